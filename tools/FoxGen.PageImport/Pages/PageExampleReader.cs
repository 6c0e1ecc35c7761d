namespace FoxGen.PageImport.Pages;

/// <summary>Reads the sample values of a field.</summary>
internal static class PageExampleReader
{
    // Of one value.
    private const int MostLines = 200;

    /// <summary>The values; those that do not fit the type become remarks.</summary>
    public static IReadOnlyList<RuleValue> Values(FieldBlock block, DraftValue type, List<ImportRemark> remarks)
    {
        var values = new List<RuleValue>();
        for (var i = 0; i < block.Examples.Count; i++)
        {
            var (text, used) = Whole(block.Examples, i);
            var line = block.Examples[i];
            i += used - 1;
            var value = PageJson.Read(text) ?? (type.Kind is ValueKind.String && used == 1 && !text.StartsWith('"') ? RuleValue.Of(text) : null);
            if (value is null)
            {
                remarks.Add(line.Remark("this sample value is not valid; omitted."));
            }
            else if (type.Kind is not null && !ValueFit.Has(type, value))
            {
                remarks.Add(line.Remark("this sample value has another type than the field; omitted."));
            }
            else if (!values.Contains(value))
            {
                values.Add(value);
            }
        }

        return values;
    }

    // Lists and objects stand on several lines.
    private static (string Text, int Used) Whole(List<PageLine> lines, int start)
    {
        var text = lines[start].Text;
        if (text.Length == 0 || text[0] is not ('[' or '{'))
        {
            return (text, 1);
        }

        for (var used = 1; start + used <= lines.Count && used <= MostLines; used++)
        {
            if (PageJson.Read(text) is not null)
            {
                return (text, used);
            }

            if (start + used < lines.Count)
            {
                text += "\n" + lines[start + used].Text;
            }
        }

        return (lines[start].Text, 1);
    }
}
