using System.Globalization;
using System.Text;
using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Simulator.Bodies;

/// <summary>The fields of a model from the parts of a form. A form has no types: the schema tells what a text is.</summary>
/// <param name="parts">The parts.</param>
internal sealed class FormFields(IReadOnlyList<FormPart> parts)
{
    /// <summary>The parts as strings, for what does not depend on the model.</summary>
    public RuleValue Raw { get; } = RuleValue.Of(parts.GroupBy(part => part.Name).Select(group => new KeyValuePair<string, RuleValue>(group.Key, TextOf(group.First()))));

    /// <summary>The body that a client of a JSON service would have sent, and what no form can have, as full sentences.</summary>
    /// <param name="model">The model.</param>
    /// <param name="suffix">What follows the name of an array in the names of its parts.</param>
    public (RuleValue Body, IReadOnlyList<string> Problems) Of(ResolvedModel model, string suffix)
    {
        var problems = new List<string>();
        var fields = new List<KeyValuePair<string, RuleValue>>();
        foreach (var group in parts.GroupBy(part => part.Name))
        {
            var isItem = suffix.Length > 0 && group.Key.EndsWith(suffix, StringComparison.Ordinal);
            var name = isItem ? group.Key[..^suffix.Length] : group.Key;
            var schema = model.Request.Find(name)?.Value;
            if (schema is { Kind: ValueKind.Array, Items: { } items } && (isItem || suffix.Length == 0))
            {
                fields.Add(new(name, RuleValue.Of(group.Select((part, i) => Read(part, items, string.Create(CultureInfo.InvariantCulture, $"{name}[{i}]"), problems)))));
                continue;
            }

            if (group.Count() > 1)
            {
                problems.Add($"The form has the part '{Shorten.Text(group.Key)}' more than once.");
            }

            // Not an array, or an array without its brackets, which the schema refuses.
            fields.Add(new(isItem ? group.Key : name, Read(group.First(), schema, name, problems)));
        }

        return (RuleValue.Of(fields), problems);
    }

    private static RuleValue TextOf(FormPart part) => RuleValue.Of(part.IsFile ? UrlPolicy.LocalFile : part.Text);

    private static RuleValue Read(FormPart part, ValueSchema? schema, string place, List<string> problems)
    {
        var takesFile = schema is not null && schema.Alternatives().Any(one => one.Urls is { TakesFile: true });
        if (part.IsFile)
        {
            if (schema is not null && !takesFile)
            {
                problems.Add($"{place} must not be a file.");
            }

            return RuleValue.Of(UrlPolicy.LocalFile + Uri.EscapeDataString(part.FileName!));
        }

        if (takesFile && part.Text.StartsWith(UrlPolicy.LocalFile, StringComparison.Ordinal))
        {
            problems.Add($"{place} must be a part with a file name.");
        }

        return Typed(part.Text, schema);
    }

    // Objects, and the objects around fields (under), are JSON. What cannot be read as the type stays a string, which the schema refuses.
    private static RuleValue Typed(string text, ValueSchema? schema) => schema switch
    {
        null => text.StartsWith('{') ? Json(text) : RuleValue.Of(text),
        { Kind: ValueKind.Union } => schema.Cases.Select(one => Typed(text, one.Value)).FirstOrDefault(value => value.Kind is not RuleValueKind.String) ?? RuleValue.Of(text),
        { JsonType: ValueKind.Integer or ValueKind.Number } when Json(text) is { Kind: RuleValueKind.Integer or RuleValueKind.Number } number => number,
        { JsonType: ValueKind.Boolean } when text is "true" or "false" => RuleValue.Of(text == "true"),
        { JsonType: ValueKind.Object } => Json(text),
        _ => RuleValue.Of(text),
    };

    private static RuleValue Json(string text) => JsonBody.TryRead(Encoding.UTF8.GetBytes(text), out var value, out _) ? value : RuleValue.Of(text);
}
