using System.Globalization;
using System.Text.RegularExpressions;
using FoxGen.Cli.Hosting;
using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Cli.Running;

/// <summary>Recognizes local paths where a URL is required, and explains how to send the file.</summary>
internal sealed partial class LocalFileHint(CliHost host, ResolvedModel model, SpecFields fields)
{
    /// <summary>Returns a sentence that follows the message of a problem, with a leading space; empty if the value does not look like a path.</summary>
    public string For(Violation violation)
    {
        if (violation.RuleId != RuleIds.Format || Place().Match(violation.Path) is not { Success: true } place || !MediaFields.Takes(model, place.Groups["name"].Value))
        {
            return "";
        }

        var name = place.Groups["name"].Value;
        var value = fields.ForRules().Find(name);
        if (place.Groups["index"] is { Success: true } index && value is { Kind: RuleValueKind.List })
        {
            value = value.AsList.ElementAtOrDefault(int.Parse(index.ValueSpan, CultureInfo.InvariantCulture));
        }

        return value is { Kind: RuleValueKind.String } && PathOf(value.AsString) is { } path ? $" For a file, write {MediaFields.Option(name)} {Marked(path)}." : "";
    }

    private string? PathOf(string text)
    {
        if (text.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            return Uri.TryCreate(text, UriKind.Absolute, out var url) && url.LocalPath.TrimStart('/', '\\').Length > 0 ? url.LocalPath : null;
        }

        return Start().IsMatch(text) || (!Scheme().IsMatch(text) && End().IsMatch(text)) || IsFile(text) ? text : null;
    }

    // A string with a null character is not a path, and File.Exists must not receive it.
    private bool IsFile(string text) => text.Length > 0 && !text.Contains('\0') && File.Exists(host.Absolute(text));

    private static string Marked(string path) => path.Contains(' ') ? $"\"{MediaFields.FileMark}{path}\"" : MediaFields.FileMark + path;

    [GeneratedRegex(@"^(?<name>[^\[\].]+)(\[(?<index>\d{1,9})\])?$")]
    private static partial Regex Place();

    // C:\x, /x, \x, ./x, ../x, ~/x
    [GeneratedRegex(@"^([A-Za-z]:[\\/]|[\\/]|\.{1,2}[\\/]|~[\\/])")]
    private static partial Regex Start();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]+:")]
    private static partial Regex Scheme();

    // A name with an extension.
    [GeneratedRegex(@"[^\\/.]\.[A-Za-z0-9]{2,5}$")]
    private static partial Regex End();
}
