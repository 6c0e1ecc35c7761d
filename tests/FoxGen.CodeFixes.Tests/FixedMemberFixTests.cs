namespace FoxGen.CodeFixes.Tests;

/// <summary>Assignments of members that the client sends by itself.</summary>
public sealed class FixedMemberFixTests
{
    private const string Block = "Kinds.Kind30AStringOrTypedBlocksMessageContentListItemText";

    [Theory]
    [InlineData($"_ = new {Block} {{ Type = \"text\", Text = \"a\" }};", $"_ = new {Block} {{ Text = \"a\" }};")]
    [InlineData($"_ = new {Block} {{ Text = \"a\", Type = \"image_url\" }};", $"_ = new {Block} {{ Text = \"a\" }};")]
    [InlineData($"_ = new {Block} {{ Text = \"a\" }} with {{ Text = \"b\", Type = \"text\" }};", $"_ = new {Block} {{ Text = \"a\" }} with {{ Text = \"b\" }};")]
    [InlineData($"var block = new {Block} {{ Text = \"a\" }};\nblock.Type = \"text\";", $"var block = new {Block} {{ Text = \"a\" }};\n")]
    public async Task The_assignment_is_removed(string before, string after)
    {
        var fix = Assert.Single(await Fixes.OfAsync("FOX1019", before));

        Assert.Equal("Remove Type", fix.Title);
        Assert.Equal(after.Trim(), fix.After.Trim());
    }

    [Fact]
    public async Task A_missing_member_gets_an_object_without_it()
    {
        var fixes = await Fixes.OfAsync("FOX1016", "_ = new Kinds.Kind30AStringOrTypedBlocksMessage { Role = Kinds.Kind30AStringOrTypedBlocksMessageRole.User, Content = new Kinds.Kind30AStringOrTypedBlocksMessageContentListItemText { Text = \"a\" } };");

        Assert.Contains(fixes, fix => fix.After.Contains("Content = [new Kinds.Kind30AStringOrTypedBlocksMessageContentListItemText { Text = \"a\" }]", StringComparison.Ordinal));
    }
}
