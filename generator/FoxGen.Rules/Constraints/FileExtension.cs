using FoxGen.Rules.Primitives;

namespace FoxGen.Rules;

/// <summary>The file extension of an http or https URL is an expected one. If no extension is required, the URL can have none.</summary>
/// <param name="Formats">The formats whose extensions are expected, by their <see cref="MediaFormats"/> name.</param>
/// <param name="IsRequired">Whether an extension is required and another one is an error; otherwise another one is a warning.</param>
public sealed record FileExtension(EquatableArray<string> Formats, bool IsRequired) : Constraint(IsRequired ? Required : Expected, Describe(Formats, IsRequired))
{
    private const string MediaKey = "media";
    private const string FormatsKey = "formats";
    private const string ExtensionKey = "extension";

    /// <summary>The kind for warnings.</summary>
    public static ConstraintKind Expected { get; } = new ExtensionKind(isRequired: false, new("FOX1007", "Unexpected file extension", Severity.Warning));

    /// <summary>The kind for errors.</summary>
    public static ConstraintKind Required { get; } = new ExtensionKind(isRequired: true, new("FOX1008", "File extension not allowed"));

    /// <summary>The extensions with their dots, separated by spaces.</summary>
    public string Extensions => ExtensionsOf(Formats);

    /// <inheritdoc/>
    public override IReadOnlyList<KeyValuePair<string, RuleValue>> Keys =>
    [
        new(MediaKey, RuleValue.Of([.. JsonKeys.Texts(FormatsKey, Formats), .. IsRequired ? new[] { new KeyValuePair<string, RuleValue>(ExtensionKey, RuleValue.True) } : []])),
    ];

    /// <inheritdoc/>
    public override bool Passes(RuleValue value) =>
        // A string that is no URL breaks its own constraint.
        !UrlPrimitives.IsHttpUrl(value.AsString)
        || (IsRequired ? UrlPrimitives.HasExpectedExtension(value.AsString, Extensions) : !UrlPrimitives.HasUnexpectedExtension(value.AsString, Extensions));

    /// <inheritdoc/>
    public override string? Fails(ICSharpValue value) =>
        $"C::FoxText.{(IsRequired ? "LacksExtension" : "HasOtherExtension")}({value.Expression}, {value.Text(Extensions)})";

    private static string Describe(EquatableArray<string> formats, bool isRequired) => isRequired
        ? "a URL with the extension " + ConstraintText.Or(ExtensionsOf(formats).Split(' '))
        : "a file of format " + ConstraintText.Or(formats.Select(name => name.ToUpperInvariant()));

    private static string ExtensionsOf(EquatableArray<string> formats) => string.Join(" ", formats.Select(name => MediaFormats.Find(name)!.Extensions));

    private sealed class ExtensionKind(bool isRequired, ConstraintDiagnostic diagnostic) : ConstraintKind
    {
        public override string RuleId => RuleIds.MediaFormat;

        public override ConstraintDiagnostic Diagnostic => diagnostic;

        public override Constraint? Of(ValueSchema schema) =>
            schema is { Kind: ValueKind.String, Media: { Formats.Count: > 0 } media } && media.ExtensionIsRequired == isRequired ? new FileExtension(media.Formats, isRequired) : null;

        internal override ValueSchema Read(RuleValue map, ValueSchema schema)
        {
            var media = map.Find(MediaKey) is { Kind: RuleValueKind.Map } facts ? facts : null;
            var formats = JsonKeys.ReadTexts(media?.Find(FormatsKey)).Where(name => MediaFormats.Find(name) is not null).ToEquatable();
            return formats.Count > 0 && media!.Find(ExtensionKey)?.Equals(RuleValue.True) is true == isRequired
                ? schema with { Media = new MediaFacts { Formats = formats, ExtensionIsRequired = isRequired } }
                : schema;
        }
    }
}
