using System.Text.Json.Nodes;
using FoxGen.CompilerServices;
using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Requests;

/// <summary>What validators find, and what they do not judge.</summary>
public sealed class FoxProblemsTests
{
    [Fact]
    public void Problems_come_in_the_order_of_the_fields()
    {
        var problems = FoxProblems.Of(new PaintRequest { Prompt = "", Duration = 20 });

        Assert.Equal(["prompt", "duration", "duration"], problems.Select(problem => problem.Path));
        Assert.Equal("from 4 to 15", problems[1].Allowed);
        Assert.Equal("Duration must be from 4 to 15.", problems[1].ToString());
        Assert.Equal(FoxSeverity.Warning, problems[2].Severity);
    }

    [Fact]
    public void A_field_that_an_extra_one_replaces_is_not_judged() =>
        Assert.Empty(FoxProblems.Of(new PaintRequest { Prompt = "a", Duration = 20, Extra = new JsonObject { ["duration"] = 20 } }));

    [Fact]
    public void A_rule_that_reads_a_replaced_field_is_not_judged()
    {
        Assert.Single(FoxProblems.Of(new PaintRequest { Prompt = "a", Duration = 12, Extra = new JsonObject { ["other"] = 1 } }));
        Assert.Empty(FoxProblems.Of(new PaintRequest { Prompt = "a", Duration = 12, Extra = new JsonObject { ["image_urls"] = new JsonArray("x") } }));
    }

    [Theory]
    [InlineData("https://a.example/x.png", null, null)]
    [InlineData("https://a.example/x", null, null)]
    [InlineData("ftp://a.example/x.png", "format", FoxSeverity.Error)]
    [InlineData("C:\\x.png", "format", FoxSeverity.Error)]
    [InlineData("https://a.example/x.bmp?y.png", "media-format", FoxSeverity.Warning)]
    public void Media_is_judged_by_its_url(string url, string? rule, FoxSeverity? severity)
    {
        var problem = FoxProblems.Of(new MediaRequest(url)).SingleOrDefault();

        Assert.Equal(rule, problem?.RuleId);
        Assert.Equal(severity, problem?.Severity);
        Assert.Equal(rule is null ? null : "image_urls[2]", problem?.Path);
        Assert.DoesNotContain(url, problem?.Message ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stage.png", "FoxMedia.FromFile(\"stage.png\")")]
    [InlineData("file:stage.png", "FoxMedia.FromFile(\"stage.png\")")]
    [InlineData("/home/me/stage.png", "FoxMedia.FromFile(path)")]
    [InlineData("C:\\pictures\\stage.png", "FoxMedia.FromFile(path)")]
    [InlineData("a\tstage.png", "FoxMedia.FromFile(path)")]
    [InlineData("nowhere", null)]
    [InlineData("a.example/stage.png", null)]
    public void A_path_gets_a_hint_that_names_the_file_without_its_folder(string url, string? call)
    {
        var problem = Assert.Single(FoxProblems.Of(new MediaRequest(url)));

        Assert.Equal("ImageUrls[2] must be an absolute http or https URL.", problem.Message);
        Assert.Equal("image_urls[2] must be an absolute http or https URL.", problem.WireMessage);
        Assert.Equal(call is null ? null : $"For a local file, use {call}.", problem.Hint);
        Assert.EndsWith(problem.ToString(), new FoxValidationException([problem]).Message, StringComparison.Ordinal);
        Assert.DoesNotContain("FromFile", System.Text.Json.JsonSerializer.Serialize(problem), StringComparison.Ordinal);
    }

    private sealed class MediaRequest(string url) : IFoxRequest
    {
        public JsonObject? Extra => null;

        public void Write(FoxBodyWriter body) => body.Write("image_url"u8, FoxMedia.FromUrl(url));

        public void Validate(ref FoxProblems problems) =>
            problems.CheckMedia("image_urls", ["https://a.example/1.jpg", "https://a.example/2", url], ".jpg .png", "a picture");
    }
}
