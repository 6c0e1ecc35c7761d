using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Requests;

/// <summary>What a body looks like in bytes.</summary>
public sealed class FoxBodyWriterTests
{
    [Fact]
    public void Chinese_goes_out_as_utf8_and_not_as_escapes()
    {
        var bytes = Write(new PaintRequest { Prompt = "柯基<b>&'😀" });

        Assert.Equal("""{"model":"brush-1.5","prompt":"柯基<b>&'😀"}""", Encoding.UTF8.GetString(bytes).Replace("\\uD83D\\uDE00", "😀", StringComparison.Ordinal));
        Assert.True(bytes.AsSpan().IndexOf("柯基"u8) > 0);
    }

    [Fact]
    public void What_is_not_set_is_not_sent_and_what_is_set_to_a_default_is()
    {
        Assert.Equal("""{"model":"brush-1.5","prompt":""}""", Text(new PaintRequest { Prompt = "" }));
        Assert.Equal("""{"model":"brush-1.5","prompt":"a","duration":0,"image_urls":[]}""", Text(new PaintRequest { Prompt = "a", Duration = 0, ImageUrls = [] }));
    }

    [Fact]
    public void An_extra_field_replaces_a_member_and_no_key_is_there_twice()
    {
        var request = new PaintRequest
        {
            Prompt = "a",
            Duration = 8,
            Extra = new JsonObject { ["duration"] = "long", ["new_field"] = null, ["deep"] = new JsonObject { ["x"] = 1.5 } },
        };

        Assert.Equal("""{"model":"brush-1.5","prompt":"a","duration":"long","new_field":null,"deep":{"x":1.5}}""", Text(request));
    }

    [Fact]
    public void An_extra_field_can_name_another_model() =>
        Assert.Equal("""{"prompt":"a","model":"brush-2"}""", Text(new PaintRequest { Prompt = "a", Extra = new JsonObject { ["model"] = "brush-2" } }));

    private static string Text(PaintRequest request) => Encoding.UTF8.GetString(Write(request));

    private static byte[] Write(PaintRequest request)
    {
        var output = new ArrayBufferWriter<byte>();
        FoxBodyWriter.WriteBody(output, "model", "brush-1.5", request);
        return output.WrittenSpan.ToArray();
    }
}
