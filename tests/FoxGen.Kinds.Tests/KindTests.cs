using System.Net;
using System.Text;
using FoxGen.Simulator;

namespace FoxGen.Kinds.Tests;

/// <summary>Each kind of constraint, through every consumer of its spec.</summary>
public sealed class KindTests
{
    public static TheoryData<int> Numbers { get; } = [.. Enumerable.Range(1, LanguageReference.Kinds)];

    [Fact]
    public void Sixty_kinds_compile_without_a_problem()
    {
        Assert.Equal("", string.Join("\n", KindSpecs.Set.Diagnostics));
        Assert.Equal(Enumerable.Range(1, LanguageReference.Kinds), KindFile.All.Select(kind => kind.Number));
        Assert.All(KindFile.All, kind => Assert.True(kind.Mistakes.Count > 0 && kind.Cases.Any(one => one.IsAccepted), $"Kind {kind.Number} lacks cases."));
        Assert.All(KindFile.All, kind => Assert.True(kind.Reason is not null || kind.Cases.Any(one => one.Problems.Count > 0), $"Kind {kind.Number} refuses nothing."));
    }

    [Theory, MemberData(nameof(Numbers))]
    public void The_interpreted_rules_say_what_is_expected(int number)
    {
        foreach (var one in Kind(number).Cases)
        {
            var expected = one.Problems.Select(problem => one.IsAccepted ? problem + " (warning)" : problem);
            Assert.Equal($"{one}: {string.Join("; ", expected)}", $"{one}: {string.Join("; ", Verdicts.Interpreted(Model(one), RuleJson.Parse(one.Json)))}");
        }
    }

    [Theory, MemberData(nameof(Numbers))]
    public void The_generated_validator_says_the_same_of_a_typed_request(int number)
    {
        foreach (var one in Kind(number).Cases)
        {
            var body = RuleJson.Parse(one.Json);
            var (request, reason) = TypedRequests.Make(Model(one), body);
            Assert.True(request is not null || !one.IsAccepted, $"{one} cannot be written in C#: {reason}.");
            if (request is not null)
            {
                Assert.Equal($"{one}: {string.Join("; ", Verdicts.Interpreted(Model(one), body))}", $"{one}: {string.Join("; ", Verdicts.Generated(request))}");
            }
        }
    }

    [Fact]
    public async Task The_simulator_takes_and_refuses_the_same_bodies()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var simulator = await FoxSimulator.StartAsync(new FoxSimulatorOptions { Specs = KindSpecs.Texts }, cancellation);
        using var http = new HttpClient { BaseAddress = simulator.BaseUrl };
        http.DefaultRequestHeaders.Authorization = new("Bearer", "key");
        foreach (var one in KindFile.All.SelectMany(kind => kind.Cases))
        {
            using var content = new StringContent(RuleJson.Write(RuleJson.Parse(one.Json), one.ModelId), Encoding.UTF8, "application/json");
            using var reply = await http.PostAsync("v1/videos", content, cancellation);
            Assert.Equal($"{one}: {(one.IsAccepted ? HttpStatusCode.OK : HttpStatusCode.UnprocessableEntity)}", $"{one}: {reply.StatusCode}");
        }

        Assert.Equal(KindFile.All.Sum(kind => kind.Cases.Count(one => one.IsAccepted)), simulator.Ledger.Charges.Count);
    }

    [Fact]
    public void The_exported_schemas_take_and_refuse_the_same_bodies() => Assert.All(KindFile.All.SelectMany(kind => kind.Cases), one =>
    {
        var body = RuleJson.Write(RuleJson.Parse(one.Json), one.ModelId);
        var schema = KindSpecs.Validators[one.ModelId];
        Assert.True(schema.Accepts(body) == (one.IsAccepted || !SchemaWords.IsRefusedBySchema(one)), $"{one}: '{schema.Explain(body)}'");
    });

    [Theory, MemberData(nameof(Numbers))]
    public void A_mistake_in_the_spec_is_told_at_its_place(int number)
    {
        foreach (var mistake in Kind(number).Mistakes)
        {
            var result = SpecCompiler.CompileModels(mistake.File, new EquatableArray<ResolvedService>(KindSpecs.Service), TestContext.Current.CancellationToken);
            Assert.Null(result.Group);
            var places = result.Diagnostics.Select(one => (one.Descriptor.Id, one.Span.StartLine, one.Span.StartColumn)).ToList();
            Assert.True(places.Contains((mistake.Id, mistake.Line, mistake.Column)), $"Expected {mistake.Id} at ({mistake.Line + 1},{mistake.Column + 1}) in:\n{mistake.File.Content}\n{string.Join("\n", result.Diagnostics)}");
        }
    }

    [Theory, MemberData(nameof(Numbers))]
    public void What_is_only_documented_is_shown(int number)
    {
        var kind = Kind(number);
        foreach (var text in kind.Documented)
        {
            Assert.Contains(text, KindSpecs.Schemas[kind.Cases[0].ModelId].Json);
        }

        Assert.Equal(kind.Reason is null, kind.Documented.Count == 0);
    }

    private static KindFile Kind(int number) => KindFile.All.Single(kind => kind.Number == number);

    private static ResolvedModel Model(KindCase one) => KindSpecs.Models[one.ModelId];
}
