using System.Text;
using Spectre.Console;

namespace FoxGen.Cli.Hosting;

/// <summary>What a command knows of the process around it: where it writes, what it is asked, where it stands.</summary>
internal sealed class CliHost
{
    /// <summary>Where results go.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Where errors and notes go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Where answers come from.</summary>
    public TextReader In { get; init; } = TextReader.Null;

    /// <summary>Whether nobody sits at the input to answer.</summary>
    public bool IsInputRedirected { get; init; } = true;

    /// <summary>The terminal; <c>null</c> when the output goes to a file or a pipe.</summary>
    public IAnsiConsole? Terminal { get; init; }

    /// <summary>The colours of results.</summary>
    public AnsiStyle AnsiStyle { get; init; } = AnsiStyle.None;

    /// <summary>The colours of errors and notes, which may go elsewhere.</summary>
    public AnsiStyle ErrorInk { get; init; } = AnsiStyle.None;

    /// <summary>The current folder, absolute.</summary>
    public required string Folder { get; init; }

    /// <summary>Reads environment variables.</summary>
    public Func<string, string?> Variable { get; init; } = static _ => null;

    /// <summary>The host of a real process.</summary>
    public static CliHost OfProcess()
    {
        // Never with a byte order mark, which would become part of what a pipe reads.
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var terminal = Console.IsOutputRedirected ? null : AnsiConsole.Console;
        var hasColour = terminal is { Profile.Capabilities.Ansi: true } && Environment.GetEnvironmentVariable("NO_COLOR") is null or "";
        return new CliHost
        {
            Out = Lines(Console.Out),
            Error = Lines(Console.Error),
            In = Console.In,
            IsInputRedirected = Console.IsInputRedirected,
            Terminal = terminal,
            AnsiStyle = hasColour ? AnsiStyle.Ansi : AnsiStyle.None,
            ErrorInk = hasColour && !Console.IsErrorRedirected ? AnsiStyle.Ansi : AnsiStyle.None,
            Folder = Directory.GetCurrentDirectory(),
            Variable = Environment.GetEnvironmentVariable,
        };
    }

    /// <summary>A path as the user gave it, made absolute.</summary>
    public string Absolute(string path) => Path.GetFullPath(path, Folder);

    /// <summary>A path to show: from the current folder where it lies below it, with slashes.</summary>
    public string Shown(string path)
    {
        var relative = Path.GetRelativePath(Folder, path);
        return (relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? path : relative).Replace('\\', '/');
    }

    // The same bytes on every system: files made of this output are compared.
    private static TextWriter Lines(TextWriter writer)
    {
        writer.NewLine = "\n";
        return writer;
    }
}
