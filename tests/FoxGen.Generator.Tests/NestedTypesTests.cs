using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using FoxGen.CompilerServices;

namespace FoxGen.Generator.Tests;

/// <summary>Objects and unions as callers write them in C#.</summary>
public sealed class NestedTypesTests
{
    private const string Caller = """
        using Studio;

        /// <summary>A caller.</summary>
        public static class Caller
        {
            /// <summary>A full request without a problem.</summary>
            public static FoxGen.IFoxRequest Full() => new Scenes1Request
            {
                Prompt = "a street at night <#0.5#>",
                Mode = ScenesMode.Image,
                Ratio = Ratio.Ratio16x9,
                Duration = 8,
                Strength = 0.5,
                Sound = true,
                ImageUrls = ["https://a.example/1.png", "https://a.example/2.png"],
                Mask = "https://cdn.studio.example/mask.png",
                Voice = new() { Id = "anna", Speed = 1.5, Bitrate = 128, Effects = new() { Levels = [0, 0.5] } },
                Shots = [new() { Text = "rain", Seconds = 3, Tags = [ScenesShotsItemTag.Calm] }, new() { Text = "neon", Seconds = 5, Image = "https://a.example/3.png" }],
                Cast = [new() { Name = "hero" }],
                Size = new ScenesSizePixels { Width = 1280, Height = 720 },
                Content = [new ScenesContentBlocksItemText { Text = "hi" }, new ScenesContentBlocksItemImage { ImageUrl = "https://a.example/4.png" }],
                Channels = [0, 1],
                Flags = [true, false],
            };

            /// <summary>A request with problems deep inside.</summary>
            public static Scenes1Request Deep(System.Text.Json.Nodes.JsonObject? extra) => new()
            {
                Prompt = "p",
                Voice = new() { Id = "a name that is too long", Effects = new() { Levels = [0, 7] } },
                Shots = [new() { Text = "a", Seconds = 1 }, new() { Text = "", Seconds = 99 }, null!],
                Size = new ScenesSizePixels { Width = 3840, Height = 3840 },
                Content = new System.Collections.Generic.List<ScenesContentBlocksItem> { new ScenesContentBlocksItemText { Text = "longer than ten" } },
                Extra = extra,
            };

            /// <summary>A union from each of its types, and from nothing.</summary>
            public static object?[] Unions()
            {
                ScenesSize preset = ScenesSizePreset.Small;
                ScenesSize pixels = new ScenesSizePixels { Width = 256, Height = 256 };
                ScenesSizePixels? none = null;
                ScenesSize? absent = none;
                ScenesContent text = "hi";
                return [preset.Preset, preset.Pixels, pixels.Preset, pixels.Pixels?.Width, absent, text.Text, text.Blocks];
            }

            /// <summary>Pairs of values, and whether they are sent as the same.</summary>
            public static System.Collections.Generic.IEnumerable<(object? One, object? Other, bool AreSame)> Pairs()
            {
                var full = (Scenes1Request)Full();
                yield return (full, Full(), true);
                yield return (full, full with { }, true);
                yield return (full, full with { Voice = full.Voice! with { Speed = 2 } }, false);
                yield return (full, full with { Voice = full.Voice! with { Effects = new() { Levels = new double[] { 0, 0.5 } } } }, true);
                yield return (full, full with { Size = ScenesSizePreset.Small }, false);
                yield return (full, full with { Content = "hi" }, false);
                yield return (full, full with { Shots = [null!] }, false);
                yield return (full, full with { Strength = double.NaN }, false);
                yield return (full with { Strength = double.NaN }, full with { Strength = double.NaN }, true);
                yield return (full with { Strength = double.PositiveInfinity }, full with { Strength = double.NegativeInfinity }, false);
                yield return (full with { Weights = [double.NaN] }, full with { Weights = [0] }, false);
                yield return (Options("{\"a\":1,\"b\":{\"c\":null}}"), Options("{\"b\":{\"c\":null},\"a\":1}"), true);
                yield return (Options("{\"a\":1}"), Options("{\"a\":1.0}"), false);
                yield return (full.Voice!, full.Voice! with { }, true);
                yield return (full.Voice!, full.Voice! with { Format = (ScenesVoiceFormat)77 }, false);
                yield return ((ScenesSize)ScenesSizePreset.Small, (ScenesSize)ScenesSizePreset.Small, true);
                yield return ((ScenesSize)ScenesSizePreset.Small, (ScenesSize)ScenesSizePreset.Large, false);
                yield return ((ScenesSize)new ScenesSizePixels { Width = 1, Height = 2 }, (ScenesSize?)new ScenesSizePixels { Width = 1, Height = 2 }, true);
                yield return ((ScenesContent)"hi", (ScenesContent)"ho", false);

                Scenes1Request Options(string json) => full with { Options = System.Text.Json.Nodes.JsonNode.Parse(json)!.AsObject() };
            }

            /// <summary>A request carried over to the other variant.</summary>
            public static (Scenes1FastRequest Request, System.Collections.Generic.IReadOnlyList<string> Dropped) Carried()
            {
                var request = Scenes1FastRequest.From((Scenes1Request)Full(), out var dropped);
                return (request, dropped);
            }
        }
        """;

    private static readonly Lazy<Type> s_caller = new(() => GeneratorRun.Of(Studio.Specs, Caller).AssertCompiles().Load().GetType("Caller", throwOnError: true)!);

    [Fact]
    public void A_full_request_is_written_as_the_service_wants_it()
    {
        const string Expected = """
            {"model":"scenes-1","prompt":"a street at night <#0.5#>","mode":"image","ratio":"16:9","duration":8,"strength":0.5,"sound":"yes",
            "image_urls":["https://a.example/1.png","https://a.example/2.png"],"mask":"https://cdn.studio.example/mask.png",
            "voice":{"id":"anna","speed":1.5,"bitrate":128,"effects":{"levels":[0,0.5]}},
            "shots":[{"text":"rain","seconds":3,"tags":["calm"]},{"text":"neon","seconds":5,"image":"https://a.example/3.png"}],
            "cast":[{"name":"hero"}],"size":{"width":1280,"height":720},
            "content":[{"type":"text","text":"hi"},{"type":"image","image_url":"https://a.example/4.png"}],"channels":[0,1],"flags":[true,false]}
            """;
        Assert.Equal(Expected.Replace("\n", ""), Write(Full()));
        Assert.Empty(FoxProblems.Of(Full()));
    }

    [Fact]
    public void A_valid_request_is_checked_without_any_memory()
    {
        // The pauses in the prompt would be made a list of.
        var request = Full();
        request.GetType().GetProperty("Prompt")!.SetValue(request, "a street at night");
        Assert.Empty(FoxProblems.Of(request));
        Assert.Equal(0, Allocations.Of(() => _ = FoxProblems.Of(request)));
    }

    [Fact]
    public void Problems_inside_of_objects_lists_and_unions_are_located() => Assert.Equal(
        [
            ("voice.id", "Voice.Id must be at most 10 characters long."),
            ("voice.effects.levels[1]", "Voice.Effects.Levels[1] must be from -1 to 1."),
            ("shots[1].text", "Shots[1].Text must be 1 to 20 characters long."),
            ("shots[1].seconds", "Shots[1].Seconds must be from 1 to 10."),
            ("shots[2]", "Shots[2] must be an object."),
            ("size.width", "At most 8294400 pixels."),
            ("content[0].text", "Content[0].Text must be at most 10 characters long."),
        ],
        FoxProblems.Of(Deep(null)).Select(problem => (problem.Path, problem.Message)));

    [Fact]
    public void Nothing_below_a_field_that_an_extra_one_replaces_is_judged()
    {
        var problems = FoxProblems.Of(Deep(new JsonObject { ["voice"] = null, ["shots"] = null, ["size"] = "any", ["text"] = 1, ["seconds"] = 1 }));
        Assert.Equal(["content[0].text"], problems.Select(problem => problem.Path));
    }

    [Fact]
    public void A_union_is_made_from_each_of_its_types()
    {
        var unions = (object?[])s_caller.Value.GetMethod("Unions")!.Invoke(null, null)!;
        Assert.Equal("Small", unions[0]!.ToString());
        Assert.Equal([null, null, 256, null, "hi", null], unions[1..]);
    }

    [Fact]
    public void A_request_is_carried_over_to_the_other_variant_with_its_objects_and_unions()
    {
        var carried = s_caller.Value.GetMethod("Carried")!.Invoke(null, null)!;
        var (request, dropped) = ((IFoxRequest)carried.GetType().GetField("Item1")!.GetValue(carried)!, (IReadOnlyList<string>)carried.GetType().GetField("Item2")!.GetValue(carried)!);
        Assert.Equal(["mask", "voice"], dropped);

        var body = JsonNode.Parse(Write(request))!.AsObject();
        Assert.Equal("""{"width":1280,"height":720}""", body["size"]!.ToJsonString());
        Assert.Equal(2, body["shots"]!.AsArray().Count);
        Assert.False(body.ContainsKey("voice"));
    }

    [Fact]
    public void Objects_unions_and_requests_are_equal_when_they_are_sent_as_the_same()
    {
        var pairs = ((IEnumerable<(object? One, object? Other, bool AreSame)>)s_caller.Value.GetMethod("Pairs")!.Invoke(null, null)!).ToList();

        Assert.All(pairs, pair =>
        {
            Assert.Equal(pair.AreSame, pair.One!.Equals(pair.Other));
            Assert.Equal(pair.AreSame, pair.Other!.Equals(pair.One));
            Assert.Equal(pair.One.GetHashCode(), pair.One.GetHashCode());
            Assert.True(!pair.AreSame || pair.One.GetHashCode() == pair.Other.GetHashCode());
            Assert.False(pair.One.Equals(null));
            Assert.Equal(pair.One.GetType().FullName!.Split('.')[^1], pair.One.ToString()!.Split('.')[^1]);
        });
    }

    private static IFoxRequest Full() => (IFoxRequest)s_caller.Value.GetMethod("Full")!.Invoke(null, null)!;

    private static IFoxRequest Deep(JsonObject? extra) => (IFoxRequest)s_caller.Value.GetMethod("Deep")!.Invoke(null, [extra])!;

    private static string Write(IFoxRequest request)
    {
        var body = new ArrayBufferWriter<byte>();
        FoxBodyWriter.WriteBody(body, "model", "scenes-1", request);
        return Encoding.UTF8.GetString(body.WrittenSpan);
    }
}
