using FoxGen.Rules.Primitives;

namespace FoxGen.Rules;

/// <summary>The string is an absolute http or https URL, or what the policy says instead.</summary>
/// <param name="Policy">What is accepted; null for any http or https URL.</param>
public sealed record UrlCheck(UrlPolicy? Policy) : ValueCheck(RuleIds.Format, Severity.Error, ConstraintText.Url(Policy))
{
    /// <summary>What is accepted, separated by spaces: <c>http</c>, <c>https</c>, <c>data</c>, <c>base64</c>.</summary>
    public string Schemes => Policy is { Schemes.Count: > 0 } policy ? string.Join(" ", policy.Schemes) : "http https";

    /// <summary>The hosts accepted, separated by spaces; empty for any.</summary>
    public string Hosts => string.Join(" ", Policy?.Hosts ?? default);

    /// <inheritdoc/>
    public override bool NamesType => true;

    /// <inheritdoc/>
    public override bool Passes(RuleValue value) => UrlPolicyPrimitives.IsTaken(value.AsString, Schemes, Hosts);

    /// <inheritdoc/>
    public override T Accept<T>(IValueCheckVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The number of bytes in the string (data URI, base64) is within a limit. A string without bytes passes.</summary>
/// <param name="Maximum">Maximum number of bytes, counted after decoding.</param>
public sealed record InlineSizeCheck(long Maximum) : ValueCheck(RuleIds.InlineSize, Severity.Error, $"at most {ProblemText.Bytes(Maximum)} when sent inline")
{
    /// <inheritdoc/>
    public override bool NamesType => false;

    /// <inheritdoc/>
    public override bool Passes(RuleValue value) => InlinePrimitives.Bytes(value.AsString) <= Maximum;

    /// <inheritdoc/>
    public override T Accept<T>(IValueCheckVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The string is base64, RFC 4648 section 4, with padding.</summary>
public sealed record Base64Check() : ValueCheck(RuleIds.Format, Severity.Error, "bytes in base64 with padding")
{
    /// <inheritdoc/>
    public override bool NamesType => true;

    /// <inheritdoc/>
    public override bool Passes(RuleValue value) => InlinePrimitives.IsBase64(value.AsString);

    /// <inheritdoc/>
    public override T Accept<T>(IValueCheckVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The string is two or three lower-case letters.</summary>
public sealed record LanguageCheck() : ValueCheck(RuleIds.Format, Severity.Error, "a language code of two or three lower-case letters")
{
    /// <inheritdoc/>
    public override bool NamesType => true;

    /// <inheritdoc/>
    public override bool Passes(RuleValue value) => TextPrimitives.IsLanguageCode(value.AsString);

    /// <inheritdoc/>
    public override T Accept<T>(IValueCheckVisitor<T> visitor) => visitor.Visit(this);
}

/// <summary>The file extension of an http or https URL is an expected one, or there is none and none is required.</summary>
/// <param name="Formats">The formats whose extensions are expected, by their <see cref="MediaFormats"/> name.</param>
/// <param name="IsRequired">Whether there must be one, and another one is an error; otherwise another one is a warning.</param>
public sealed record ExtensionCheck(EquatableArray<string> Formats, bool IsRequired)
    : ValueCheck(RuleIds.MediaFormat, IsRequired ? Severity.Error : Severity.Warning, Describe(Formats, IsRequired))
{
    /// <summary>The extensions with their dots, separated by spaces.</summary>
    public string Extensions => ExtensionsOf(Formats);

    /// <inheritdoc/>
    public override bool NamesType => false;

    /// <inheritdoc/>
    public override bool Passes(RuleValue value) =>
        // A string that is no URL breaks its own check.
        !UrlPrimitives.IsHttpUrl(value.AsString)
        || (IsRequired ? UrlPrimitives.HasExpectedExtension(value.AsString, Extensions) : !UrlPrimitives.HasUnexpectedExtension(value.AsString, Extensions));

    /// <inheritdoc/>
    public override T Accept<T>(IValueCheckVisitor<T> visitor) => visitor.Visit(this);

    private static string Describe(EquatableArray<string> formats, bool isRequired) => isRequired
        ? "a URL with the extension " + ConstraintText.Or(ExtensionsOf(formats).Split(' '))
        : "a file of format " + ConstraintText.Or(formats.Select(name => name.ToUpperInvariant()));

    private static string ExtensionsOf(EquatableArray<string> formats) => string.Join(" ", formats.Select(name => MediaFormats.Find(name)!.Extensions));
}
