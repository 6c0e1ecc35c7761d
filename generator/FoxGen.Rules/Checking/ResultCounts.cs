namespace FoxGen.Rules;

/// <summary>Counts the results that a request makes.</summary>
public static class ResultCounts
{
    /// <summary>Returns the number of results, at least 1; <c>null</c> if it is unknown.</summary>
    /// <param name="schema">The schema of the body.</param>
    /// <param name="body">A map, without the field that names the model.</param>
    public static int? Of(RequestSchema schema, RuleValue body) =>
        schema.ResultCount is { } count
        && ExpressionEvaluator.Evaluate(count, WireAliases.Canonical(schema.Fields, body), ExpressionEvaluator.DefaultsOf(schema)) is { Kind: RuleValueKind.Integer, AsInteger: >= 1 and <= int.MaxValue and var found }
            ? (int)found
            : null;
}
