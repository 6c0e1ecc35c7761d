namespace FoxGen.Kinds.Tests;

/// <summary>Random bodies over the kinds and the shipped models: some made anew, some by changing a good one. Without end.</summary>
internal static class KindBodies
{
    /// <summary>The bodies, each with its model and without the field that names it. The same seed makes the same ones.</summary>
    public static IEnumerable<(ResolvedModel Model, RuleValue Body)> Random(int seed)
    {
        var random = new System.Random(seed);
        var fresh = new RandomBodies(seed);
        var mutations = new BodyMutations(seed);
        var seeds = KindFile.All.SelectMany(kind => kind.Cases).Select(one => (Model: KindSpecs.Models[one.ModelId], Body: RuleJson.Parse(one.Json)))
            .Concat(KindSpecs.Set.Models.SelectMany(model => model.Examples.Select(example => (Model: model, example.Body)))).ToList();
        var models = KindSpecs.Set.Models;
        while (true)
        {
            if (random.Next(2) == 0)
            {
                var model = models[random.Next(models.Count)];
                yield return (model, fresh.Next(model.Request));
            }
            else
            {
                var (model, body) = seeds[random.Next(seeds.Count)];
                yield return (model, mutations.Next(body, model.Request.Fields));
            }
        }
    }
}
