namespace FoxGen.Cli.Hosting;

/// <summary>Arguments of commands that messages tell users to run.</summary>
internal static class ShellArgument
{
    private const string Plain = "-_./:@%+=,";

    /// <summary>Returns the text as one argument: in double quotes if a shell would split or change it.</summary>
    public static string Of(string text) =>
        text.Length > 0 && text.All(c => char.IsLetterOrDigit(c) || Plain.Contains(c, StringComparison.Ordinal)) ? text : $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
