using FoxGen.Rules.Primitives;

namespace FoxGen.Rules;

/// <summary>The rule ids of single values, in addition to <see cref="ConstraintKind.RuleId"/>. They are keywords of JSON Schema, if there is
/// one.</summary>
public static class RuleIds
{
    /// <summary>A required field is absent or null.</summary>
    public const string Required = "required";

    /// <summary>The model has no such field.</summary>
    public const string UnknownField = ProblemText.UnknownFieldId;

    /// <summary>The value has another JSON type.</summary>
    public const string Type = "type";

    /// <summary>The value is not one of the allowed values.</summary>
    public const string Enum = "enum";

    /// <summary>The number is outside its bounds.</summary>
    public const string Range = "range";

    /// <summary>The string is too short or too long.</summary>
    public const string Length = "length";

    /// <summary>The string does not match its pattern.</summary>
    public const string Pattern = "pattern";

    /// <summary>The string does not have its format, such as a URL.</summary>
    public const string Format = "format";

    /// <summary>The array has too few or too many items.</summary>
    public const string Count = "count";

    /// <summary>The array contains duplicate items.</summary>
    public const string UniqueItems = "uniqueItems";

    /// <summary>The extension of the URL is not an accepted format: a warning, or an error if the extension is required.</summary>
    public const string MediaFormat = "media-format";

    /// <summary>A data URI or base64 string contains too many bytes.</summary>
    public const string InlineSize = "inline-size";

    /// <summary>Too many items of an array are data URIs or base64 strings.</summary>
    public const string InlineCount = "inline-count";

    /// <summary>The whole body is too large. Checked when the request is sent.</summary>
    public const string BodySize = "body-size";
}
