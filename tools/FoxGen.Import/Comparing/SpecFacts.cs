using FoxGen.Import.Comparing;

namespace FoxGen.Import;

/// <summary>
/// Lists the facts of resolved models. For each field, they are its existence, type, default, bounds, allowed values, media facts, advice,
/// unit, sentinels, known values and samples, and whether it is required. For each model, they are its family, the rules between fields and the
/// example bodies. Texts, C# names, result types and the grouping into files are not included.
/// </summary>
public static class SpecFacts
{
    /// <summary>Returns the facts in the order of the models and fields.</summary>
    public static IReadOnlyList<SpecFact> Of(SpecSet set)
    {
        var facts = new List<SpecFact>();
        foreach (var model in set.Models)
        {
            var list = new FactList(model.Id, set.Types.Objects, facts);
            list.Add("", "model id");
            list.Add("", "family", model.Family);
            list.Add("", "largest body", model.Request.MaxBodyBytes);
            list.Add("", "number of results", model.Request.ResultCount is { } count ? ExpressionText.Write(count) : null);
            list.Add("", "id pattern", model.IdPattern);
            list.Fields("", model.Request.Fields, model.Properties);
            foreach (var rule in model.Request.Rules)
            {
                list.Add("", "rule " + ExpressionText.Write(rule.Condition), rule.Severity.ToString().ToLowerInvariant());
            }

            foreach (var example in model.Examples)
            {
                list.Add("", "example " + example.Body);
            }
        }

        return facts;
    }
}
