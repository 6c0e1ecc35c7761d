namespace FoxGen.Rules;

/// <summary>Checks request bodies by interpreting their schema. The emitted validator gives the same verdicts.</summary>
public static class RequestChecker
{
    /// <summary>
    /// Every problem of a body, in the order of the fields and then of the rules. Unknown values never violate anything.
    /// </summary>
    /// <param name="schema">What the body may be.</param>
    /// <param name="body">A map, without the field that names the model.</param>
    /// <param name="language">The language of rule messages.</param>
    public static IReadOnlyList<Violation> Check(RequestSchema schema, RuleValue body, TextLanguage language = TextLanguage.English) =>
        throw new NotImplementedException();
}
