namespace FoxGen.Specs.Tests;

/// <summary>Several overlays of one model.</summary>
public sealed class OverlayTests
{
    private const string Model = """
        service: mini
        family: videos
        result: MediaResult
        title: A model
        variants:
          m1:
        properties:
          prompt: { type: string }
          mask: { type: string }
          seconds: { type: integer, minimum: 4, maximum: 15 }
        """;

    [Theory]
    [InlineData("required", "mask-required")]
    [InlineData("exclude", "mask-excluded")]
    public void Two_overlays_can_require_or_exclude_one_field(string list, string rule)
    {
        var set = Compile($"{list}: [mask]", $"{list}: [mask]\nproperties: {{ seconds: {{ maximum: 8 }} }}");

        Assert.Empty(set.Diagnostics);
        var request = Assert.Single(set.Models).Request;
        Assert.Equal(rule, Assert.Single(request.Rules).Id);
        Assert.Equal(8, request.Find("seconds")!.Value.Range!.Maximum);
    }

    [Fact]
    public void An_overlay_can_begin_with_a_byte_order_mark_and_have_lines_of_any_kind()
    {
        var set = SpecSet.Compile([new("mini.service.fox.yaml", MiniSpec.Service), new("m.fox.yaml", Model), new("a.overlay.fox.yaml", "\uFEFFservice: mini\r\noverlay: m1\r\nproperties:\r\n  seconds: { maximum: 8 }\r\n")]);

        Assert.Empty(set.Diagnostics);
        Assert.Equal(8, Assert.Single(set.Models).Request.Find("seconds")!.Value.Range!.Maximum);
    }

    private static SpecSet Compile(params string[] overlays) => SpecSet.Compile(
        overlays.Select((overlay, i) => new SpecText($"{i}.overlay.fox.yaml", "service: mini\noverlay: m1\n" + overlay))
            .Prepend(new("m.fox.yaml", Model)).Prepend(new("mini.service.fox.yaml", MiniSpec.Service)));
}
