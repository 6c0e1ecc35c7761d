namespace FoxGen.Cli.Hosting;

/// <summary>Colours for terminals that have them; nothing for all else.</summary>
internal sealed class AnsiStyle
{
    private readonly bool _hasColour;

    private AnsiStyle(bool hasColour) => _hasColour = hasColour;

    public static AnsiStyle None { get; } = new(false);

    public static AnsiStyle Ansi { get; } = new(true);

    public string Error(string text) => Paint("1;31", text);

    public string Warning(string text) => Paint("1;33", text);

    public string Good(string text) => Paint("32", text);

    public string Strong(string text) => Paint("1", text);

    public string Faint(string text) => Paint("90", text);

    private string Paint(string code, string text) => _hasColour && text.Length > 0 ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
