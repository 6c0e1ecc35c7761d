using System.Globalization;
using FoxGen.Generator.Tests.Support;
using FoxGen.Specs;

namespace FoxGen.Generator.Tests;

/// <summary>Large, deep and oddly named specs compile like any other.</summary>
public sealed class PathologyTests
{
    [Fact]
    [Trait("speed", "slow")]
    public void An_enum_of_five_thousand_values()
    {
        const string Caller = """
            internal static class Caller
            {
                public static string Text(int number) => System.Text.Encoding.UTF8.GetString(Studio.OtherVoiceWire.GetUtf8((Studio.OtherVoice)number));
                public static int? Number(string text) => (int?)Studio.OtherVoiceWire.Parse(text);
            }
            """;
        var values = Enumerable.Range(1, 5_000).Select(i => $"v{i}").ToList();
        var run = GeneratorRun.Of([Studio.Service, Studio.Model($"  voice: {{ type: string, enum: [{string.Join(", ", values)}] }}")], Caller).AssertCompiles();
        Assert.Equal(5_000, run.Output.GetTypeByMetadataName("Studio.OtherVoice")!.GetMembers().OfType<IFieldSymbol>().Count());

        // Each is found, on whatever part of the table it is, and so is that others are not there.
        var caller = run.Load().GetType("Caller", throwOnError: true)!;
        var (text, number) = (caller.GetMethod("Text")!.CreateDelegate<Func<int, string>>(), caller.GetMethod("Number")!.CreateDelegate<Func<string, int?>>());
        Assert.All(values, value => Assert.Equal(value, text(number(value)!.Value)));
        Assert.Equal(("", "", null, null), (text(0), text(5_001), number("v0"), number("")));
    }

    [Fact]
    [Trait("speed", "slow")]
    public void A_thousand_fields()
    {
        var fields = string.Join("\n", Enumerable.Range(1, 1_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"  field_{i}: {{ type: integer, minimum: {i} }}")));
        var run = Studio.Run(Studio.Model(fields)).AssertCompiles();
        Assert.Equal(1_001, run.Output.GetTypeByMetadataName("Studio.Other1Request")!.GetMembers().OfType<IPropertySymbol>().Count(property => !property.IsStatic));
    }

    [Fact]
    public void Names_that_are_keywords_digits_emoji_or_those_of_generated_code()
    {
        string[] names = ["class", "event", "this", "default", "Body", "problems", "I", "other", "value", "name", "lost", "dropped", "system", "FoxGen", "s0", "i0", "string", "extra2"];
        string[] odd = ["3d: { name: ThreeD, ", "\"🦊\": { name: Fox, ", "\"a b.c\": { "];
        var properties = string.Join("\n", names.Select(name => $"  \"{name}\": {{ type: string, enum: [{Unique(name)}, \"🦊 b\", \"3\", class], knownValues: {{ \"🦊 b\": {{ name: FoxB }} }} }}"))
            + "\n" + string.Join("\n", odd.Select(start => $"  {start}type: array, items: {{ type: integer }} }}"));
        var rule = """
            rules:
              - id: r
                expression: 'this.I == this.value || default(this["3d"]).all(i, i > 0 && this.value != "3") || this["🦊"].exists(s, s in this["a b.c"])'
                message: m
            """;
        Studio.Run(Studio.Model(properties + "\n  object:\n    type: object\n    properties:\n" + Indented(properties), rule)).AssertCompiles();

        static string Unique(string name) => $"\"of {name}\"";
        static string Indented(string text) => string.Join("\n", text.Split('\n').Select(line => "    " + line));
    }

    [Fact]
    public void Objects_in_lists_in_objects_twenty_deep()
    {
        var properties = "";
        var path = "this";
        for (var level = 0; level < 20; level++)
        {
            var indent = new string(' ', 2 + (level * 4));
            properties += $"{indent}o:\n{indent}  type: object\n{indent}  properties:\n{indent}    n: {{ type: integer }}\n";
            path += ".o";
        }

        var run = Studio.Run(Studio.Model(properties, $"rules:\n  - id: r\n    expression: '{path}.n > 1'\n    message: m")).AssertCompiles();
        Assert.Equal(20, run.Sources.Keys.Count(name => name.StartsWith("Studio.OtherO", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_vocabulary_of_numbers_is_sent_as_numbers_and_computed_with()
    {
        var service = Studio.Service with
        {
            Content = Studio.Service.Content.Replace(
                "results:\n",
                "  Seconds:\n    type: integer\n    values:\n      4: { name: Four, number: 1 }\n      8: { name: Eight, number: 2 }\n      12: { name: Twelve, number: 3 }\nresults:\n"),
        };
        var model = Studio.Model(
            """
              seconds: { type: integer, vocabulary: Seconds, enum: [4, 8], default: 4 }
              all_seconds: { type: array, uniqueItems: true, items: { type: integer, vocabulary: Seconds } }
              total: { type: integer }
            """,
            """
            rules:
              - id: sums-up
                expression: 'sum(this.all_seconds) + default(this.seconds) == this.total'
                message: m
              - id: short
                expression: 'default(this.seconds) < 8 || this.seconds in this.all_seconds'
                message: m
            """);
        IReadOnlyList<SpecText> specs = [service, model];
        var (valid, broken) = Agreement.Check(specs, GeneratorRun.Of(specs).AssertCompiles(), count: 500, seed: 7);
        Assert.True(valid > 0);
        Assert.Equal(["enum", "short", "sums-up", "uniqueItems"], broken.Keys);
    }

    [Fact]
    public void An_int_beside_constants_of_64_bits()
    {
        var model = Studio.Model(
            "  a: { type: integer }\n  b: { type: integer }",
            """
            required: [b]
            rules:
              - { id: optional-more, expression: 'this.a >= 2147483648', message: m }
              - { id: required-more, expression: '-2147483649 < this.b', message: m }
              - { id: equal, expression: 'this.b != 2147483648 || this.a == 5000000000', message: m }
              - { id: among, expression: '!(this.a in [1, 2147483648])', message: m }
              - { id: only-among, expression: 'this.b in [-2147483649, 3]', message: m }
            """);
        IReadOnlyList<SpecText> specs = [Studio.Service, model];
        var (valid, broken) = Agreement.Check(specs, GeneratorRun.Of(specs).AssertCompiles(), count: 500, seed: 7);
        Assert.True(valid > 0);
        Assert.Equal(["among", "only-among", "optional-more"], broken.Keys);
    }

    [Fact]
    public void Of_two_files_with_a_class_of_one_name_the_first_keeps_it()
    {
        const string Object = "  part: { type: object, properties: { n: { type: integer } } }";
        var first = Studio.Model(Object, name: "a");
        var second = Studio.Model(Object, name: "b").Content.Replace("  part: {", "  part: { name: Part, ");
        var clashing = new SpecText("/project/specs/sub/a.fox.yaml", second);
        var run = Studio.Run(first, clashing);
        Assert.All(run.Diagnostics, problem => Assert.EndsWith("sub/a.fox.yaml", problem.Location.GetLineSpan().Path));
        Assert.NotEmpty(run.Diagnostics);
        Assert.Contains("Studio.APart.g.cs", run.Sources.Keys);
        Assert.Empty(run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(problem => problem.Severity is DiagnosticSeverity.Error && problem.Id is "CS0101" or "CS0102" or "CS8785"));
    }
}
