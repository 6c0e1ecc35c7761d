using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using FoxGen.CompilerServices;
using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Requests;

/// <summary>What a body looks like in bytes.</summary>
public sealed class FoxBodyWriterTests
{
    [Fact]
    public void Chinese_goes_out_as_utf8_and_not_as_escapes()
    {
        var request = new PaintRequest { Prompt = "柯基<b>&'", ImageUrls = ["https://a.example/柯"] };

        Assert.Equal("""{"model":"brush-1.5","prompt":"柯基<b>&'","image_urls":["https://a.example/柯"]}"""u8.ToArray(), Write(request));
    }

    [Fact]
    public void Characters_of_four_bytes_go_out_as_utf8_too() =>
        Assert.Equal("""{"model":"brush-1.5","prompt":"𠮷野家 😀"}"""u8.ToArray(), Write(new PaintRequest { Prompt = "𠮷野家 😀" }));

    [Theory]
    [InlineData("plain \"quoted\" \\ \n\r\t\0\u001f\u007f end")]
    [InlineData("😀 \"quoted\" \\ \n\r\t\0\u001f\u007f end 𠮷")]
    [InlineData("\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0😀")]
    [InlineData("柯柯柯柯柯柯柯柯柯柯柯柯😀\0\0\0\0\0\0\0\0\0\0\0\0")]
    public void Every_text_is_read_back_as_it_was(string prompt) =>
        Assert.Equal(prompt, (string?)JsonNode.Parse(Write(new PaintRequest { Prompt = prompt }))!["prompt"]);

    [Fact]
    public void Half_a_character_becomes_the_replacement_character()
    {
        // Made from numbers, because no source file can hold half a character.
        Assert.Equal("half \ufffd", Prompt("half " + (char)0xD83D));
        Assert.Equal("\ufffd. 😀", Prompt((char)0xDE00 + ". 😀"));

        static string Prompt(string text) => (string)JsonNode.Parse(Write(new PaintRequest { Prompt = text }))!["prompt"]!;
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
