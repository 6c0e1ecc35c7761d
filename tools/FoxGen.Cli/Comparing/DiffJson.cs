using System.Text.Json.Nodes;
using FoxGen.Cli.Hosting;

namespace FoxGen.Cli.Comparing;

/// <summary>Writes changes as JSON.</summary>
internal static class DiffJson
{
    public static void Write(IReadOnlyList<Change> changes, TextWriter output) => JsonOutput.Write(output, new JsonObject
    {
        ["breaking"] = changes.Count(change => change.IsBreaking),
        ["changes"] = new JsonArray([.. changes.Select(change => new JsonObject
        {
            ["subject"] = change.Subject,
            ["path"] = change.Path,
            ["kind"] = change.Kind,
            ["breaking"] = change.IsBreaking,
            ["text"] = change.Text,
        })]),
    });
}
