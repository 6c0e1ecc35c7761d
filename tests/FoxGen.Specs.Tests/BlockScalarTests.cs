namespace FoxGen.Specs.Tests;

/// <summary>Block scalars have the value that YAML 1.2 gives them, with both kinds of newlines, and at the end of the file.</summary>
public sealed class BlockScalarTests
{
    /// <summary>Blocks after <c>default: </c>, whose content is indented by six spaces, and their values.</summary>
    public static TheoryData<string, string> Blocks => new()
    {
        // Nothing but spaces: blank lines, which only + keeps.
        { "|\n        \n", "" },
        { "|\n    \n", "" },
        { "|\n  \n", "" },
        { "|\n\n", "" },
        { "|-\n        \n", "" },
        { "|+\n        \n", "\n" },
        { "|+\n        \n\n   \n", "\n\n\n" },
        { ">\n        \n", "" },
        { ">-\n        \n  \n", "" },
        { ">+\n        \n", "\n" },

        // The end of a text.
        { "|\n      a\n", "a\n" },
        { "|\n      a\n\n\n", "a\n" },
        { "|-\n      a\n\n\n", "a" },
        { "|+\n      a\n\n\n", "a\n\n\n" },
        { ">\n      a\n\n\n", "a\n" },
        { ">-\n      a\n\n\n", "a" },
        { ">+\n      a\n\n\n", "a\n\n\n" },
        { "|\n      a\n   \n", "a\n" },
        { "|+\n      a\n   \n", "a\n\n" },
        { "|\n      a\n# text\n", "a\n" },
        { "|-   # text\n      a\n", "a" },

        // Spaces that belong to the text.
        { "|\n      a  \n", "a  \n" },
        { "|-\n      a  \n", "a  " },
        { "|\n      a\n        b\n      c\n", "a\n  b\nc\n" },
        { "|\n      a\n          \n      b\n", "a\n    \nb\n" },
        { "|\n      a\n        \n", "a\n  \n" },
        { "|\n      a |\n          \n      b\n", "a |\n    \nb\n" },
        { "|\n      a > # x\n          \n      b\n", "a > # x\n    \nb\n" },
        { "|\n      \ta\n", "\ta\n" },
        { "|2\n       a\n", " a\n" },
        { "|1-\n      a\n", " a" },

        // Folded lines.
        { ">\n      a\n      b\n", "a b\n" },
        { ">\n      a\n\n      b\n", "a\nb\n" },
        { ">\n      a\n\n\n      b\n", "a\n\nb\n" },
        { ">\n      a\n        b\n      c\n", "a\n  b\nc\n" },
        { ">\n      a  \n      b\n", "a   b\n" },
        { ">\n\n      a\n", "\na\n" },

        // Blank lines before the text.
        { "|\n\n      a\n", "\na\n" },
        { "|\n  \n      a\n", "\na\n" },
        { "|\n      \n      a\n", "\na\n" },
        { "|\n          \n      a\n", "\na\n" },
        { "|-\n          \n   \n      a\n", "\n\na" },
        { ">\n          \n      a\n      b\n", "\na b\n" },
    };

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_block_has_the_value_of_YAML_1_2(string block, string value)
    {
        Assert.Equal(value, Default(Head + block + "    name: A\n"));
        Assert.Equal(value, Default(Head + block + "  b: { type: string }\n"));
        Assert.Equal(value, Default((Head + block + "    name: A\n").Replace("\n", "\r\n", StringComparison.Ordinal)));
        Assert.Equal(value, Default(Head + block));
        Assert.Equal(value, Default((Head + block).Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("|\n      a", "a")]
    [InlineData("|-\n      a", "a")]
    [InlineData("|+\n      a", "a")]
    [InlineData(">\n      a\n      b", "a b")]
    [InlineData("|\n      a\n      ", "a\n")]
    [InlineData("|\n        ", "")]
    [InlineData("|-\n        ", "")]
    [InlineData(">+\n", "")]
    [InlineData("|", "")]
    public void The_last_line_of_a_file_needs_no_newline(string block, string value) => Assert.Equal(value, Default(Head + block));

    [Fact]
    public void An_error_below_such_a_block_has_its_place()
    {
        var problem = Assert.Single(Yaml.Compile(Head + "|-\n          \n\n      a\n    nonsense: 1\n").Diagnostics);

        Assert.Equal(("FOX0101", 12, 4), (problem.Descriptor.Id, problem.Span.StartLine, problem.Span.StartColumn));
    }

    private const string Head = "service: mini\nfamily: videos\nresult: MediaResult\ntitle: T\nvariants: { m1: {} }\nproperties:\n  a:\n    type: string\n    default: ";

    private static string Default(string yaml)
    {
        var result = Yaml.Compile(yaml);
        Assert.Equal("", string.Join("\n", result.Diagnostics));
        return result.Group!.Models[0].Properties[0].Default!.AsString;
    }
}
