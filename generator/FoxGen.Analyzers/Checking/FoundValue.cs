using FoxGen.Analyzers.Reading;
using FoxGen.Analyzers.Shapes;
using FoxGen.Rules;
using FoxGen.Rules.Primitives;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FoxGen.Analyzers.Checking;

/// <summary>The part of a message that describes the value found, if the source does not show it.</summary>
internal sealed class FoundValue(RequestTypeInfo shape, RequestTypeCache shapes)
{
    /// <summary>The text after what is allowed; empty if the source shows the value.</summary>
    public string Write(Violation violation, CallSite site, Origin? origin) => (violation.Constraint, site.ValueAt(violation.Path)) switch
    {
        (UrlText, { Kind: RuleValueKind.String } text) when PathPrimitives.IsPath(text.AsString) => MediaPlaces.Takes(shape, shapes, violation.Path)
            ? $"; for a local file, use {PathPrimitives.Call(text.AsString, showsFolders: true)}"
            : ", not a path",
        ({ } constraint, _) when site.Bounds.FirstOrDefault(value => value.Path == violation.Path && constraint.Excludes(value.Known)) is { Known: var known } => "; it will always be " + OfBounds(constraint, known),
        (TextLength, { Kind: RuleValueKind.String } text) => FormattableString.Invariant($", not {TextLength.Of(text.AsString)}"),
        (ItemCount, { Kind: RuleValueKind.List } list) => FormattableString.Invariant($", not {list.AsList.Count}"),
        (null, { Kind: RuleValueKind.Null }) => violation.Path.EndsWith("]", StringComparison.Ordinal) ? ", not null; remove it" : ", not null",
        (not null, { Kind: RuleValueKind.Integer or RuleValueKind.Number } number) when IsName(origin) && !site.Alternatives.Contains(violation.Path) => $", not {number}",
        _ => "",
    };

    // The bounds of a value that is certainly outside the allowed range.
    private static string OfBounds(Constraint constraint, Constraint known) => (constraint, known) switch
    {
        (NumberBounds { Range.High: { } most }, NumberBounds { Range.Low: { } low }) when low.Value >= most.Value => "above " + ConstraintText.Number(most.Value),
        (NumberBounds { Range: { Low: { } least, Sentinels: var sentinels } }, NumberBounds { Range.High: { } high }) when high.Value <= least.Value && sentinels.All(one => one > least.Value) =>
            "below " + ConstraintText.Number(least.Value),
        _ => known.Allowed,
    };

    private static bool IsName(Origin? origin) => origin?.Value is IdentifierNameSyntax or MemberAccessExpressionSyntax or BinaryExpressionSyntax or InvocationExpressionSyntax;
}
