namespace FoxGen.Rules.Tests.Checking;

/// <summary>What the client checks in local files.</summary>
public sealed class FileFactsTests
{
    [Theory]
    [InlineData("image/png", new[] { "image" }, "png")]
    [InlineData("image/* video/*", new[] { "image", "video" })]
    [InlineData("image/png application/pdf", new[] { "image", "document" }, "png", "pdf")]
    [InlineData("application/zip", new[] { "archive" }, "zip")]
    [InlineData(null, new[] { "archive" })]
    [InlineData(null, new[] { "document" })]
    [InlineData(null, new[] { "image", "document" })]
    public void Media_types_are_checked_unless_a_kind_has_no_common_one(string? types, string[] kinds, params string[] formats)
    {
        var media = new MediaFacts { Kinds = kinds.Select(word => MediaKinds.Find(word)!.Value).ToEquatable(), Formats = formats.ToEquatable() };
        Assert.Equal(types, Of(media)?.MediaTypes);
    }

    [Fact]
    public void Bounds_that_no_look_into_a_file_can_check_are_left_out()
    {
        var media = new MediaFacts
        {
            Limits = new(
                new MediaLimit("bytes", NumberRange.Of(exclusiveMaximum: 100)),
                new MediaLimit("seconds", NumberRange.Of(maximum: 10)),
                new MediaLimit("shortEdge", new NumberRange()) { When = new(new ConditionalRange(new LiteralExpression(RuleValue.True), NumberRange.Of(minimum: 3))) },
                new MediaLimit("aspectRatio", NumberRange.Of(exclusiveMinimum: 0.5m))),
        };
        Assert.Equal([new FileLimit("bytes", null, 99), new FileLimit("aspectRatio", 0.5m, null)], Of(media)!.Limits);
    }

    private static FileFacts? Of(MediaFacts media) =>
        FileFacts.Of(new RequestSchema(new(new FieldSchema("file", new ValueSchema(ValueKind.String) { Media = media }, false)), default)).SingleOrDefault();
}
