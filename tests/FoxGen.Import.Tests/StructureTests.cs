using FoxGen.Import.Tests.Support;

namespace FoxGen.Import.Tests;

/// <summary>Where fields begin and end, whose fields they are, and which models there are.</summary>
public sealed class StructureTests
{
    private const string Setting = "setting\nobject\n\nSettings\n\nShow child attributes\n\nvoice\nstring\nrequired\n\nWho speaks\n\nspeed\nnumber\n\nHow fast\n\n";

    [Fact]
    public void Fields_below_an_object_are_its_own_when_the_example_shows_it()
    {
        var page = TestPages.Page(Setting).Replace("\"model\": \"sketch-1\"", "\"model\": \"sketch-1\", \"setting\": { \"voice\": \"anna\", \"speed\": 1.5 }");

        var model = Assert.Single(TestPages.Compile(TestPages.Import(page)).Models);

        var field = Assert.Single(model.Request.Fields);
        Assert.Equal(["voice", "speed"], field.Value.Properties.Select(child => child.Name));
    }

    [Fact]
    public void Fields_below_an_object_are_left_out_when_nothing_shows_whose_they_are()
    {
        var result = TestPages.Import(TestPages.Page(Setting));

        Assert.Equal(["setting"], TestPages.Compile(result).Models[0].Request.Fields.Select(field => field.Name));
        Assert.Equal(["voice", "speed"], result.Remarks.Where(remark => remark.Message.Contains("unclear whether")).Select(remark => remark.Quote));
    }

    [Fact]
    public void Indented_fields_belong_to_the_object_above_them()
    {
        var result = TestPages.Import(TestPages.Page("setting\nobject\n\nSettings\n\n    voice\n    string\n\n    Who speaks\n\nspeed\nnumber\n\nHow fast\n"));

        Assert.Equal(["setting", "speed"], TestPages.Compile(result).Models[0].Request.Fields.Select(field => field.Name));
        Assert.Equal(["voice"], TestPages.Compile(result).Models[0].Request.Fields[0].Value.Properties.Select(field => field.Name));
    }

    [Fact]
    public void Parameters_of_the_header_are_no_fields()
    {
        var result = TestPages.Import(TestPages.Page("X-Trace\nstring\nheader\n\nA trace\n\nprompt\nstring\n\nText\n"));

        Assert.Equal(["prompt"], TestPages.Compile(result).Models[0].Request.Fields.Select(field => field.Name));
    }

    [Fact]
    public void The_reply_is_not_read_even_without_its_heading()
    {
        var result = TestPages.Import(TestPages.Text("omnihuman-1.5").Replace("\n响应\n", "\n"));

        // The fields before the reply's own model field cannot be told from those of the request; from there on they can.
        Assert.DoesNotContain(TestPages.Compile(result).Models[0].Request.Fields, field => field.Name is "status" or "progress" or "task_info");
        Assert.Contains(result.Remarks, remark => remark.Message.Contains("assumed to be the response"));
    }

    [Fact]
    public void A_type_that_no_spec_can_say_is_a_remark()
    {
        var result = TestPages.Import(TestPages.Page("prompt\nstring\n\nText\n\nextra_data\nany\n\nAnything\n\nmatrix\nnumber[][]\n\nNumbers\n"));

        Assert.Equal(["prompt"], TestPages.Compile(result).Models[0].Request.Fields.Select(field => field.Name));
        Assert.Equal(["any", "number[][]"], result.Remarks.Where(remark => remark.Message.Contains("cannot express the type")).Select(remark => remark.Quote));
    }

    [Theory]
    [InlineData("string | null", "type = string")]
    [InlineData("enum<string>", "type = string")]
    [InlineData("string<uri>", "format = uri; type = string")]
    [InlineData("integer<int64> | null", "format = int64; type = integer")]
    [InlineData("string<byte>", "format = base64; type = string")]
    [InlineData("number<float>", "type = number")]
    [InlineData("object", "type = object")]
    [InlineData("boolean | null", "type = boolean")]
    [InlineData("array<integer>", "type = array; type = integer")]
    [InlineData("enum<string>[]", "type = array; type = string")]
    [InlineData("string | string[]", "type = array; type = string; type = string; type = union")]
    [InlineData("(string | object)[]", "type = array; type = object; type = string; type = union")]
    public void A_type(string type, string facts)
    {
        var result = TestPages.Import(TestPages.Page($"field\n{type}\nrequired\n\nA field\n"));

        Assert.Empty(result.Problems);
        Assert.Equal(
            facts.Split("; "),
            SpecFacts.Of(TestPages.Compile(result)).Where(fact => fact.Name is "type" or "format").Select(fact => $"{fact.Name} = {fact.Value}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("必填范围: 4 <= x <= 15", 4, 15, null, null)]
    [InlineData("Required range: 4 <= x < 15", 4, 14, null, null)]
    [InlineData("Required range: x > 0", 1, null, null, null)]
    [InlineData("取值范围:4 - 15", 4, 15, null, null)]
    [InlineData("Range: from 4 to 15", 4, 15, null, null)]
    [InlineData("Required range: 15 >= x >= 4", 4, 15, null, null)]
    [InlineData("Required range: x", null, null, null, null)]
    public void A_range_of_the_schema(string line, int? minimum, int? maximum, int? above, int? below)
    {
        var model = Assert.Single(TestPages.Compile(TestPages.Import(TestPages.Page($"steps\ninteger\n\nSteps\n\n{line}\n"))).Models);

        var range = model.Request.Fields[0].Value.Range;
        Assert.Equal((minimum, maximum, above, below), ((int?)range?.Minimum, (int?)range?.Maximum, (int?)range?.ExclusiveMinimum, (int?)range?.ExclusiveMaximum));
    }

    [Theory]
    [InlineData("string", "Required string length: 1 - 80", 1, 80)]
    [InlineData("string", "Minimum string length: 2", 2, null)]
    [InlineData("string", "最大字符串长度:80", 0, 80)]
    [InlineData("string[]", "Required array length: 1 - 3 elements", 1, 3)]
    [InlineData("string[]", "Maximum array length: 20", 0, 20)]
    public void A_length_or_count_of_the_schema(string type, string line, int minimum, int? maximum)
    {
        var model = Assert.Single(TestPages.Compile(TestPages.Import(TestPages.Page($"names\n{type}\n\nNames\n{line}\n"))).Models);

        var value = model.Request.Fields[0].Value;
        Assert.Equal(new CountRange(minimum, maximum), type == "string" ? value.Find<TextLength>()?.Range : value.Find<ItemCount>()?.Range);
    }

    [Fact]
    public void A_format_that_no_spec_can_say_is_a_remark()
    {
        var result = TestPages.Import(TestPages.Page("since\nstring<date-time>\n\nA time\n"));

        Assert.Contains(result.Remarks, remark => remark.Message.Contains("date-time"));
        Assert.NotNull(TestPages.Compile(result).Models[0].Request.Find("since"));
    }

    [Theory]
    [InlineData("only in the pro variant", true, false)]
    [InlineData("not supported by the fast variant", true, false)]
    [InlineData("only on sketch-1-fast", false, true)]
    // Which one?
    [InlineData("only in the new variant", true, true)]
    [InlineData("only in the sketch variant", true, true)]
    public void A_value_of_some_variants(string meaning, bool inPro, bool inFast)
    {
        var page = TestPages.Page($"size\nstring\n\nThe size\n\nAllowed values:\n\n  • small\n  • large — {meaning}\n").Replace("sketch-1: the only one", "sketch-1: pro sketch-1-fast: fast");

        var set = TestPages.Compile(TestPages.Import(page));

        Assert.Equal(["sketch-1", "sketch-1-fast"], set.Models.Select(model => model.Id));
        Assert.Equal([inPro, inFast], set.Models.Select(model => model.Request.Fields[0].Value.Allowed.Contains(RuleValue.Of("large"))));
    }

    [Theory]
    [InlineData("视频不支持")]
    [InlineData("参考图不支持")]
    [InlineData("中文不支持")]
    public void Words_about_something_else_exclude_no_field(string text)
    {
        foreach (var shipped in TestPages.Shipped)
        {
            var page = TestPages.Text(shipped).Replace("文本提示词", "文本提示词," + text).Replace("自然语言 prompt", text + ",自然语言 prompt");

            var set = TestPages.Compile(TestPages.Import(page));

            Assert.NotEmpty(set.Models);
            Assert.All(set.Models, model => Assert.NotNull(model.Request.Find("prompt")));
        }
    }

    [Fact]
    public void A_call_to_a_path_that_the_service_lacks_names_no_family()
    {
        var result = TestPages.Import(TestPages.Page("prompt\nstring\n\nText\n").Replace("/v1/images/generations", "/v1/holograms"));

        Assert.Equal("FOX0202", Assert.Single(result.Problems).Descriptor.Id);
        Assert.Contains(result.Remarks, remark => remark.Message.Contains("/v1/holograms"));
    }

    [Fact]
    public void What_the_caller_knows_is_taken_from_the_caller()
    {
        var options = new ImportOptions { Service = TestPages.Service, Family = "audios", Result = "VoiceResult", Documentation = "https://docs.example.com/p", FileName = "mine.fox.yaml" };

        var result = PageImporter.Import(TestPages.Text("omnihuman-1.5"), "page.txt", options, TestContext.Current.CancellationToken);

        var model = Assert.Single(TestPages.Compile(result).Models);
        Assert.Equal("mine.fox.yaml", result.FileName);
        Assert.Equal(("audios", "VoiceResult", "https://docs.example.com/p"), (model.Family, model.Result.ClrName, model.Texts.DocumentationUrl));
    }
}
