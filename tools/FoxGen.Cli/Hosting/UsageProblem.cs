using System.CommandLine;
using System.CommandLine.Parsing;
using FoxGen.Rules;

namespace FoxGen.Cli.Hosting;

/// <summary>Words what is wrong with a command line.</summary>
internal static class UsageProblem
{
    /// <summary>One line with a way out.</summary>
    public static string Describe(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var path = command is RootCommand ? "foxgen" : $"foxgen {Path(parsed)}";
        var unknown = StrayOption(parsed) ?? (command.TreatUnmatchedTokensAsErrors ? parsed.UnmatchedTokens.FirstOrDefault() : null);
        var problem = unknown is null ? parsed.Errors[0].Message : Unknown(command, unknown);
        return $"{problem} See {path} --help.";
    }

    /// <summary>What looks like an option and was taken for an argument; <c>null</c> when there is none.</summary>
    public static string? StrayOption(ParseResult parsed) => parsed.CommandResult.Children.OfType<ArgumentResult>()
        .SelectMany(argument => argument.Tokens)
        .Select(token => token.Value)
        .FirstOrDefault(value => value.StartsWith("--", StringComparison.Ordinal) && value.Length > 2);

    private static string Unknown(Command command, string token)
    {
        var known = command.Subcommands.Select(one => one.Name).Concat(command.Options.Select(option => option.Name)).ToList();
        var what = token.StartsWith('-') ? "option" : command.Subcommands.Count > 0 ? "command" : "argument";
        return Suggestions.Closest(token, known) is { } near
            ? $"Unknown {what} '{token}'. Did you mean {near}?"
            : $"Unknown {what} '{token}'.";
    }

    private static string Path(ParseResult parsed)
    {
        var names = new List<string>();
        for (var at = parsed.CommandResult; at is not null and { Command: not RootCommand }; at = at.Parent as CommandResult)
        {
            names.Insert(0, at.Command.Name);
        }

        return string.Join(' ', names);
    }
}
