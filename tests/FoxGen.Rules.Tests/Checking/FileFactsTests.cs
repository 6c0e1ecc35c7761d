namespace FoxGen.Rules.Tests.Checking;

/// <summary>What the client checks in local files.</summary>
public sealed class FileFactsTests
{
    [Theory]
    [InlineData("image/png", new[] { "image" }, "png")]
    [InlineData("image/* video/*", new[] { "image", "video" })]
    [InlineData("image/png application/pdf", new[] { "image", "document" }, "png", "pdf")]
    [InlineData("application/zip", new[] { "archive" }, "zip")]
    [InlineData("archive/*", new[] { "archive" })]
    [InlineData("document/*", new[] { "document" })]
    [InlineData("image/* document/*", new[] { "image", "document" })]
    public void Formats_are_checked_or_else_kinds(string types, string[] kinds, params string[] formats)
    {
        var media = new MediaFacts { Kinds = kinds.Select(word => MediaKinds.Find(word)!.Value).ToEquatable(), Formats = formats.ToEquatable() };
        Assert.Equal(types, Of(media)?.MediaTypes);
    }

    [Fact]
    public void Bounds_are_checked_those_under_a_condition_last()
    {
        var media = new MediaFacts
        {
            Limits = new(
                new MediaLimit("bytes", NumberRange.Of(exclusiveMaximum: 100)),
                new MediaLimit("seconds", NumberRange.Of(maximum: 10)),
                new MediaLimit("shortEdge", new NumberRange()) { When = new(new ConditionalRange(new LiteralExpression(RuleValue.True), NumberRange.Of(minimum: 3))) },
                new MediaLimit("aspectRatio", NumberRange.Of(exclusiveMinimum: 0.5m))),
        };
        Assert.Equal(
            [
                new FileLimit("bytes", null, 99),
                new FileLimit("seconds", null, 10),
                new FileLimit("shortEdge", 3, null) { Condition = new LiteralExpression(RuleValue.True) },
                new FileLimit("aspectRatio", 0.5m, null),
            ],
            Of(media)!.Limits);
    }

    private static FileFacts? Of(MediaFacts media) =>
        FileFacts.Of(new RequestSchema(new(new FieldSchema("file", new ValueSchema(ValueKind.String) { Media = media }, false)), default)).SingleOrDefault();
}
