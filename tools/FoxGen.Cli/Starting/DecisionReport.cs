using System.Text.Json.Nodes;
using FoxGen.Cli.Hosting;
using FoxGen.Import;

namespace FoxGen.Cli.Starting;

/// <summary>Writes what a person must decide about a new service file: for people, or as JSON.</summary>
internal static class DecisionReport
{
    private static readonly (ServiceDecisionKind Kind, string Word, string Title)[] s_groups =
    [
        (ServiceDecisionKind.Replace, "replace", "Replace these placeholders; the client does not work with them"),
        (ServiceDecisionKind.Confirm, "confirm", "Confirm these assumptions"),
        (ServiceDecisionKind.Add, "add", "Add what the source does not show"),
        (ServiceDecisionKind.LeftOut, "leftOut", "Left out"),
    ];

    public static void Write(CliHost host, string file, IReadOnlyList<ServiceDecision> decisions, bool asJson)
    {
        if (asJson)
        {
            var items = decisions.Select(decision => (JsonNode)new JsonObject
            {
                ["group"] = s_groups.First(group => group.Kind == decision.Kind).Word,
                ["key"] = decision.Key,
                ["message"] = decision.Message,
            });
            JsonOutput.Write(host.Out, new JsonObject { ["file"] = file, ["decisions"] = new JsonArray([.. items]) });
            return;
        }

        host.Out.WriteLine($"{file} was written. Check it: foxgen check {file}");
        foreach (var (kind, _, title) in s_groups)
        {
            var items = decisions.Where(decision => decision.Kind == kind).ToList();
            if (items.Count == 0)
            {
                continue;
            }

            host.Out.WriteLine($"\n{title}:");
            foreach (var decision in items)
            {
                host.Out.WriteLine($"  {TerminalText.Clean(decision.ToString())}");
            }
        }
    }
}
