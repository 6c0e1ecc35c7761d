using System.Text.Json.Nodes;
using FoxGen.Export.Writing;

namespace FoxGen.Export.OpenApi;

/// <summary>Writes how requests carry the API key.</summary>
internal static class Security
{
    /// <summary>The scheme for <c>auth</c> of a service.</summary>
    public static JsonObject Scheme(ServiceFacts auth)
    {
        var (header, word) = (auth.Get(AuthWords.Header), auth.Find(AuthWords.Scheme));
        return auth == AuthWords.Bearer
            ? Json.Of(("type", "http"), ("scheme", "bearer"))
            : Json.Of(
                ("type", "apiKey"), ("in", "header"), ("name", header),
                ("description", word is null ? null : $"The value is {word}, a space, and the API key."));
    }
}
