using FoxGen.Cli.Hosting;

namespace FoxGen.Cli.Tests;

/// <summary>Lines of help texts fit, and no word gets lost.</summary>
public sealed class HelpTextTests
{
    [Theory]
    [InlineData("", 2, 2)]
    [InlineData("one", 0, 4)]
    [InlineData("word", 2, 6)]
    [InlineData("生成视频", 2, 6)]
    public void Long_texts_break_into_lines_that_fit(string word, int indent, int next)
    {
        foreach (var count in new[] { 1, 10, 33, 200 })
        {
            var text = string.Join(' ', Enumerable.Repeat(word, count));
            var lines = HelpText.Wrap(text, indent, next).TrimEnd('\n').Split('\n');
            Assert.All(lines, line => Assert.True(TerminalText.Width(line) <= HelpText.Columns, line));
            Assert.All(lines.Skip(1), line => Assert.StartsWith(new string(' ', next), line, StringComparison.Ordinal));
            Assert.StartsWith(new string(' ', indent), lines[0], StringComparison.Ordinal);
            Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));

            // No line is shorter than it has to be.
            Assert.All(lines.SkipLast(1), line => Assert.True(TerminalText.Width(line) + 1 + TerminalText.Width(word) > HelpText.Columns, line));
        }
    }

    [Fact]
    public void A_word_wider_than_a_line_stays_whole_and_control_characters_go()
    {
        var url = "https://example.com/" + new string('x', 120);
        Assert.Equal($"  see\n    {url}\n    or [31mnot\n", HelpText.Wrap($"see {url} or \u001b[31mnot", 2, 4));
    }
}
