using FoxGen.JsonSchema.Nodes;
using FoxGen.JsonSchema.Patterns;

namespace FoxGen.JsonSchema.Constraints;

/// <summary>Tools for the extensions of <c>media</c>. They follow from the formats of the file, which pages and comparisons name with it.</summary>
internal abstract class FileExtensionTool : ConstraintTool
{
    public override string Noun => "extension";

    // Only http and https URLs have extensions; a data URI names its media type itself. A warning refuses nothing.
    public override RuleValue? Keywords(Constraint constraint, ValueSchema schema) => constraint is FileExtension { IsRequired: true } one
        ? SchemaNode.When(Pattern(UrlPatterns.Http), Pattern(UrlPatterns.WithExtension(one.Extensions.Split(' '))))
        : null;

    public override string? Words(IPageWords words, Constraint constraint) => null;

    public override IEnumerable<ConstraintChange> Compare(ValueSchema old, ValueSchema @new) => [];
}

/// <summary>Those that warn.</summary>
internal sealed class ExpectedExtensionTool : FileExtensionTool
{
    public override ConstraintKind Kind => FileExtension.Expected;
}

/// <summary>Those that refuse.</summary>
internal sealed class RequiredExtensionTool : FileExtensionTool
{
    public override ConstraintKind Kind => FileExtension.Required;
}
