namespace FoxGen.Cli.Tests;

/// <summary><c>foxgen new</c> writes files that check without problems.</summary>
public sealed class NewTests
{
    [Theory]
    [InlineData("dream-painter", "dream-painter")]
    [InlineData("veo-3.1_fast", "veo-3.1_fast")]
    [InlineData("4o-mini", "model-4o-mini")]
    [InlineData("2.0", "model-2.0")]
    [InlineData("Sora", "Sora")]
    [InlineData("class", "class")]
    [InlineData("black-forest-labs/flux-schnell", "black-forest-labs-flux-schnell")]
    [InlineData("acme/flux:v1@2024", "acme-flux-v1-2024")]
    [InlineData("acme:", "acme-")]
    public async Task A_model_file_checks_without_problems(string id, string file)
    {
        using var folder = new TempFolder();
        var written = await Support.Cli.RunAsync(folder, "new", "model", id);
        Assert.Equal((0, $"{file}.fox.yaml was written. Check it: foxgen check {file}.fox.yaml\n"), (written.ExitCode, written.Out));
        var check = await Support.Cli.RunAsync(folder, "check");
        Assert.EndsWith("No problems in 1 file, 1 model.\n", check.Out, StringComparison.Ordinal);
        Assert.Contains($"\n  {id} ", "\n" + (await Support.Cli.RunAsync(folder, "models", ".")).Out, StringComparison.Ordinal);
        Assert.DoesNotContain('$', await File.ReadAllTextAsync(folder[file + ".fox.yaml"], TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("acme")]
    [InlineData("acme-video-2")]
    public async Task A_service_file_and_a_model_beside_it_check_without_problems(string name)
    {
        using var folder = new TempFolder();
        Assert.Equal(0, (await Support.Cli.RunAsync(folder, "new", "service", name)).ExitCode);
        Assert.Equal("No problems in 1 file, 0 models.\n", (await Support.Cli.RunAsync(folder, "check")).All);
        Assert.Equal(0, (await Support.Cli.RunAsync(folder, "new", "model", "sketch-1")).ExitCode);
        Assert.Equal("No problems in 2 files, 1 model.\n", (await Support.Cli.RunAsync(folder, "check")).All);
    }

    [Fact]
    public async Task A_file_that_is_there_is_kept_unless_force_is_given()
    {
        using var folder = new TempFolder();
        folder.Write("specs/a.fox.yaml", "mine");
        var refused = await Support.Cli.RunAsync(folder, "new", "model", "a", "--folder", "specs");
        Assert.Equal((1, "foxgen: 'specs/a.fox.yaml' already exists. Choose another name, or overwrite it with --force.\n"), (refused.ExitCode, refused.All));
        Assert.Equal("mine", await File.ReadAllTextAsync(folder["specs/a.fox.yaml"], TestContext.Current.CancellationToken));
        Assert.Equal(0, (await Support.Cli.RunAsync(folder, "new", "model", "a", "--folder", "specs", "--force")).ExitCode);
        Assert.Equal(0, (await Support.Cli.RunAsync(folder, "check")).ExitCode);
    }

    [Theory]
    [InlineData("model", "two words", "Try two-words")]
    [InlineData("model", "../up", "Try up")]
    [InlineData("model", "a\nb: c", "Try a-b--c")]
    [InlineData("model", "x.service", "foxgen new service")]
    [InlineData("model", "", "must contain only letters, digits and - _ . / : @, and start")]
    [InlineData("service", "Acme", "Try acme")]
    [InlineData("service", "4chan", "must start with a letter")]
    public async Task A_name_that_cannot_be_used_is_refused(string kind, string name, string hint)
    {
        using var folder = new TempFolder();
        var outcome = await Support.Cli.RunAsync(folder, "new", kind, name);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains(hint, outcome.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }
}
