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
        var descriptor = DiagnosticFor.Violation(violation);
        string[] arguments = [.. violation.Rule is null ? OfValue(violation, site, origin) : OfRule(violation, site), Variants.Hint(violation, site, shape, shapes)];
        return new Finding(descriptor, violation.RuleId, violation.Path, new(MessageRoom.Fit(descriptor, Listed(descriptor, arguments, violation, site, origin))), location ?? Head());
    }

    /// <summary>A field that a member and <c>Extra</c> set both.</summary>
    public static Finding SetTwice(string field, SyntaxNode key, CallSite site) => new(
        CallSiteDiagnostics.SetTwice,
        "set-twice",
        field,
        new(field, site.Find(field)!.Display),
        key.GetLocation());

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

        return [name, violation.Allowed ?? "", new FoundValue(shape, shapes).Write(violation, site, origin), violation.RuleId];
    }

    private string[] OfRule(Violation violation, CallSite site)
    {
        var rule = violation.Rule!;
        return [violation.Say(RuleNames.Of(rule, violation.Path, site, shape, shapes)).TrimEnd('.', '。'), rule.Id];
    }

    // The list of allowed values, by their C# names, is shortened to the remaining length of the message.
    private string[] Listed(DiagnosticDescriptor descriptor, string[] arguments, Violation violation, CallSite site, Origin? origin)
    {
        if (violation.Constraint is not EnumValues list)
        {
            return arguments;
        }

        var isWhole = MessageRoom.For(descriptor, arguments, 1) >= violation.Allowed?.Length;
        var others = isWhole ? arguments : arguments.Take(arguments.Length - 1).Append("").ToArray();
        var mark = list.Overlay?.Mark("") ?? "";
        var allowed = AllowedList.Write(list.Values, site.ValueAt(violation.Path), Name, MessageRoom.For(descriptor, others, 1) - mark.Length);
        return [others[0], allowed + mark, .. others.Skip(2)];

        string Name(RuleValue value, bool isFirst) =>
            origin?.Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } type && shapes.Enum(type).Name(value) is { } name
                ? isFirst ? $"{type.Name}.{name}" : name
                : ConstraintText.Literal(value);
    }
}
