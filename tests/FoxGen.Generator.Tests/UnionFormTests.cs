using System.Buffers;
using System.Globalization;
using System.Text;
using FoxGen.CompilerServices;
using FoxGen.Specs;

namespace FoxGen.Generator.Tests;

/// <summary>The ways to write each kind of alternative of a union, with what is sent.</summary>
public sealed class UnionFormTests
{
    private static readonly SpecText s_spec = Studio.Model("""
          stop: { oneOf: [ { type: string }, { type: array, items: { type: string } } ] }
          channels: { oneOf: [ { type: string }, { type: array, items: { type: integer } } ] }
          seeds: { oneOf: [ { type: string }, { type: array, items: { type: integer, format: int64 } } ] }
          levels: { oneOf: [ { type: string }, { type: array, items: { type: number } } ] }
          flags: { oneOf: [ { type: boolean }, { type: array, items: { type: boolean, spelling: { true: "yes", false: "no" } } } ] }
          tones: { oneOf: [ { type: string, enum: [all] }, { type: array, items: { name: Tone, type: string, enum: [soft, hard] } } ] }
          ratios: { oneOf: [ { type: boolean }, { type: array, items: { type: string, vocabulary: Ratio } } ] }
          images: { oneOf: [ { type: string, format: uri }, { type: array, items: { type: string, format: uri } } ] }
          sizes: { oneOf: [ { type: object, name: Size, properties: { width: { type: integer } } }, { type: array, items: { type: object, name: Box, properties: { width: { type: integer } } } } ] }
          frees: { oneOf: [ { type: object }, { type: array, items: { type: object } } ] }
          amount: { oneOf: [ { type: number }, { type: string } ] }
          seed: { oneOf: [ { type: integer, format: int64 }, { type: string, enum: [random] } ] }
          count: { oneOf: [ { type: integer }, { type: number, name: Share } ] }
          content:
            oneOf:
              - { type: string }
              - type: array
                items:
                  name: Part
                  oneOf:
                    - { type: string }
                    - { type: object, required: [type, url], properties: { type: { type: string, const: image }, url: { type: string, format: uri } } }
                    - { type: object, required: [type], properties: { type: { type: string, const: pause }, seconds: { type: number } } }
        """);

    // The member, what is assigned to it, and what is sent.
    private static readonly IReadOnlyList<(string Member, string Value, string Sent)> s_rows =
    [
        ("Stop", "\"a\"", "\"a\""),
        ("Stop", "[\"a\", \"b\"]", "[\"a\",\"b\"]"),
        ("Stop", "[]", "[]"),
        ("Stop", "[.. texts, \"c\"]", "[\"a\",\"b\",\"c\"]"),
        ("Stop", "[.. readOnly]", "[\"a\",\"b\"]"),
        ("Stop", "[.. System.Linq.Enumerable.Where(texts, one => one == \"a\")]", "[\"a\"]"),
        ("Stop", "texts", "[\"a\",\"b\"]"),
        ("Stop", "new System.Collections.Generic.List<string> { \"a\" }", "[\"a\"]"),
        ("Stop", "new[] { \"a\" }", "[\"a\"]"),
        ("Stop", "flag ? [\"a\"] : \"b\"", "[\"a\"]"),
        ("Stop", "flag switch { true => [\"a\"], false => null }", "[\"a\"]"),
        ("Stop", "OtherStop.Create(texts)", "[\"a\",\"b\"]"),
        ("Stop", "(string?)null", ""),
        ("Stop", "(string[]?)null", ""),
        ("Channels", "[1, 2]", "[1,2]"),
        ("Channels", "new[] { 1 }", "[1]"),
        ("Seeds", "[1, 4294967296]", "[1,4294967296]"),
        ("Levels", "[1, 0.5, 2f]", "[1,0.5,2]"),
        ("Flags", "true", "true"),
        ("Flags", "[true, false]", "[\"yes\",\"no\"]"),
        ("Tones", "OtherTonesPreset.All", "\"all\""),
        ("Tones", "[OtherTonesTone.Soft, OtherTonesTone.Hard]", "[\"soft\",\"hard\"]"),
        ("Ratios", "[Ratio.Ratio16x9]", "[\"16:9\"]"),
        ("Images", "\"https://a.example/1.png\"", "\"https://a.example/1.png\""),
        ("Images", "new System.Uri(\"https://a.example/1.png\")", "\"https://a.example/1.png\""),
        ("Images", "FoxGen.FoxMedia.FromUrl(\"https://a.example/1.png\")", "\"https://a.example/1.png\""),
        ("Images", "[\"https://a.example/1.png\", new System.Uri(\"https://a.example/2.png\"), FoxGen.FoxMedia.FromUrl(\"https://a.example/3.png\")]", "[\"https://a.example/1.png\",\"https://a.example/2.png\",\"https://a.example/3.png\"]"),
        ("Images", "[.. urls]", "[\"https://a.example/1.png\"]"),
        ("Sizes", "new OtherSizesSize { Width = 1 }", "{\"width\":1}"),
        ("Sizes", "[new() { Width = 1 }, new OtherSizesBox()]", "[{\"width\":1},{}]"),
        ("Frees", "new JsonObject { [\"a\"] = 1 }", "{\"a\":1}"),
        ("Frees", "[new() { [\"a\"] = 1 }]", "[{\"a\":1}]"),
        ("Amount", "5", "5"),
        ("Amount", "0.5", "0.5"),
        ("Amount", "2f", "2"),
        ("Seed", "5", "5"),
        ("Seed", "4294967296", "4294967296"),
        ("Count", "5", "5"),
        ("Count", "0.5", "0.5"),
        ("Content", "\"a\"", "\"a\""),
        ("Content", "[\"a\", new OtherContentPartImage { Url = \"https://a.example/1.png\" }, new OtherContentPartPause()]", "[\"a\",{\"type\":\"image\",\"url\":\"https://a.example/1.png\"},{\"type\":\"pause\"}]"),
        ("Content", "[.. parts, new OtherContentPartPause { Seconds = 1 }]", "[\"a\",{\"type\":\"pause\",\"seconds\":1}]"),
        ("Content", "[.. pauses]", "[{\"type\":\"pause\"}]"),
        ("Content", "[.. texts]", "[\"a\",\"b\"]"),
        ("Content", "parts", "[\"a\"]"),
    ];

    private static readonly Lazy<IReadOnlyList<IFoxRequest>> s_requests = new(() =>
    {
        var caller = new StringBuilder("""
            using System.Text.Json.Nodes;
            using Studio;

            /// <summary>A caller.</summary>
            public static class Caller
            {
                /// <summary>A request for each row.</summary>
                public static System.Collections.Generic.IReadOnlyList<FoxGen.IFoxRequest> Make(bool flag)
                {
                    string[] texts = ["a", "b"];
                    System.Collections.Generic.IReadOnlyList<string> readOnly = texts;
                    System.Collections.Generic.IEnumerable<string> urls = ["https://a.example/1.png"];
                    System.Collections.Generic.List<OtherContentPart> parts = ["a"];
                    OtherContentPartPause[] pauses = [new()];
                    return
                    [

            """);
        foreach (var (member, value, _) in s_rows)
        {
            caller.Append(CultureInfo.InvariantCulture, $"            new Other1Request {{ {member} = {value} }},\n");
        }

        var made = GeneratorRun.Of([Studio.Service, s_spec], caller.Append("        ];\n    }\n}\n").ToString()).AssertCompiles().Load();
        return (IReadOnlyList<IFoxRequest>)made.GetType("Caller", throwOnError: true)!.GetMethod("Make")!.Invoke(null, [true])!;
    });

    public static TheoryData<int, string> Rows => [.. s_rows.Select((row, i) => (i, $"{row.Member} = {row.Value}"))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_form_compiles_and_is_sent(int row, string form)
    {
        var body = new ArrayBufferWriter<byte>();
        FoxBodyWriter.WriteBody(body, "model", "other-1", s_requests.Value[row]);

        var name = s_rows[row].Member.ToLowerInvariant();
        Assert.Equal($$"""{"model":"other-1"{{(s_rows[row].Sent.Length == 0 ? "" : $",\"{name}\":{s_rows[row].Sent}")}}}""", Encoding.UTF8.GetString(body.WrittenSpan));
        Assert.True(FoxProblems.Of(s_requests.Value[row]).Count == 0, form);
    }

    [Theory]
    [InlineData("Create")]
    [InlineData("GetEnumerator")]
    public void An_alternative_cannot_have_the_name_of_a_member_of_the_class(string name) => Assert.Contains(
        Studio.Run(Studio.Model($"  stop: {{ oneOf: [ {{ type: string, name: {name} }}, {{ type: array, items: {{ type: string }} }} ] }}")).Diagnostics,
        one => one.GetMessage(CultureInfo.InvariantCulture).Contains(name, StringComparison.Ordinal));
}
