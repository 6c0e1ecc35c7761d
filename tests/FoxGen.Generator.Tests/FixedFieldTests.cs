using System.Text.Json;
using FoxGen.CompilerServices;
using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Generator.Tests;

/// <summary>Required fields with one allowed value: the client sends them, and callers do not set them.</summary>
public sealed class FixedFieldTests
{
    private const string Whole = """
        {"model":"other-1","kind":"clip","prompt":"a","level":8,"seed":8,"gain":0.5,"loud":true,"sound":"yes","hook":"https://a.example/hook","ratio":"16:9","tone":"soft","type":"two words","part":{"text":"hi","type":"text"}}
        """;

    private static readonly SpecText s_spec = Studio.Model(
        """
          kind: { type: string, const: clip, description: What it is. }
          prompt: { type: string }
          level: { type: integer, const: 8 }
          seed: { type: integer, format: int64, const: 8 }
          gain: { type: number, const: 0.5 }
          loud: { type: boolean, const: true }
          sound: { type: boolean, spelling: { true: "yes", false: "no" }, const: "yes" }
          hook: { type: string, format: uri, const: "https://a.example/hook" }
          ratio: { type: string, vocabulary: Ratio, enum: ["16:9"] }
          tone: { type: string, enum: [soft], aliases: { gentle: soft } }
          type: { name: Sort, type: string, const: two words }
          part:
            type: object
            required: [type]
            properties: { text: { type: string }, type: { type: string, const: text }, more: { type: string } }
          maybe: { type: string, const: perhaps }
        """,
        """
        required: [kind, prompt, level, seed, gain, loud, sound, hook, ratio, tone, type]
        rules:
          - { id: same, expression: 'this.level == 8 && this.ratio == "16:9" && this.sound == "yes"', message: Never told. }
        """);

    private static readonly Lazy<Type> s_type = new(() => Studio.Load("Studio.Other1Request", s_spec));

    private static readonly Lazy<RequestSchema> s_schema = new(() => SpecCompiler.CompileModels(
        s_spec, new(SpecCompiler.CompileService(Studio.Service, TestContext.Current.CancellationToken).Service!), TestContext.Current.CancellationToken).Group!.Models[0].Request);

    [Fact]
    public void They_are_sent_although_nobody_sets_them()
    {
        const string Caller = """
            /// <summary>A caller.</summary>
            public static class Caller
            {
                /// <summary>A request.</summary>
                public static FoxGen.IFoxRequest Make() => new Studio.Other1Request { Prompt = "a", Part = new() { Text = "hi" } };
            }
            """;
        var request = (IFoxRequest)GeneratorRun.Of([Studio.Service, s_spec], Caller).AssertCompiles().Load().GetType("Caller", throwOnError: true)!.GetMethod("Make")!.Invoke(null, null)!;

        Assert.Equal(Whole, JsonSerializer.Serialize(request, request.GetType()));
        Assert.Empty(FoxProblems.Of(request));
    }

    [Fact]
    public void Only_they_have_no_setter()
    {
        Assert.Equal(
            ["Kind", "Level", "Seed", "Gain", "Loud", "Sound", "Hook", "Ratio", "Tone", "Sort"],
            s_type.Value.GetProperties().Where(property => !property.CanWrite).Select(property => property.Name));
        Assert.False(s_type.Value.GetProperty("Part")!.PropertyType.GetProperty("Type")!.CanWrite);
    }

    [Fact]
    public void The_documentation_says_what_is_sent() => Assert.Contains(
        """
            /// What it is.
            /// Always clip; the client sends it.
        """,
        Studio.Run(s_spec).Sources["Studio.Other1.g.cs"]);

    [Theory]
    [InlineData("", "")]
    [InlineData("\"tone\":\"soft\"", "\"tone\":\"gentle\"")]
    [InlineData("\"level\":8,", "\"level\":8.0,")]
    public void They_are_read_as_they_are_sent(string sent, string other)
    {
        var read = JsonSerializer.Deserialize(sent.Length == 0 ? Whole : Whole.Replace(sent, other), s_type.Value)!;

        Assert.Equal(Whole, JsonSerializer.Serialize(read, s_type.Value));
        Assert.Equal(JsonSerializer.Deserialize(Whole, s_type.Value), read);
    }

    [Theory]
    [InlineData("kind", "\"clip\"", "\"clop\"", "5")]
    [InlineData("level", "8", "9", "\"8\"", "9999999999", "8.5")]
    [InlineData("seed", "8", "9", "\"8\"")]
    [InlineData("gain", "0.5", "0.25", "\"0.5\"")]
    [InlineData("loud", "true", "false", "\"yes\"")]
    [InlineData("sound", "\"yes\"", "\"no\"", "\"maybe\"", "true")]
    [InlineData("hook", "\"https://a.example/hook\"", "\"https://b.example/hook\"", "\"hook\"")]
    [InlineData("ratio", "\"16:9\"", "\"1:1\"", "\"3:2\"", "1")]
    [InlineData("tone", "\"soft\"", "\"hard\"")]
    [InlineData("type", "\"two words\"", "\"two\"")]
    [InlineData("type", "\"text\"", "\"image\"", "7")]
    public void Another_value_is_refused_as_the_rules_say(string field, string sent, params string[] others) =>
        Assert.All(others.Append("null").Select(value => Whole.Replace($"\"{field}\":{sent}", $"\"{field}\":{value}")).Append(Whole.Replace($"\"{field}\":{sent}", $"\"{field}x\":0")), json =>
        {
            Assert.NotEqual(Whole, json);
            var body = RuleJson.ParseBody(System.Text.Encoding.UTF8.GetBytes(json), "model");
            // For a value of another type, the reader reports no other problem.
            var broken = RequestChecker.Check(s_schema.Value, body).Where(one => one.RuleId != "same").ToList();
            var expected = broken.Where(one => one.RuleId is RuleIds.Enum || broken.All(other => other.Path != one.Path || other.RuleId is not RuleIds.Enum)).Select(one => $"{one.RuleId} {one.Path} {one.Allowed}: {one.Message}").Order(StringComparer.Ordinal).ToList();

            var thrown = Assert.Throws<FoxBodyException>(() => JsonSerializer.Deserialize(json, s_type.Value));

            Assert.NotEmpty(expected);
            Assert.Equal(expected, thrown.Problems.Select(one => $"{one.RuleId} {one.Path} {one.Allowed}: {one.WireMessage}").Order(StringComparer.Ordinal));
        });

    [Fact]
    public void Extra_replaces_one()
    {
        var request = JsonSerializer.Deserialize(Whole, s_type.Value)!;
        s_type.Value.GetProperty("Extra")!.SetValue(request, new System.Text.Json.Nodes.JsonObject { ["kind"] = "clop" });

        var written = JsonSerializer.Serialize(request, s_type.Value);

        Assert.Contains("\"kind\":\"clop\"", written);
        Assert.DoesNotContain("clip", written);
        Assert.Empty(FoxProblems.Of((IFoxRequest)request));
    }

    [Theory]
    [InlineData("Studio.Two2Request", "Studio.Two1Request", "ratio level own", """{"model":"two-1","prompt":"a","ratio":"16:9","level":8}""")]
    [InlineData("Studio.Two1Request", "Studio.Two2Request", "", """{"model":"two-2","prompt":"a","ratio":"16:9","level":8,"kind":"clip"}""")]
    public void A_request_for_another_variant_gets_the_value_and_reports_that_it_had_another(string from, string to, string expected, string body)
    {
        var spec = new SpecText("/project/specs/two.fox.yaml", """
            service: studio
            family: videos
            result: MediaResult
            title: Two
            variants:
              two-1: { exclude: [kind, own], required: [prompt, ratio, level], properties: { ratio: { enum: ["16:9"] }, level: { enum: [8] } } }
              two-2: { required: [prompt, ratio, kind] }
            required: [prompt]
            properties:
              prompt: { type: string }
              ratio: { type: string, vocabulary: Ratio, enum: ["16:9", "9:16"] }
              level: { type: integer, enum: [8, 9] }
              kind: { type: string, const: clip }
              own: { type: string }
            """);
        var assembly = Studio.Run(spec).AssertCompiles().Load();
        var (source, target) = (assembly.GetType(from, throwOnError: true)!, assembly.GetType(to, throwOnError: true)!);
        var request = JsonSerializer.Deserialize(from.Contains('2') ? """{"prompt":"a","ratio":"9:16","level":9,"kind":"clip","own":"x"}""" : """{"prompt":"a","ratio":"16:9","level":8}""", source);

        object?[] arguments = [request, null];
        var carried = target.GetMethod("From")!.Invoke(null, arguments)!;

        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), ((IReadOnlyList<string>)arguments[1]!).Order(StringComparer.Ordinal));
        Assert.Equal(body, JsonSerializer.Serialize(carried, target));
    }
}
