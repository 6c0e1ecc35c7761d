using FoxGen.Specs.Service;

namespace FoxGen.Specs;

/// <summary>The keys of <c>auth</c>: how requests carry the API key.</summary>
public static class AuthWords
{
    /// <summary>The request header.</summary>
    public static ServiceWord<string> Header { get; } =
        new("header", "the request header that carries the API key", ServiceScalars.Name(HeaderNames.ReadKeyHeader)) { Default = "Authorization", Runtime = "Header", Noun = "the header" };

    /// <summary>The word before the key.</summary>
    public static ServiceWord<string> Scheme { get; } =
        new("scheme", "the word before the key, such as `Bearer` or `Key`. Without it, the header contains only the key", ServiceScalars.Name(HeaderNames.ReadScheme)) { Runtime = "Scheme", Noun = "the scheme" };

    /// <summary>All keys of the group.</summary>
    public static ServiceGroup Group { get; } = new(Header, Scheme);

    /// <summary>The values for a service without the group.</summary>
    public static ServiceFacts Bearer { get; } = Group.Defaults.With(new ServiceFact(Scheme, "Bearer"));
}
