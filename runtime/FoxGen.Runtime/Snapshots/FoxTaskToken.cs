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
/// configuration and in routes, a token is this string.
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
    /// <exception cref="ArgumentException">A part has invalid characters, or too many.</exception>
    public FoxTaskToken(string service, string model, string taskId)
    {
        Service = Checked(service, nameof(service));
        Model = Checked(model, nameof(model));
        TaskId = Checked(taskId, nameof(taskId));
    }

    /// <summary>The short name of the service.</summary>
    public string Service { get; }

    /// <summary>The model id of the task.</summary>
    public string Model { get; }

    /// <summary>The task id from the service.</summary>
    public string TaskId { get; }

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
        if (text?.Split(':', 5) is [Prefix, var service, var model, var taskId]
            && Decode(service) is { } decodedService && Decode(model) is { } decodedModel && Decode(taskId) is { } decodedId)
        {
            token = new FoxTaskToken(decodedService, decodedModel, decodedId);
            return true;
        }

        return false;
    }

    /// <summary>Parses a token; the culture is ignored.</summary>
    /// <exception cref="FormatException">The text is not a valid token.</exception>
    public static FoxTaskToken Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <summary>Parses a token; the culture is ignored.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out FoxTaskToken result) =>
        TryParse(s, out result);

    /// <summary>Returns the text to store.</summary>
    public override string ToString() =>
        $"{Prefix}:{Uri.EscapeDataString(Service)}:{Uri.EscapeDataString(Model)}:{Uri.EscapeDataString(TaskId)}";

    /// <inheritdoc/>
    public bool Equals(FoxTaskToken? other) =>
        other is not null && other.Service == Service && other.Model == Model && other.TaskId == TaskId;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FoxTaskToken);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Service, Model, TaskId);

    /// <inheritdoc cref="TokenParts.IsPart"/>
    internal static bool IsPart([NotNullWhen(true)] string? text) => text is not null && TokenParts.IsPart(text);

    // One task has one text: what is not encoded as ToString does it is no token.
    private static string? Decode(string part)
    {
        var text = Uri.UnescapeDataString(part);
        return IsPart(text) && Uri.EscapeDataString(text) == part ? text : null;
    }

    private static string Checked(string part, string name)
    {
        ArgumentNullException.ThrowIfNull(part, name);
        return IsPart(part)
            ? part
            : throw new ArgumentException("A part of a task token must have 1 to 512 characters without control characters, and must not be '.' or '..'.", name);
    }
}
