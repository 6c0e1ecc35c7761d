using System.CommandLine;
using FoxGen.Rules;

namespace FoxGen.Cli;

/// <summary>Words what is wrong with a command line.</summary>
internal static class UsageProblem
{
    /// <summary>One line with a way out.</summary>
    public static string Describe(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var path = command is RootCommand ? "foxgen" : $"foxgen {Path(parsed)}";
        var unknown = parsed.UnmatchedTokens.Count > 0 ? parsed.UnmatchedTokens[0] : null;
        var problem = unknown is null ? parsed.Errors[0].Message : Unknown(command, unknown);
        return $"{problem} See {path} --help.";
    }

    private static string Unknown(Command command, string token)
    {
        var known = command.Subcommands.Select(one => one.Name).Concat(command.Options.Select(option => option.Name)).ToList();
        var what = token.StartsWith('-') ? "option" : command.Subcommands.Count > 0 ? "command" : "argument";
        return Suggestions.Closest(token, known) is { } near
            ? $"There is no {what} '{token}'. Did you mean {near}?"
            : $"There is no {what} '{token}' here.";
    }

    private static string Path(ParseResult parsed)
    {
        var names = new List<string>();
        for (var at = parsed.CommandResult; at is not null and { Command: not RootCommand }; at = at.Parent as System.CommandLine.Parsing.CommandResult)
        {
            names.Insert(0, at.Command.Name);
        }

        return string.Join(' ', names);
    }
}
