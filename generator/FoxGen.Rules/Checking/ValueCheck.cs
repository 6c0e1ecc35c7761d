namespace FoxGen.Rules;

/// <summary>
/// One check of one value, as every consumer sees it: the emitter writes it as C#, the interpreter runs it, the documentation
/// prints <see cref="Allowed"/>. A new kind of check is a new record here, and the compiler names the places that lack it.
/// </summary>
/// <param name="RuleId">The id reported when it fails.</param>
/// <param name="Severity">What failing means.</param>
/// <param name="Allowed">What the value must be, fit to follow "must be".</param>
public abstract record ValueCheck(string RuleId, Severity Severity, string Allowed);

/// <summary>The value is one of a list.</summary>
/// <param name="Values">The values taken.</param>
/// <param name="Allowed">What the value must be, fit to follow "must be".</param>
public sealed record AllowedCheck(EquatableArray<RuleValue> Values, string Allowed)
    : ValueCheck(RuleIds.Enum, Severity.Error, Allowed);

/// <summary>The number lies in a range or is a sentinel.</summary>
/// <param name="Range">The range, with its sentinels.</param>
/// <param name="Allowed">What the value must be, fit to follow "must be".</param>
public sealed record RangeCheck(NumberRange Range, string Allowed)
    : ValueCheck(RuleIds.Range, Severity.Error, Allowed);

/// <summary>The number is a multiple of a step or a sentinel.</summary>
/// <param name="Step">What the number is a multiple of; greater than 0.</param>
/// <param name="Sentinels">Numbers taken although they are no multiple.</param>
/// <param name="Allowed">What the value must be, fit to follow "must be".</param>
public sealed record MultipleOfCheck(decimal Step, EquatableArray<decimal> Sentinels, string Allowed)
    : ValueCheck(RuleIds.MultipleOf, Severity.Error, Allowed);

/// <summary>The text's length in code points lies in a range.</summary>
/// <param name="Range">How many code points.</param>
/// <param name="Allowed">What the value must be, fit to follow "must be".</param>
public sealed record LengthCheck(CountRange Range, string Allowed)
    : ValueCheck(RuleIds.Length, Severity.Error, Allowed);

/// <summary>The text contains a match of a portable pattern.</summary>
/// <param name="Pattern">The pattern, in the portable subset.</param>
/// <param name="Allowed">What the value must be, fit to follow "must be".</param>
public sealed record PatternCheck(string Pattern, string Allowed)
    : ValueCheck(RuleIds.Pattern, Severity.Error, Allowed);

/// <summary>The text is an absolute http or https URL, or what the policy says instead.</summary>
/// <param name="Policy">What is taken; null for any http or https URL.</param>
/// <param name="Allowed">What the value must be, fit to follow "must be".</param>
public sealed record UrlCheck(UrlPolicy? Policy, string Allowed)
    : ValueCheck(RuleIds.Format, Severity.Error, Allowed)
{
    /// <summary>What is taken, separated by spaces: <c>http</c>, <c>https</c>, <c>data</c>, <c>base64</c>.</summary>
    public string Schemes => Policy is { Schemes.Count: > 0 } policy ? string.Join(" ", policy.Schemes) : "http https";

    /// <summary>The hosts taken, separated by spaces; empty for any.</summary>
    public string Hosts => string.Join(" ", Policy?.Hosts ?? default);
}

/// <summary>The bytes that the text carries itself (data URI, base64) are not too many. Passes for what carries none.</summary>
/// <param name="Maximum">The most bytes, counted after decoding.</param>
/// <param name="Allowed">What the value must be, fit to follow "must be".</param>
public sealed record InlineSizeCheck(long Maximum, string Allowed)
    : ValueCheck(RuleIds.InlineSize, Severity.Error, Allowed);

/// <summary>The text is base64, RFC 4648 section 4, with padding.</summary>
public sealed record Base64Check(string Allowed)
    : ValueCheck(RuleIds.Format, Severity.Error, Allowed);

/// <summary>The text is two or three lower-case letters.</summary>
public sealed record LanguageCheck(string Allowed)
    : ValueCheck(RuleIds.Format, Severity.Error, Allowed);

/// <summary>The file extension of an http or https URL is an expected one, or there is none and none is required.</summary>
/// <param name="Extensions">The extensions with their dots, separated by spaces.</param>
/// <param name="IsRequired">Whether there must be one, and another one is an error; otherwise another one is a warning.</param>
/// <param name="Allowed">What the value must be, fit to follow "must be".</param>
public sealed record ExtensionCheck(string Extensions, bool IsRequired, string Allowed)
    : ValueCheck(RuleIds.MediaFormat, IsRequired ? Severity.Error : Severity.Warning, Allowed);

/// <summary>The array's number of items lies in a range.</summary>
/// <param name="Range">How many items.</param>
/// <param name="Allowed">What the value must be, fit to follow "must be".</param>
public sealed record CountCheck(CountRange Range, string Allowed)
    : ValueCheck(RuleIds.Count, Severity.Error, Allowed);

/// <summary>Not too many of the array's texts carry their bytes themselves (data URI, base64).</summary>
/// <param name="Maximum">The most items that carry their bytes.</param>
/// <param name="Allowed">What the value must be, fit to follow "must be".</param>
public sealed record InlineCountCheck(int Maximum, string Allowed)
    : ValueCheck(RuleIds.InlineCount, Severity.Error, Allowed);

/// <summary>No item of the array equals another.</summary>
public sealed record UniqueItemsCheck(string Allowed)
    : ValueCheck(RuleIds.UniqueItems, Severity.Error, Allowed);
