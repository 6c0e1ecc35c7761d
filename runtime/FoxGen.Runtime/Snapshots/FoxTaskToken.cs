using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using FoxGen.CompilerServices;
using FoxGen.Rules.Primitives;

namespace FoxGen;

/// <summary>
/// Identifies a task, so that any process with a key can resume it. Store <see cref="ToString"/> and read it back with
/// <see cref="Parse(string)"/>. It contains no secrets and no host. The format is <c>fox1:service:model:task-id</c>. Each part has 1 to 512
/// characters without control characters, and is percent-encoded: only <c>A-Z a-z 0-9 . _ ~ -</c> stay as they are (RFC 3986). In JSON, in
/// configuration and in routes, a token is this string. If the response to the submit contains the URL of the task, its path and query are a fifth part.
/// </summary>
[JsonConverter(typeof(FoxTaskTokenJsonConverter))]
[TypeConverter(typeof(FoxTaskTokenTypeConverter))]
public sealed class FoxTaskToken : IEquatable<FoxTaskToken>, IParsable<FoxTaskToken>
{
    /// <summary>The key in <see cref="Exception.Data"/> with the token, if an exception from other code ends a submit or a wait.</summary>
    public const string DataKey = "FoxTaskToken";

    internal const string NotValid = "The value is not a valid task token; expected fox1:service:model:task-id.";

    private const string Prefix = "fox1";

    /// <summary>Creates a token from its parts.</summary>
    /// <param name="service">The short name of the service.</param>
    /// <param name="model">The model id.</param>
    /// <param name="taskId">The task id.</param>
    /// <param name="address">The path and query of the task below the base URL; <c>null</c> if the service file defines it.</param>
    /// <exception cref="ArgumentException">A part has invalid characters, or too many.</exception>
    public FoxTaskToken(string service, string model, string taskId, string? address = null)
    {
        Service = Checked(service, nameof(service));
        Model = Checked(model, nameof(model));
        TaskId = Checked(taskId, nameof(taskId));
        Address = address is null || IsAddress(address) ? address : throw new ArgumentException("The address must start with a slash and have at most 1,024 characters without control characters.", nameof(address));
    }

    /// <summary>The short name of the service.</summary>
    public string Service { get; }

    /// <summary>The model id of the task.</summary>
    public string Model { get; }

    /// <summary>The task id from the service.</summary>
    public string TaskId { get; }

    /// <summary>The path and query of the task below the base URL, if the response to the submit contains its URL; <c>null</c> if the service file defines the path.</summary>
    public string? Address { get; }

    /// <summary>Parses a token.</summary>
    /// <exception cref="FormatException">The text is not a valid token.</exception>
    public static FoxTaskToken Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var token)
            ? token
            : throw new FormatException(NotValid);
    }

    /// <summary>Parses a token.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [MaybeNullWhen(false)] out FoxTaskToken token)
    {
        token = null;
        if (text?.Split(':', 6) is [Prefix, var service, var model, var taskId, .. var rest] && rest.Length < 2
            && Decode(service, IsPart) is { } decodedService && Decode(model, IsPart) is { } decodedModel && Decode(taskId, IsPart) is { } decodedId)
        {
            var address = rest.Length == 0 ? null : Decode(rest[0], IsAddress);
            token = rest.Length == 0 || address is not null ? new FoxTaskToken(decodedService, decodedModel, decodedId, address) : null;
        }

        return token is not null;
    }

    /// <summary>Parses a token; the culture is ignored.</summary>
    /// <exception cref="FormatException">The text is not a valid token.</exception>
    public static FoxTaskToken Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <summary>Parses a token; the culture is ignored.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out FoxTaskToken result) =>
        TryParse(s, out result);

    /// <summary>Returns the text to store.</summary>
    public override string ToString() =>
        $"{Prefix}:{Uri.EscapeDataString(Service)}:{Uri.EscapeDataString(Model)}:{Uri.EscapeDataString(TaskId)}{(Address is null ? "" : ":" + Uri.EscapeDataString(Address))}";

    /// <inheritdoc/>
    public bool Equals(FoxTaskToken? other) =>
        other is not null && other.Service == Service && other.Model == Model && other.TaskId == TaskId && other.Address == Address;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FoxTaskToken);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Service, Model, TaskId);

    /// <inheritdoc cref="TokenParts.IsPart"/>
    internal static bool IsPart([NotNullWhen(true)] string? text) => text is not null && TokenParts.IsPart(text);

    internal static bool IsAddress(string text) => text.Length <= LongestAddress && text.StartsWith('/') && !text.Any(char.IsControl);

    private const int LongestAddress = 1024;

    // One task has one text: what is not encoded as ToString does it is no token.
    private static string? Decode(string part, Func<string, bool> accepts)
    {
        var text = Uri.UnescapeDataString(part);
        return accepts(text) && Uri.EscapeDataString(text) == part ? text : null;
    }

    private static string Checked(string part, string name)
    {
        ArgumentNullException.ThrowIfNull(part, name);
        return IsPart(part)
            ? part
            : throw new ArgumentException("A part of a task token must have 1 to 512 characters without control characters, and must not be '.' or '..'.", name);
    }
}
