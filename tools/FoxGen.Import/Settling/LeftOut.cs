namespace FoxGen.Import;

/// <summary>Takes out of a document what the compiler refuses, and leaves a comment in its place.</summary>
internal sealed class LeftOut
{
    private static readonly string[] s_keptKeys = ["service", "family", "result", "title", "documentation", "variants", "properties"];

    private readonly List<ImportRemark> _remarks = [];
    private readonly NameRepair _names = new();

    /// <summary>What was taken out, and why.</summary>
    public IReadOnlyList<ImportRemark> Remarks => [.. _names.Remarks, .. _remarks];

    /// <summary>Acts on the errors of one round.</summary>
    /// <returns>Whether the document has changed.</returns>
    public bool Repair(YamlMapping tree, IEnumerable<SpecDiagnostic> errors)
    {
        var changed = false;
        foreach (var error in errors)
        {
            var path = YamlPath.At(tree, error.Span.StartLine);
            changed |= path is not null && (_names.Repair(path, error) || TakeOut(tree, path, error));
        }

        return changed;
    }

    private bool TakeOut(YamlMapping tree, YamlPath path, SpecDiagnostic error)
    {
        // A missing key is not repaired by taking away what stands beside it.
        var depth = error.Descriptor.Id == "FOX0102" ? path.Entries.Count - 2 : path.Entries.Count - 1;
        depth = Math.Max(depth, 0);
        var entry = path.Entries[depth];
        if (!path.Remove(depth, mayBeTop: !s_keptKeys.Contains(entry.Key)))
        {
            return false;
        }

        var field = path.Field;
        var remark = new ImportRemark("", YamlPath.Quote(entry), $"left out, since the spec would not check with it. {error.Message}") { Field = field };
        _remarks.Add(remark);
        var holder = depth > 0 ? path.Entries[depth - 1] : null;
        if (holder is not null)
        {
            holder.Comments.Add(SpecWriter.Comment(remark));
        }

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
