using System.Buffers;
using System.Text;
using FoxGen.CompilerServices;
using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Generator.Tests.Support;

/// <summary>Holds generated validators against the interpreted rules.</summary>
internal static class Agreement
{
    /// <summary>Checks random requests of every model of some specs both ways.</summary>
    /// <returns>How many requests were valid, and how many broke each rule.</returns>
    public static (int Valid, IReadOnlyDictionary<string, int> Broken) Check(IReadOnlyList<SpecText> specs, GeneratorRun run, int count, int seed)
    {
        var assembly = run.Load();
        var service = SpecCompiler.CompileService(specs.Single(spec => spec.IsService), TestContext.Current.CancellationToken).Service!;
        var models = specs.Where(spec => !spec.IsService)
            .SelectMany(spec => SpecCompiler.CompileModels(spec, new EquatableArray<ResolvedService>(service), TestContext.Current.CancellationToken).Group!.Models)
            .ToList();
        var requests = new RandomRequests(seed);
        var broken = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var valid = 0;
        for (var i = 0; i < count; i++)
        {
            var model = models[i % models.Count];
            var request = requests.Next(assembly.GetType($"{service.Namespace}.{model.ClrName}Request", throwOnError: true)!);
            var body = new ArrayBufferWriter<byte>();
            FoxBodyWriter.WriteBody(body, service.ModelField ?? "", model.Id, request);
            var expected = RequestChecker.Check(model.Request, RuleJson.ParseBody(body.WrittenMemory, service.ModelField ?? ""))
                .Select(violation => $"{violation.Severity} {violation.RuleId} at {violation.Path}: {violation.Message} [{violation.Allowed}]")
                .ToList();
            var actual = FoxProblems.Of(request);
            var told = actual.Select(problem => $"{problem.Severity} {problem.RuleId} at {problem.Path}: {problem.WireMessage} [{problem.Allowed}]").ToList();
            if (!expected.SequenceEqual(told))
            {
                Assert.Fail($"""
                    Seed {seed}, request {i}: {Encoding.UTF8.GetString(body.WrittenSpan)}
                    interpreted only: {string.Join("; ", expected.Except(told).Select(text => WithRule(text, model)))}
                    generated only: {string.Join("; ", told.Except(expected).Select(text => WithRule(text, model)))}
                    """);
            }

            valid += actual.Count == 0 ? 1 : 0;
            foreach (var rule in actual.Select(problem => problem.RuleId).Distinct())
            {
                broken[rule] = broken.GetValueOrDefault(rule) + 1;
            }
        }

        return (valid, broken);
    }

    private static string WithRule(string text, ResolvedModel model) =>
        text + " " + model.Request.Rules.FirstOrDefault(rule => text.Contains($" {rule.Id} at ", StringComparison.Ordinal))?.Condition;
}
