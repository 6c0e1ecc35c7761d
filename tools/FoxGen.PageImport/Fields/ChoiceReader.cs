using System.Text.RegularExpressions;
using FoxGen.PageImport.Pages;

namespace FoxGen.PageImport.Fields;

/// <summary>Reads the allowed values of a field: from its schema, and from bullets that tell what each of them means.</summary>
internal sealed partial class ChoiceReader(PageContext page, DraftField field, FieldBlock block)
{
    private static readonly string[] s_absent = ["不传", "留空", "不填", "空", "省略", "omitted", "not sent", "not set", "left out", "empty", "absent", "unset"];

    private readonly List<RuleValue> _values = [];
    private bool _isComplete = true;

    /// <summary>Adds the values to the field.</summary>
    public void Read()
    {
        if (Scalar() is not { } target)
        {
            if (block.Options.Count + block.Choices.Count > 0)
            {
                field.Remarks.Add((block.Options.Count > 0 ? block.Options[0] : block.Choices[0]).Remark("the type of these values cannot have an enum; omitted."));
            }

            return;
        }

        var schema = block.Options.SelectMany(line => line.Text.Split(", ").Select(text => Value(target, text.Trim().TrimEnd(','), line))).OfType<RuleValue>().Distinct().ToList();
        foreach (var choice in block.Choices)
        {
            Choice(target, choice);
        }

        if (schema.Count > 0)
        {
            foreach (var extra in _values.Where(value => !schema.Contains(value)))
            {
                field.Remarks.Add(block.Choices[0].Remark($"the text names the value {extra}, which is not in the list of the schema; omitted."));
            }

            field.Value.KnownValues.RemoveAll(known => !schema.Contains(known.Value));
            target.Enum.AddRange(schema);
        }
        else if (_isComplete)
        {
            target.Enum.AddRange(_values.Distinct());
        }

        if (field.Value.Kind is ValueKind.Union)
        {
            // Of an array they are told at the array, of a union at the alternative.
            target.KnownValues.AddRange(field.Value.KnownValues);
            field.Value.KnownValues.Clear();
        }

        BooleanWords.Read(page, field, target);
    }

    private DraftValue? Scalar() => field.Value.Kind switch
    {
        ValueKind.Array => field.Value.Items is { Kind: ValueKind.String or ValueKind.Integer or ValueKind.Number } item ? item : null,
        ValueKind.Union => SchemaLimits.Pick(field.Value, ValueKind.String),
        ValueKind.String or ValueKind.Integer or ValueKind.Number => field.Value,
        _ => null,
    };

    private void Choice(DraftValue target, PageLine line)
    {
        var dash = Dash().Match(line.Plain);
        var (head, meaning) = dash.Success
            ? (line.Part(0, dash.Index), line.Part(dash.Index + dash.Length, line.Text.Length - dash.Index - dash.Length))
            : (line, null);
        if (s_absent.Any(word => head.Plain.StartsWith(word, StringComparison.OrdinalIgnoreCase)))
        {
            field.Notes.Add(page.Text(line.Text));
            return;
        }

        var (text, mark) = WithoutMark(head.Plain);
        var values = GluedRatios.Split(page.Service, text) ?? [.. List().Split(text).Select(part => part.Trim()).Where(part => part.Length > 0)];
        if (values.Count == 0 || values.Any(value => !Word().IsMatch(value) || GluedRatios.Looks(value)))
        {
            _isComplete = false;
            field.Remarks.Add(line.Remark("not recognized as a value, so the field has no enum."));
            return;
        }

        var read = values.Select(value => Value(target, value, line)).ToList();
        _isComplete &= !read.Contains(null);
        _values.AddRange(read.OfType<RuleValue>());
        if (read is [{ } only])
        {
            Meaning(only, meaning, mark);
        }
    }

    private void Meaning(RuleValue value, PageLine? meaning, bool isMarked)
    {
        var text = meaning is null ? "" : Mark().Replace(meaning.Plain.Length == meaning.Text.Length ? meaning.Text : meaning.Plain, "").Trim();
        text = text is "默认" or "default" or "Default" ? "" : text;
        if (meaning is not null)
        {
            VariantPhrases.ReadMeaning(page, field, value, meaning);
        }

        if (text.Length > 0)
        {
            field.Value.KnownValues.Add(new DraftKnownValue(value, page.Text(text)));
        }

        var isDefault = isMarked || (meaning is not null && (Mark().IsMatch(meaning.Text) || text.Length == 0));
        if (!isDefault)
        {
            return;
        }

        if (field.Default is null)
        {
            field.UpstreamDefault ??= value;
        }
        else if (!field.Default.Equals(value) && !(meaning is not null && !Mark().IsMatch(meaning.Text)))
        {
            field.Remarks.Add((meaning ?? block.Head).Remark($"marked as the default, but the default of the schema is {field.Default}."));
        }
    }

    private RuleValue? Value(DraftValue target, string text, PageLine line)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var value = text.Length <= 200 ? ValueFit.Read(target, text) : null;
        if (value is null)
        {
            field.Remarks.Add(line.Remark("this value does not match the type of the field; omitted."));
        }

        return value;
    }

    private static (string Text, bool IsMarked) WithoutMark(string text) => (Mark().Replace(text, "").Trim(), Mark().IsMatch(text));

    [GeneratedRegex("\\s+(?:—|-|->|→|=)\\s+|\\s*(?:—|→|:(?!\\d))\\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Dash();

    [GeneratedRegex("\\s*[\\((](?:默认|默认值|default)[\\))]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Mark();

    [GeneratedRegex("\\s*(?:\\s/\\s|、|\\||,\\s|,$)\\s*", RegexOptions.CultureInvariant)]
    private static partial Regex List();

    [GeneratedRegex("^(?:\"[^\"]*\"|[A-Za-z0-9_+.:/#-]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
