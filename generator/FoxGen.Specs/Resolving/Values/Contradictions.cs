using FoxGen.Rules;

namespace FoxGen.Specs.Resolving.Values;

/// <summary>Asks the rule model whether a spec's own values keep to the spec.</summary>
internal static class Contradictions
{
    /// <summary>What a value breaks of its own schema, as a sentence; <c>null</c> when it breaks nothing.</summary>
    /// <param name="name">What to call the value.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="value">The value.</param>
    public static string? Broken(string name, ValueSchema schema, RuleValue value) =>
        RequestChecker.Check(schema, value, name).FirstOrDefault(violation => violation.Severity is Severity.Error)?.Message;

    /// <summary>Every error of a body, without warnings.</summary>
    public static IEnumerable<Violation> Errors(RequestSchema request, RuleValue body) =>
        RequestChecker.Check(request, body).Where(violation => violation.Severity is Severity.Error);
}
