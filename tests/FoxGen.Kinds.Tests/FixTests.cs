using System.Text.Json.Nodes;
using FoxApi;
using FoxGen.CompilerServices;

namespace FoxGen.Kinds.Tests;

/// <summary>The nearest valid request of single mistakes.</summary>
public sealed class FixTests
{
    private static readonly Seedance20ReferenceToVideoRequest s_request = new() { Prompt = "A garden" };

    public static TheoryData<string, string> Changes => new()
    {
        { "Duration = 3", "Changed Duration from 3 to 4. Duration must be from 4 to 15, or -1 (the model decides)." },
        { "Duration = 0", "Changed Duration from 0 to 4. Duration must be from 4 to 15, or -1 (the model decides)." },
        { "Resolution = K4", "Changed Resolution from \"4k\" to \"1080p\"." },
        { "ImageUrls = 10", "Kept 9 of 10 items of ImageUrls. ImageUrls must be" },
        { "ImageUrls = []", "" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_mistake_has_its_change(string mistake, string message)
    {
        var request = mistake switch
        {
            "Duration = 3" => s_request with { Duration = int.Parse("3", null) },
            "Duration = 0" => s_request with { Duration = int.Parse("0", null) },
            "Resolution = K4" => s_request with { Resolution = Enum.Parse<FoxApi.Resolution>("K4") },
            "ImageUrls = 10" => s_request with { ImageUrls = [.. Images(10)] },
            _ => s_request with { ImageUrls = [.. Images(0)] },
        };

        var fix = request.Fix();

        Assert.True(fix.IsValid);
        Assert.Empty(fix.Remaining);
        Assert.StartsWith(message, string.Join(" | ", fix.Changes), StringComparison.Ordinal);
        Assert.Equal(message.Length == 0, fix.Changes.Count == 0);
    }

    [Fact]
    public void The_original_stays_and_a_change_says_what_was_and_what_is()
    {
        var request = s_request with { Duration = int.Parse("99", null) };

        var fix = request.Fix();

        Assert.Equal(99, request.Duration);
        Assert.Equal(15, fix.Request.Duration);
        var change = Assert.Single(fix.Changes);
        Assert.Equal(("duration", "range", "99", "15"), (change.Path, change.RuleId, change.Before?.ToJsonString(), change.After?.ToJsonString()));
    }

    [Fact]
    public void Local_files_stay_the_same_files()
    {
        var file = FoxMedia.FromBytes(new byte[] { 1 }, "a.png");
        var request = s_request with { ImageUrls = [.. Images(8), file, .. Images(3)], Duration = int.Parse("3", null) };

        var fix = request.Fix();

        Assert.Equal(9, fix.Request.ImageUrls!.Count);
        Assert.Same(file, fix.Request.ImageUrls[8]);
    }

    [Fact]
    public void Extra_is_not_changed_and_a_field_that_it_replaces_neither()
    {
        var request = s_request with { Seed = 1, Extra = new() { ["duration"] = 99, ["new"] = "x" } };
        Assert.Same(request, request.Fix().Request);

        var fix = (request with { Resolution = Enum.Parse<FoxApi.Resolution>("K4") }).Fix();

        Assert.Single(fix.Changes);
        Assert.True(JsonNode.DeepEquals(request.Extra, fix.Request.Extra));
    }

    [Fact]
    public void What_has_no_nearest_value_remains()
    {
        var request = new Seedance20ReferenceToVideoRequest { Prompt = null!, Resolution = (FoxApi.Resolution)Math.Abs(99), Duration = int.Parse("3", null), ImageUrls = [FoxMedia.FromUrl("stage" + ".png"), null!] };

        var fix = request.Fix();

        Assert.False(fix.IsValid);
        Assert.Equal("duration", Assert.Single(fix.Changes).Path);
        Assert.Equal(["prompt", "resolution", "image_urls[0]", "image_urls[1]"], fix.Remaining.Select(one => one.Path).OrderBy(path => Array.IndexOf(["prompt", "resolution", "image_urls[0]", "image_urls[1]"], path)));
        Assert.Equal(fix.Request.Validate().Select(one => one.Message), fix.Remaining.Select(one => one.Message));
    }

    [Fact]
    public void A_number_that_is_none_remains()
    {
        var fix = new Kind11Request { Temperature = double.NaN, Strength = Math.Abs(-3.0) }.Fix();

        Assert.Equal("strength", Assert.Single(fix.Changes).Path);
        Assert.Equal(["type", "range"], fix.Remaining.Select(one => one.RuleId));
    }

    [Fact]
    public void A_request_without_specs_is_an_error()
    {
        var error = Assert.Throws<InvalidOperationException>(() => new Unknown().Fix());

        Assert.Equal("The specs in loaded assemblies do not contain the model kinds:unknown. The project of Unknown embeds its spec files, unless FoxGenEmbedSpecs is false.", error.Message);
    }

    [Fact]
    public void Null_is_an_argument_error() => Assert.Throws<ArgumentNullException>(() => ((Seedance20ReferenceToVideoRequest)null!).Fix());

    private static IEnumerable<FoxMedia> Images(int count) => Enumerable.Range(0, count).Select(i => FoxMedia.FromUrl($"https://example.com/{i}.png"));

    private sealed class Unknown : IFoxReadableRequest<Unknown>
    {
        public static FoxModelDefinition Model { get; } = new FoxModelDefinition<Unknown, JsonObject>
        {
            Id = "unknown",
            Service = Kind11.Definition.Service,
            SubmitPath = "/",
            ReadResult = _ => null!,
        };

        public JsonObject? Extra => null;

        public static Unknown Read(FoxBodyReader body) => new();

        public void Write(FoxBodyWriter body)
        {
        }

        public void Validate(ref FoxProblems problems)
        {
        }
    }
}
