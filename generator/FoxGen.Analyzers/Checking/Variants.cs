using FoxGen.Analyzers.Reading;
using FoxGen.Analyzers.Shapes;
using FoxGen.Rules;
using FoxGen.Rules.Checking;
using Microsoft.CodeAnalysis;

namespace FoxGen.Analyzers.Checking;

/// <summary>
/// The other model ids of the same spec file: their request types share a generated interface. A message names a variant only if a value in the
/// source is invalid for this model and valid for the variant, and if both ids begin with the same word. A missing field, or the model of another vendor,
/// is no reason to switch.
/// </summary>
internal static class Variants
{
    /// <summary>The end of a message: which variant accepts what this one rejects.</summary>
    public static string Hint(Violation violation, CallSite site, RequestTypeInfo shape, RequestTypeCache shapes)
    {
        if (shape.ModelId is not { } id || (violation.Rule is { } rule && IsForgotten(rule, violation, site))
            || Of(shape, shapes).FirstOrDefault(other => FirstWord(other.ModelId!) == FirstWord(id) && Takes(other, violation, site)) is not { } variant)
        {
            return "";
        }

        return $"; {variant.Type.Name} accepts {(violation.Rule is null ? "it" : "them")}";
    }

    /// <summary>The shapes of the other variants, in the order of their model ids.</summary>
    public static IReadOnlyList<RequestTypeInfo> Of(RequestTypeInfo shape, RequestTypeCache shapes)
    {
        var shared = shape.Type.Interfaces.FirstOrDefault(one =>
            SymbolEqualityComparer.Default.Equals(one.ContainingAssembly, shape.Type.ContainingAssembly)
            && one.Interfaces.Any(above => TypeFacts.IsFoxGen(above, "IFoxRequest")));
        if (shared is null)
        {
            return [];
        }

        return [.. shape.Type.ContainingNamespace.GetTypeMembers()
            .Where(type => !SymbolEqualityComparer.Default.Equals(type, shape.Type) && type.Interfaces.Contains(shared, SymbolEqualityComparer.Default))
            .Select(shapes.Class)
            .OfType<RequestTypeInfo>()
            .Where(other => other.ModelId is not null)
            .OrderBy(other => other.ModelId, StringComparer.Ordinal)];
    }

    private static string FirstWord(string id) => new([.. id.TakeWhile(char.IsLetter)]);

    // Whether a field that is not set could fix the violation of the rule.
    private static bool IsForgotten(Rule rule, Violation violation, CallSite site)
    {
        if (violation.Path != rule.Path || !site.Body.IsKnown)
        {
            return true;
        }

        var absent = rule.Reads.Where(field => site.Body.Find(field) is not { Kind: not RuleValueKind.Null });
        var body = RuleValue.Of([.. site.Body.AsMap, .. absent.Select(field => new KeyValuePair<string, RuleValue>(field, RuleValue.Unknown))]);
        return !ExpressionEvaluator.Evaluate(rule.Condition, body, _ => null).Equals(RuleValue.False);
    }

    // A value must be fine by itself, a rule together with everything else.
    private static bool Takes(RequestTypeInfo other, Violation violation, CallSite site)
    {
        if (violation.Rule is not null)
        {
            return RequestChecker.Check(other.Schema, site.Body).Count == 0;
        }

        var name = BodyPath.Field(violation.Path);
        return violation.RuleId != RuleIds.Required
            && other.Schema.Find(name) is { } field
            && site.Body.Find(name) is { IsKnown: true } value
            && RequestChecker.Check(field.Value, value).Count == 0;
    }
}
