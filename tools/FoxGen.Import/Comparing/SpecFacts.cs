using FoxGen.Import.Comparing;

namespace FoxGen.Import;

/// <summary>
/// Takes resolved models apart into facts: per model id and field its existence, type, whether it is required, default, each bound,
/// each allowed value, each fact about media, advice, unit, sentinels, known values, samples; and per model its family, the rules
/// between fields and the example bodies. Texts, C# names, the shape of results and the grouping into files are not among them.
/// </summary>
public static class SpecFacts
{
    /// <summary>The facts in the order of the models and fields.</summary>
    public static IReadOnlyList<SpecFact> Of(SpecSet set)
    {
        var facts = new List<SpecFact>();
        foreach (var model in set.Models)
        {
            var list = new FactList(model.Id, set.Types.Objects, facts);
            list.Add("", "model id");
            list.Add("", "family", model.Family);
            list.Add("", "largest body", model.Request.MaxBodyBytes);
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
