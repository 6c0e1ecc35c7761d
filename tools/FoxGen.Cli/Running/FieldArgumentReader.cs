using System.Globalization;
using FoxGen.Cli.Hosting;
using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Cli.Running;

/// <summary>
/// Turns what stands on the command line into fields of the types that the model has. A text that does not fit stays a text, so that the rules
/// say what is wrong with it.
/// </summary>
internal sealed class FieldArgumentReader(CliHost host, ResolvedModel model, string? modelField)
{
    /// <summary>Reads fields.</summary>
    /// <param name="file">A JSON object, which the others replace field by field; <c>null</c> for none.</param>
    /// <param name="pairs">Names and texts in their order; a name given again adds an item to a list.</param>
    /// <exception cref="CliException">There is no such field, or a value is given twice.</exception>
    public SpecFields Read(RuleValue? file, IReadOnlyList<KeyValuePair<string, string>> pairs)
    {
        var given = pairs.Select(pair => (Field: Find(pair.Key), Text: pair.Value)).GroupBy(pair => pair.Field, pair => pair.Text).ToList();
        var values = (file is null ? [] : FromFile(file)).Where(entry => !given.Exists(field => field.Key.Name == entry.Key)).ToList();
        var local = new List<KeyValuePair<string, IReadOnlyList<FoxMedia>>>();
        foreach (var field in given)
        {
            var texts = field.ToList();
            if (MediaFields.Takes(model, field.Key.Name) && texts.Exists(text => text.StartsWith(MediaFields.FileMark)))
            {
                Once(field.Key, texts);
                local.Add(new(field.Key.Name, [.. texts.Select(Media)]));
            }
            else
            {
                values.Add(new(field.Key.Name, Value(field.Key, texts)));
            }
        }

        return new SpecFields(values, local) { IsList = name => model.Request.Find(name)!.Value.Kind is ValueKind.Array };
    }

    private IEnumerable<KeyValuePair<string, RuleValue>> FromFile(RuleValue file)
    {
        if (file.Kind is not RuleValueKind.Map)
        {
            throw new CliException("The --json file must contain one JSON object with the fields of the request.");
        }

        if (modelField is not null && file.Find(modelField) is { } named && !named.Equals(RuleValue.Of(model.Id)))
        {
            throw new CliException($"The --json file is for model {named}, not for {model.Id}.");
        }

        // A null says the same as leaving the field out.
        return file.AsMap.Where(entry => entry.Key != modelField && entry.Value.Kind is not RuleValueKind.Null);
    }

    private FieldSchema Find(string name)
    {
        var fields = model.Request.Fields;
        return fields.FirstOrDefault(field => field.Name == name)
            ?? fields.FirstOrDefault(field => field.Name.Replace('_', '-') == name)
            ?? throw new CliException(Suggestions.Closest(name.Replace('-', '_'), fields.Select(field => field.Name)) is { } near
                ? $"{model.Id} has no field '{name}'. Did you mean {near}?"
                : $"{model.Id} has no field '{name}'. It has: {string.Join(", ", fields.Select(field => field.Name))}.");
    }

    private static void Once(FieldSchema field, List<string> texts)
    {
        if (texts.Count > 1 && field.Value.Kind is not (ValueKind.Array or ValueKind.Union))
        {
            throw new CliException($"{field.Name} accepts one value, not {texts.Count}.");
        }
    }

    private FoxMedia Media(string text)
    {
        if (!text.StartsWith(MediaFields.FileMark))
        {
            return FoxMedia.FromUrl(text);
        }

        var path = host.Absolute(text[1..]);
        return File.Exists(path) ? FoxMedia.FromFile(path) : throw new CliException($"The file '{text[1..]}' does not exist. Write a URL without {MediaFields.FileMark}.");
    }

    private static RuleValue Value(FieldSchema field, List<string> texts)
    {
        Once(field, texts);
        if (field.Value.Kind is ValueKind.Array)
        {
            // One JSON array for the whole list, or its items one by one.
            return texts.Count == 1 && Json(texts[0], '[') is { } list ? list : RuleValue.Of(texts.Select(text => Scalar(field.Value.Items!, text)));
        }

        return texts.Count == 1 ? Scalar(field.Value, texts[0]) : RuleValue.Of(texts.Select(RuleValue.Of));
    }

    private static RuleValue Scalar(ValueSchema schema, string text) => schema.Kind switch
    {
        ValueKind.Integer or ValueKind.Number => Number(text) ?? RuleValue.Of(text),
        ValueKind.Boolean => Boolean(schema, text) ?? RuleValue.Of(text),
        ValueKind.Object => Json(text, '{') ?? RuleValue.Of(text),
        ValueKind.Array => Json(text, '[') ?? RuleValue.Of(text),
        ValueKind.Union => Alternative(schema, text),
        ValueKind.String => RuleValue.Of(text),
    };

    // Texts fit every text: what else it could be goes first, and what breaks no constraint before what does.
    private static RuleValue Alternative(ValueSchema schema, string text)
    {
        var readings = schema.Cases.Where(one => one.Value.Kind is not ValueKind.String).Select(one => Scalar(one.Value, text)).Append(RuleValue.Of(text))
            .Where(value => UnionCases.Find(schema, value, out _) is not null).ToList();
        return readings.FirstOrDefault(value => RequestChecker.Check(schema, value).Count == 0) ?? readings.FirstOrDefault() ?? RuleValue.Of(text);
    }

    private static RuleValue? Number(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? RuleValue.Of(whole)
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? RuleValue.Of(number)
        : null;

    private static RuleValue? Boolean(ValueSchema schema, string text) => (text, schema.Spelling) switch
    {
        ("true", { } spelling) => RuleValue.Of(spelling.True),
        ("false", { } spelling) => RuleValue.Of(spelling.False),
        ("true", null) => RuleValue.True,
        ("false", null) => RuleValue.False,
        _ => null,
    };

    private static RuleValue? Json(string text, char first) => text.TrimStart().StartsWith(first) ? JsonReader.Read(text) : null;
}
