using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace FoxGen.Simulator;

/// <summary>Asks for the API key.</summary>
/// <param name="key">The only key taken; <c>null</c> for any.</param>
internal sealed class KeyCheck(string? key)
{
    private const string Scheme = "Bearer ";

    public Refusal? Check(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || header[Scheme.Length..].Trim() is not { Length: > 0 } sent)
        {
            return new Refusal(StatusCodes.Status401Unauthorized, "The API key is missing: send it as Authorization: Bearer <key>.");
        }

        return key is null || CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(sent), Encoding.UTF8.GetBytes(key))
            ? null
            : new Refusal(StatusCodes.Status401Unauthorized, "The API key is not valid.");
    }
}
