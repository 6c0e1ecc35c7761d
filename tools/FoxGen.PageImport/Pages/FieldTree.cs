namespace FoxGen.PageImport.Pages;

/// <summary>Puts the fields of objects below their objects.</summary>
internal static class FieldTree
{
    /// <summary>The fields of the body, with those of objects below them.</summary>
    /// <param name="blocks">All fields in the order of the page, each with whether the marker of an object's fields stands before it.</param>
    /// <param name="body">The body of the example, if there is one.</param>
    /// <param name="remarks">Takes what could not be placed.</param>
    public static IReadOnlyList<FieldBlock> Build(IEnumerable<(FieldBlock Block, bool AfterMarker)> blocks, RuleValue? body, List<ImportRemark> remarks)
    {
        var roots = new List<FieldBlock>();
        var open = new List<FieldBlock>();
        var unplaced = false;
        foreach (var (block, afterMarker) in blocks)
        {
            var parts = block.Name.Replace("[]", "").Split('.');
            if (parts.Length > 1)
            {
                Named(roots, block, parts, remarks);
                continue;
            }

            // Objects that are indented less, or as far, are over.
            if (afterMarker && open.Count > 0 && CanHaveFields(open[^1]))
            {
                unplaced = block.Head.Indent <= open[^1].Head.Indent;
            }
            else if (open.Count > 0 && block.Head.Indent > open[^1].Head.Indent && CanHaveFields(open[^1]))
            {
                unplaced = false;
            }
            else
            {
                open.RemoveAll(other => other.Head.Indent >= block.Head.Indent && !unplaced);
            }

            if (unplaced && Owner(open, block, body) is var owner)
            {
                Place(roots, owner, block, open[0], remarks);
                continue;
            }

            var holder = open.FindLast(other => other.Head.Indent < block.Head.Indent && CanHaveFields(other));
            Add(holder?.Children ?? roots, block, remarks);
            open.Add(block);
        }

        return roots;
    }

    // Below the marker without indentation: only the example tells where the object ends.
    private static bool? Owner(List<FieldBlock> open, FieldBlock block, RuleValue? body)
    {
        var name = block.Name;
        var inBody = body?.Kind is RuleValueKind.Map && body.Find(name) is not null;
        var samples = open.Select(holder => body?.Kind is RuleValueKind.Map ? body.Find(holder.Name) : null)
            .Concat(open.SelectMany(holder => PageExampleReader.Values(holder, new DraftValue(), []))).OfType<RuleValue>();
        var inObject = samples.Any(sample => Has(sample, name));
        return inBody == inObject ? null : inObject;
    }

    private static bool Has(RuleValue value, string name) => value.Kind switch
    {
        RuleValueKind.Map => value.Find(name) is not null,
        RuleValueKind.List => value.AsList.Any(item => item.Kind is RuleValueKind.Map && item.Find(name) is not null),
        _ => false,
    };

    private static void Place(List<FieldBlock> roots, bool? isChild, FieldBlock block, FieldBlock holder, List<ImportRemark> remarks)
    {
        if (isChild is null)
        {
            remarks.Add(block.Head.Remark($"it is unclear whether this field belongs to the body or to the object {holder.Name}; omitted."));
            return;
        }

        Add(isChild.Value ? holder.Children : roots, block, remarks);
    }

    private static void Named(List<FieldBlock> roots, FieldBlock block, string[] parts, List<ImportRemark> remarks)
    {
        var level = roots;
        foreach (var part in parts[..^1])
        {
            if (level.Find(other => LastName(other) == part) is not { } holder || !CanHaveFields(holder))
            {
                remarks.Add(block.Head.Remark($"the page has no object {part} for it; omitted."));
                return;
            }

            level = holder.Children;
        }

        Add(level, block, remarks);
    }

    private static void Add(List<FieldBlock> level, FieldBlock block, List<ImportRemark> remarks)
    {
        if (level.Exists(other => LastName(other) == LastName(block)))
        {
            remarks.Add(block.Head.Remark("a second field with this name; only the first one is used."));
            return;
        }

        level.Add(block);
    }

    /// <summary>The name of a field within its object.</summary>
    public static string LastName(FieldBlock block) => block.Name.Replace("[]", "").Split('.')[^1];

    private static bool CanHaveFields(FieldBlock block) => block.Type.Text.Contains("object", StringComparison.Ordinal);
}
