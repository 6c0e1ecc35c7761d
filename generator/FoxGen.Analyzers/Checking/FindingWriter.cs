using FoxGen.Analyzers.Diagnostics;
using FoxGen.Analyzers.Reading;
using FoxGen.Analyzers.Shapes;
using FoxGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FoxGen.Analyzers.Checking;

/// <summary>Puts violations into the words and places of the caller's C#.</summary>
internal sealed class FindingWriter(RequestExpression creation, RequestTypeInfo shape, RequestTypeCache shapes)
{
    /// <summary>A violation, at the expression that breaks a check, or at the member that a rule is reported at.</summary>
    public Finding Write(Violation violation, CallSite site)
    {
        var origin = site.Find(violation.Path);
        var nearest = origin ?? site.FindNearest(violation.Path);
        var location = violation.Rule is not null ? (nearest?.Name ?? nearest?.Value)?.GetLocation() : nearest?.Value.GetLocation();
        return new Finding(
            DiagnosticFor.Violation(violation),
            violation.RuleId,
            violation.Path,
            new([.. violation.Rule is null ? OfValue(violation, site, origin) : OfRule(violation.Rule, violation.Path, origin), Variants.Hint(violation, site, shape, shapes)]),
            location ?? Head());
    }

    /// <summary>A field that a member and <c>Extra</c> set both.</summary>
    public Finding SetTwice(string field, SyntaxNode key)
    {
        var property = shape.Properties.First(one => one.Field.Name == field).Symbol.Name;
        return new Finding(
            CallSiteDiagnostics.SetTwice,
            "set-twice",
            field,
            new(field, property),
            key.GetLocation());
    }

    // A request without the field that a rule is about is marked at its new or with, not over its whole initializer.
    private Location Head() => creation.Syntax switch
    {
        ObjectCreationExpressionSyntax { Type: var type } => type.GetLocation(),
        ImplicitObjectCreationExpressionSyntax { NewKeyword: var keyword } => keyword.GetLocation(),
        WithExpressionSyntax { WithKeyword: var keyword } => keyword.GetLocation(),
        var other => other.GetLocation(),
    };

    private string[] OfValue(Violation violation, CallSite site, Origin? origin)
    {
        var name = origin?.Display ?? violation.Path;
        if (violation.RuleId == RuleIds.Required)
        {
            return [name];
        }

        var allowed = violation.Constraint is EnumValues list && origin?.Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } type
            ? list.House is { } house ? house.Mark(Names(list, type)) : Names(list, type)
            : violation.Allowed;
        return [name, allowed ?? "", Actual(violation, site), violation.RuleId];
    }

    private static string[] OfRule(Rule rule, string path, Origin? origin) =>
        [origin is not null && origin.Display != path ? origin.Display + ": " : "", rule.Message.English.TrimEnd('.'), rule.Id];

    private string Names(EnumValues list, INamedTypeSymbol type)
    {
        var members = shapes.Enum(type);
        return ConstraintText.Or(list.Values.Select(value => members.Name(value) is { } name ? $"{type.Name}.{name}" : ConstraintText.Literal(value)));
    }

    // The value found, where it cannot be read off the source.
    private static string Actual(Violation violation, CallSite site) => (violation.Constraint, BodyPath.Find(site, violation.Path)) switch
    {
        (TextLength, { Kind: RuleValueKind.String } text) => FormattableString.Invariant($", not {TextLength.Of(text.AsString)}"),
        (ItemCount, { Kind: RuleValueKind.List } list) => FormattableString.Invariant($", not {list.AsList.Count}"),
        _ => "",
    };
}
