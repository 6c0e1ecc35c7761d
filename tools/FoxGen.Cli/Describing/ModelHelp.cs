using FoxGen.Cli.Hosting;
using FoxGen.Cli.Running;
using FoxGen.Cli.Specs;
using FoxGen.Export.Markdown;
using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Cli.Describing;

/// <summary>Writes the help of one model: its fields with their limits, and the rules between them.</summary>
internal sealed class ModelHelp(CompiledSpecs specs, ResolvedModel model)
{
    private const int Margin = 2;
    private const int Deeper = 6;

    /// <summary>Returns the command that sends a request to a model.</summary>
    public static string Command(CompiledSpecs specs, ResolvedModel model) => $"foxgen run {ShellArgument.Of(model.Id)}{(specs.Path is { } path ? $" --specs {ShellArgument.Of(path)}" : "")}";

    /// <summary>Writes the help. No line is longer than <see cref="HelpText.Columns"/>, unless a single word is.</summary>
    public void Write(TextWriter output)
    {
        var rows = new FieldRows(specs.Set.Types).Of(model);
        output.Write(HelpText.Wrap(model.Texts.Title.English, 0));
        foreach (var text in new[] { model.Texts.Description?.English, model.Texts.DocumentationUrl }.OfType<string>())
        {
            output.Write(HelpText.Wrap(text, Margin));
        }

        output.Write("\nUsage:\n");
        output.Write(HelpText.Wrap($"{Command(specs, model)} [options] [--<field> <value>...]", Margin, Deeper));
        output.Write("\nFields:\n");
        foreach (var row in rows)
        {
            Write(output, row);
        }

        Section(output, "Rules", model.Request.Rules.Select(rule => Say(rule, ""))
            .Concat(rows.SelectMany(row => row.Rules.Select(rule => Say(rule, row.Path + ": ")))));
        Section(output, "Notes", model.Notes.Select(note => note.English)
            .Concat(model.Request.MaxBodyBytes is { } bytes ? [new PageWords(TextLanguage.English).Body(ConstraintText.Number(bytes))] : [])
            .Concat(model.Request.ResultCount is { } count ? [new PageWords(TextLanguage.English).Results(ExpressionText.Write(count))] : []));
        Section(output, "Values", Values(rows));
        output.Write("\nTo list the options, run: foxgen run --help\n");
    }

    private static void Write(TextWriter output, FieldRow row)
    {
        var (field, told) = (row.Field, row.Told);
        var facts = new List<string> { AllowedText.Type(field.Value), field.IsRequired ? "required" : "optional" };
        if (field.Default is { } value)
        {
            facts.Add("default " + ConstraintText.Literal(value));
        }

        if (told.Unit is { } unit)
        {
            facts.Add("unit " + unit);
        }

        if (told.Place is { } place)
        {
            facts.Add(place.In is RequestPart.Envelope ? "under " + place.Name : $"{place.In.ToString().ToLowerInvariant()} {place.Name}");
        }

        if (told.IsDeprecated)
        {
            facts.Add("deprecated");
        }

        output.Write(HelpText.Wrap($"{row.Path} ({string.Join(", ", facts)})", Margin, Deeper));
        if (string.Join("; ", FieldLimits.Of(field.Value)) is { Length: > 0 } limits)
        {
            output.Write(HelpText.Wrap("Allowed: " + limits, Deeper));
        }

        if (string.Join(" ", Told(field.Value, told)) is { Length: > 0 } text)
        {
            output.Write(HelpText.Wrap(text, Deeper));
        }
    }

    private static IEnumerable<string> Told(ValueSchema value, ResolvedProperty told)
    {
        if (told.Description is { } description)
        {
            yield return description.English;
        }

        if (told.Advice is FieldAdvice.OmitUnlessNeeded)
        {
            yield return new PageWords(TextLanguage.English).Advice;
        }

        foreach (var sentence in told.KnownValues.Where(known => !IsSentinel(value, known.Value)).Select(known => $"{ConstraintText.Literal(known.Value)}: {known.Meaning.English}")
            .Concat(FieldLimits.OfFiles(value)).Concat(told.Notes.Select(note => note.English)))
        {
            yield return sentence;
        }
    }

    // Ranges already contain the meanings of their sentinels.
    private static bool IsSentinel(ValueSchema schema, RuleValue value) =>
        value.Kind is RuleValueKind.Integer && schema.Range is { } range && range.Sentinels.Contains(value.AsInteger);

    private static string Say(Rule rule, string where) => where + rule.Message.English + rule.Severity switch
    {
        Severity.Error => "",
        Severity.Warning => " (warning)",
        Severity.Note => " (note)",
    };

    private IEnumerable<string> Values(IReadOnlyList<FieldRow> rows)
    {
        if (rows.Any(row => row.Field.Value.Kind is ValueKind.Array))
        {
            yield return "For an array, repeat the field, or write one JSON array.";
        }

        if (rows.Any(row => row.Path != row.Field.Name))
        {
            yield return "Write an object as JSON.";
        }

        if (MediaFields.Of(model).ToList() is { Count: > 0 } media)
        {
            yield return $"A file is a URL, or {MediaFields.FileMark} with a path of this machine: {MediaFields.Option(media[0])} {MediaFields.FileMark}path";
        }
    }

    private static void Section(TextWriter output, string title, IEnumerable<string> texts)
    {
        var list = texts.Distinct().ToList();
        if (list.Count > 0)
        {
            output.Write($"\n{title}:\n");
            list.ForEach(text => output.Write(HelpText.Wrap("- " + text, Margin, Margin + 2)));
        }
    }
}
