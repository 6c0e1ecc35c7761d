using FoxGen.Rules;
using FoxGen.Simulator.Bodies;
using FoxGen.Simulator.Replies;
using FoxGen.Specs;
using Microsoft.AspNetCore.Http;

namespace FoxGen.Simulator.Endpoints;

/// <summary>Checks the constant headers of requests.</summary>
internal static class ConstantHeaders
{
    /// <summary>Why a request is not taken; <c>null</c> when it has all headers.</summary>
    public static Refusal? Check(HttpRequest request, EquatableArray<ServiceEntry<string>> headers)
    {
        foreach (var header in headers)
        {
            if (request.Headers[header.Name].ToString().Trim() is var sent && sent != header.Value)
            {
                var found = sent.Length == 0 ? "is missing" : $"has the value '{Shorten.Text(sent)}'";
                return new Refusal(StatusCodes.Status400BadRequest, $"The header {header.Name} {found}; it must be {header.Value}.");
            }
        }

        return null;
    }
}
