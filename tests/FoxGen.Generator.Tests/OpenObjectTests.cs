using System.Buffers;
using System.Text;
using System.Text.Json;
using FoxGen.CompilerServices;

namespace FoxGen.Generator.Tests;

/// <summary>Objects with known keys that accept other keys too.</summary>
public sealed class OpenObjectTests
{
    private const string Caller = """
        using Studio;
        using System.Text.Json.Nodes;

        /// <summary>A caller.</summary>
        public static class Caller
        {
            private static readonly JsonObject s_extra = new() { ["tilt"] = 30, ["roll"] = new JsonObject { ["by"] = null } };

            /// <summary>Requests by what they show.</summary>
            public static FoxGen.IFoxRequest Request(string what) => what switch
            {
                "all" => Of(new() { Zoom = 2, Path = OtherCameraPath.Arc, Speed = 2, Lens = new() { Length = 50, Extra = new() { ["maker"] = "x" } }, Extra = s_extra }),
                "same" => Of(new() { Zoom = 2, Path = OtherCameraPath.Arc, Speed = 2, Lens = new() { Length = 50, Extra = new() { ["maker"] = "x" } }, Extra = new() { ["roll"] = new JsonObject { ["by"] = null }, ["tilt"] = 30 } }),
                "other" => Of(new() { Zoom = 2, Path = OtherCameraPath.Arc, Speed = 2, Lens = new() { Length = 50, Extra = new() { ["maker"] = "y" } }, Extra = s_extra }),
                "broken" => Of(new() { Zoom = 99, Path = OtherCameraPath.Arc, Speed = 5, Extra = s_extra }),
                "replaced" => Of(new() { Zoom = 99, Path = OtherCameraPath.Arc, Speed = 5, Extra = new() { ["zoom"] = 99, ["path"] = "spiral", ["length"] = -1 } }),
                "far" => new Other1Request { Camera = new() { Zoom = 9, Path = OtherCameraPath.Line }, Marks = [new() { At = 11 }] },
                "far and replaced" => new Other1Request { Camera = new() { Zoom = 9, Extra = new() { ["path"] = "line" } }, Marks = [new() { At = 11 }] },
                "twice" => new Other1Request { Camera = new() { Zoom = 9 }, Marks = [new() { At = 1, Extra = new() { ["by"] = 1 } }, new() { At = 1, Extra = new() { ["by"] = 1 } }] },
                _ => new Other1Request { Camera = new() { Zoom = 9 }, Marks = [new() { At = 1, Extra = new() { ["by"] = 1 } }, new() { At = 1, Extra = new() { ["by"] = 2 } }] },
            };

            /// <summary>Whether the Extra of a copy is an object of its own, although the copied object has members of its user.</summary>
            public static bool CopiesExtra()
            {
                var camera = new OtherCamera { Zoom = 2, Extra = s_extra, Mine = 5 };
                var copy = camera with { Zoom = 3 };
                copy.Extra!["tilt"] = 31;
                return (int)camera.Extra!["tilt"]! == 30 && copy.Mine == 5 && !camera.Equals(copy) && camera.Equals(camera with { });
            }

            private static Other1Request Of(OtherCamera camera) => new() { Camera = camera };
        }

        namespace Studio
        {
            partial record OtherCamera
            {
                /// <summary>A member that is not sent.</summary>
                public int Mine { get; init; }
            }
        }
        """;

    private static readonly GeneratorRun s_run = GeneratorRun.Of([Studio.Service, Studio.Model("""
          camera:
            type: object
            additionalProperties: true
            required: [zoom]
            properties:
              zoom: { type: number, minimum: 1, maximum: 10 }
              path: { type: string, enum: [line, arc] }
              speed: { type: integer, minimum: 1, maximum: 5 }
              lens: { type: object, additionalProperties: true, properties: { length: { type: integer, minimum: 1 } } }
            rules:
              - id: arc-is-slow
                expression: 'this.path != "arc" || this.speed <= 2'
                message: An arc is slow.
          marks:
            type: array
            uniqueItems: true
            items: { type: object, additionalProperties: true, name: Mark, required: [at], properties: { at: { type: integer } } }
        """, """
        rules:
          - id: near-marks
            expression: 'this.camera.path != "line" || !this.marks.exists(m, m.at > 9)'
            message: A line has near marks.
        """)], Caller).AssertCompiles();

    private static readonly Type s_caller = s_run.Load().GetType("Caller", throwOnError: true)!;

    [Fact]
    public void Other_keys_follow_the_known_keys_and_are_read_again()
    {
        const string Json = """{"model":"other-1","camera":{"zoom":2,"path":"arc","speed":2,"lens":{"length":50,"maker":"x"},"tilt":30,"roll":{"by":null}}}""";
        Assert.Equal(Json, Write(Request("all")));
        Assert.Equal(Json, Again(Json));
        Assert.Equal("""{"model":"other-1","camera":{"zoom":2,"x":[1.50],"Extra":null}}""", Again("""{"camera":{"x":[1.50],"Extra":null,"path":null,"zoom":2}}"""));
    }

    [Fact]
    public void Known_keys_and_rules_are_checked_as_in_a_closed_object()
    {
        Assert.Equal(["camera.zoom range", "camera.path arc-is-slow"], Problems("broken"));
        Assert.Equal(["camera.path near-marks"], Problems("far"));
        Assert.Equal(["marks uniqueItems"], Problems("twice"));
        Assert.Empty(Problems("different"));
        Assert.Empty(Problems("all"));
    }

    [Fact]
    public void A_key_that_replaces_a_member_is_not_checked_and_rules_that_read_it_are_not_either()
    {
        Assert.Equal("""{"model":"other-1","camera":{"speed":5,"zoom":99,"path":"spiral","length":-1}}""", Write(Request("replaced")));
        Assert.Empty(Problems("replaced"));
        Assert.Empty(Problems("far and replaced"));
    }

    [Fact]
    public void Other_keys_count_for_equality_in_any_order()
    {
        Assert.Equal(Request("all"), Request("same"));
        Assert.Equal(Request("all").GetHashCode(), Request("same").GetHashCode());
        Assert.NotEqual(Request("all"), Request("other"));
        Assert.True((bool)s_caller.GetMethod("CopiesExtra")!.Invoke(null, null)!);
    }

    [Theory]
    [InlineData("\"\\ud800\"", "camera.bad")]
    [InlineData("1, \"\\ud800\": 2", "camera.\ufffd")]
    public void A_key_or_value_that_JSON_cannot_hold_is_told(string value, string path)
    {
        var thrown = Assert.Throws<FoxBodyException>(() => Again($$$"""{"camera":{"zoom":2,"bad":{{{value}}}}}"""));
        Assert.Equal($"{path} type {path} must be JSON of at most 64 levels.", string.Join("\n", thrown.Problems.Select(one => $"{one.Path} {one.RuleId} {one.Message}")));
    }

    [Fact]
    public void Extra_is_a_reserved_name_only_in_an_open_object()
    {
        const string Object = "  camera: {{ type: object, additionalProperties: {0}, properties: {{ extra: {{ type: object }} }} }}";
        Assert.Contains(Studio.Run(Studio.Model(string.Format(null, Object, "true"))).Diagnostics, one => one.Id == "FOX0302");
        Studio.Run(Studio.Model(string.Format(null, Object, "false"))).AssertCompiles();
    }

    private static IEnumerable<string> Problems(string what) => FoxProblems.Of(Request(what)).Select(problem => $"{problem.Path} {problem.RuleId}");

    private static IFoxRequest Request(string what) => (IFoxRequest)s_caller.GetMethod("Request")!.Invoke(null, [what])!;

    private static string Again(string json)
    {
        var type = Request("all").GetType();
        return JsonSerializer.Serialize(JsonSerializer.Deserialize(json, type), type);
    }

    private static string Write(IFoxRequest request)
    {
        var body = new ArrayBufferWriter<byte>();
        FoxBodyWriter.WriteBody(body, "model", "other-1", request);
        return Encoding.UTF8.GetString(body.WrittenSpan);
    }
}
