using FoxGen.Import.Draft;
using FoxGen.Import.Repair;

namespace FoxGen.Import.Services;

/// <summary>Writes a draft as a service file without errors: completes what the language requires, and takes out what it refuses.</summary>
internal static class ServiceSettler
{
    private const int MostRounds = 60;

    private const string Comment = "decide: ";

    private const string Examples = "replies.examples.";

    /// <summary>Writes the draft.</summary>
    /// <returns>The file, or the error that no removal repairs: that of a name or a path that the user gave.</returns>
    public static ServiceStartResult Settle(ServiceDraft draft, CancellationToken cancellationToken)
    {
        ServicePlaceholders.Complete(draft);
        var fileName = draft.Name + ".service.fox.yaml";
        var tree = ServiceTree.Of(draft);
        for (var round = 0; ; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var yaml = YamlPrinter.Print(tree, []);
            var error = SpecCompiler.CompileService(new SpecText(fileName, yaml), cancellationToken).Diagnostics.FirstOrDefault(problem => problem.Descriptor.IsError);
            if (error is null)
            {
                break;
            }

            if (round == MostRounds || !TakeOut(tree, error, draft))
            {
                return new ServiceStartResult(null, $"The service file would have an error: {error.Message}");
            }
        }

        var decisions = draft.Decisions.Distinct().OrderBy(decision => decision.Kind).ToList();
        foreach (var decision in decisions)
        {
            At(tree, decision.Key).Comments.Add(Comment + decision.Message);
        }

        return new ServiceStartResult(new ServiceStart(YamlPrinter.Print(tree, Header(draft, fileName)), fileName, decisions.ToEquatable()), null);
    }

    private static IEnumerable<string> Header(ServiceDraft draft, string fileName) =>
    [
        "The settings that all models of a service share: the base URL, the task protocol, the result types.",
        $"Check the file after each save: foxgen check {fileName} --watch",
        "Reference of all keys: https://github.com/foxgen/foxgen/blob/main/docs/spec-language.md",
        .. draft.Decisions.Count == 0 ? (string[])[] : ["Each comment with `decide:` is a question that the source did not answer. Delete the comment after you have decided."],
    ];

    // The entry of a key, or the innermost one around it.
    private static YamlEntry At(YamlMapping tree, string key)
    {
        var (map, found) = (tree, tree.Entries[0]);
        foreach (var name in key.Split('.'))
        {
            if (map.Find(name) is not { } entry)
            {
                break;
            }

            found = entry;
            if (entry.Value is not YamlMapping inner)
            {
                break;
            }

            map = inner;
        }

        return found;
    }

    private static bool TakeOut(YamlMapping tree, SpecDiagnostic error, ServiceDraft draft)
    {
        if (YamlPath.At(tree, error.Span.StartLine) is not { } path)
        {
            return false;
        }

        if (error.Arguments.Contains("every client") && path.Entries is [{ Key: "families" }, { Value: YamlMapping family } taken, ..])
        {
            // The name of the family is free; that of its property is not.
            var name = new YamlEntry("name", YamlValues.Text(Evidence.NameWords.Pascal(taken.Key, "Family") + "Models")!);
            family.Entries.RemoveAll(entry => entry.Key == "name");
            family.Entries.Insert(0, name);
            return true;
        }

        if (error.Descriptor.Id == "FOX0218" && draft.Decisions.RemoveAll(decision => decision.Key.StartsWith(Examples, StringComparison.Ordinal)) > 0)
        {
            // The fields are facts; examples that do not show all of them are of no use to the check.
            tree.Entries.RemoveAll(entry => entry.Key == "replies");
            draft.Missing("replies", $"The examples of the source were left out, because they do not show all fields: {error.Message}");
            return true;
        }

        // An example is whole or not there at all.
        var names = path.Entries.Select(entry => entry.Key).ToList();
        var depth = names is ["replies", "examples", _, ..] ? 2 : Math.Max(names.Count - (error.Descriptor.Id == "FOX0102" ? 2 : 1), 1);
        for (; depth >= 0; depth--)
        {
            var key = string.Join('.', names.Take(depth + 1).Where(name => name.Length > 0));
            if (!ServicePlaceholders.IsRequired(key) && path.Remove(Math.Min(depth, names.Count - 1), mayBeTop: true))
            {
                Prune(tree);
                draft.Missing(key, $"The value of the source was left out, because the file would have an error: {error.Message} It was: {YamlPath.Quote(path.Entries[Math.Min(depth, names.Count - 1)])}");
                return true;
            }
        }

        return false;
    }

    // A mapping without entries has no YAML; what held it has none either.
    private static void Prune(YamlMapping map)
    {
        foreach (var inner in map.Entries.Select(entry => entry.Value).OfType<YamlMapping>())
        {
            Prune(inner);
        }

        map.Entries.RemoveAll(entry => entry.Value is YamlMapping { Entries.Count: 0, PrefersFlow: false });
    }
}
