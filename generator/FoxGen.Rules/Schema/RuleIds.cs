using FoxGen.Rules.Primitives;

namespace FoxGen.Rules;

/// <summary>The ids of rules about a single value, besides <see cref="ConstraintKind.RuleId"/>. They are JSON Schema's words where it has one.</summary>
public static class RuleIds
{
    /// <summary>A required field is absent or null.</summary>
    public const string Required = "required";

    /// <summary>The model has no such field.</summary>
    public const string UnknownField = ProblemText.UnknownFieldId;

    /// <summary>The value has another JSON type.</summary>
    public const string Type = "type";

    /// <summary>The value is none of the allowed ones.</summary>
    public const string Enum = "enum";

    /// <summary>The number is out of its bounds.</summary>
    public const string Range = "range";

    /// <summary>The text is too short or too long.</summary>
    public const string Length = "length";

    /// <summary>The text does not match its pattern.</summary>
    public const string Pattern = "pattern";

    /// <summary>The text is not of its format, such as a URL.</summary>
    public const string Format = "format";

    /// <summary>The array has too few or too many items.</summary>
    public const string Count = "count";

    /// <summary>The array holds an item twice.</summary>
    public const string UniqueItems = "uniqueItems";

    /// <summary>The URL names a file format the field does not take: a warning, or an error where the extension is required.</summary>
    public const string MediaFormat = "media-format";

    /// <summary>A data URI or base64 text carries too many bytes.</summary>
    public const string InlineSize = "inline-size";

    /// <summary>Too many items of an array are data URIs or base64 texts.</summary>
    public const string InlineCount = "inline-count";

    /// <summary>The whole body is too large. Checked when it is sent.</summary>
    public const string BodySize = "body-size";
}
