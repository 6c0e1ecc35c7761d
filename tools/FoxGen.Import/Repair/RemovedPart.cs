namespace FoxGen.Import.Repair;

/// <summary>Takes out of a document what the compiler refuses, and leaves a comment in its place.</summary>
internal sealed class RemovedPart
{
    private static readonly string[] s_keptKeys = ["service", "family", "result", "title", "documentation", "variants", "properties"];

    private readonly List<ImportRemark> _remarks = [];
    private readonly NameRepair _names = new();
    private readonly List<YamlSequence> _unfolded = [];

    /// <summary>What was taken out, and why.</summary>
    public IReadOnlyList<ImportRemark> Remarks => [.. _names.Remarks, .. _remarks];

    /// <summary>Acts on the errors of one round.</summary>
    /// <returns>Whether the document has changed.</returns>
    public bool Repair(YamlMapping tree, IEnumerable<SpecDiagnostic> errors)
    {
        var changed = false;
        _names.StartRound();
        foreach (var error in errors)
        {
            var path = YamlPath.At(tree, error.Span.StartLine);
            changed |= path is not null && (_names.Repair(path, error) || TakeOut(tree, path, error));
        }

        return changed;
    }

    /// <summary>Writes placeholders where nothing is left that the language wants something of, and puts lists back on one line.</summary>
    public void Complete(YamlMapping tree, bool isLast)
    {
        Placeholder(tree, "variants", "unknown-model", new YamlMapping { PrefersFlow = true }, "no model id is left; replace `unknown-model`.");
        var type = new YamlMapping();
        type.Add("type", new YamlScalar("string", YamlStyle.Text));
        Placeholder(tree, "properties", "unknown_field", type, "no field was found, but a spec requires one; replace `unknown_field`.");
        if (isLast)
        {
            _unfolded.ForEach(list => list.PrefersFlow = true);
        }
    }

    private void Placeholder(YamlMapping tree, string key, string name, YamlMapping value, string message)
    {
        if (tree.Find(key)?.Value is YamlMapping { Entries.Count: 0 } mapping)
        {
            var remark = new ImportRemark("", "", message);
            _remarks.Add(remark);
            mapping.PrefersFlow = false;
            mapping.Add(name, value)!.Comments.Add(SpecWriter.Comment(remark));
        }
    }

    private bool TakeOut(YamlMapping tree, YamlPath path, SpecDiagnostic error)
    {
        // A missing key is not repaired by taking away what stands beside it.
        var depth = error.Descriptor.Id == "FOX0102" ? path.Entries.Count - 2 : path.Entries.Count - 1;
        depth = Math.Max(Math.Min(depth, path.WholeDepth), 0);
        var entry = path.Entries[depth];
        if (entry is { Key: "examples", Value: YamlSequence { PrefersFlow: true, Items.Count: > 1 } list })
        {
            // On lines of their own the next round tells which of them it is.
            list.PrefersFlow = false;
            _unfolded.Add(list);
            return true;
        }

        if (!path.Remove(depth, mayBeTop: !s_keptKeys.Contains(entry.Key)))
        {
            return false;
        }

        var field = path.Field;
        var remark = new ImportRemark("", YamlPath.Quote(entry), $"omitted, because the spec would have an error. {error.Message}") { Field = field };
        _remarks.Add(remark);
        var holder = depth > 0 ? path.Entries[depth - 1] : null;
        // A document without a holder keeps the comment above its first key.
        var comments = (holder ?? tree.Entries[0]).Comments;
        comments.AddRange(YamlPath.Comments(entry));
        comments.Add(SpecWriter.Comment(remark));

        if (field is not null && depth == path.FieldDepth)
        {
            Forget(tree, field);
        }

        return true;
    }

    // A field that is gone is not required either.
    private static void Forget(YamlMapping tree, string field)
    {
        if (tree.Find("required")?.Value is YamlSequence required)
        {
            required.Items.RemoveAll(item => item.Value is YamlScalar scalar && scalar.Text == field);
            if (required.Items.Count == 0)
            {
                tree.Entries.RemoveAll(entry => entry.Key == "required");
            }
        }
    }
}
