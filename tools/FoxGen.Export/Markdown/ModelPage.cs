using System.Text;
using FoxGen.JsonSchema.Nodes;

namespace FoxGen.Export.Markdown;

/// <summary>Writes the page of one model file.</summary>
internal sealed class ModelPage(ResolvedService service, IReadOnlyList<ResolvedModel> models, ScopedTypes types, PageWords words)
{
    private readonly StringBuilder _page = new();
    private readonly AllowedText _allowed = new(words);
    private readonly FieldRows _rows = new(types);

    /// <summary>The page.</summary>
    public string Write()
    {
        var first = models[0];
        Line($"# {Text(models.Count == 1 ? first.Texts.Title : Common(first))}");
        if (first.Texts.Description is { } description)
        {
            Line("").Line(Text(description));
        }

        var family = service.Families.First(one => one.Name == first.Family);
        Line("").Line($"- {words.Endpoint}: {MarkdownText.Code("POST " + service.BaseUrl + family.Path)}");
        Line($"- {words.Result}: {MarkdownText.Code(first.Result.ClrName)}");
        foreach (var url in models.Select(model => model.Texts.DocumentationUrl).OfType<string>().Distinct())
        {
            Line($"- {words.Documentation}: {MarkdownText.Link(url)}");
        }

        Models();
        Fields();
        Differences();
        Rules();
        Notes();
        Examples();
        return _page.ToString();
    }

    private void Models()
    {
        Heading(words.Models, words.Model, words.Title, words.ClrName);
        foreach (var model in models)
        {
            Row(MarkdownText.Code(model.Id), Text(model.Texts.Title), MarkdownText.Code(model.ClrName));
        }
    }

    private void Fields()
    {
        Heading(words.Fields, words.Field, words.Type, words.Required, words.Allowed, words.Default, words.Description);
        if (service.ModelField is { } modelField)
        {
            Row(MarkdownText.Code(modelField), "string", words.Yes, string.Join(", ", models.Select(model => MarkdownText.Code(model.Id))), "", "");
        }

        foreach (var row in All())
        {
            Row(
                MarkdownText.Code(row.Path),
                AllowedText.Type(row.Field.Value),
                row.Field.IsRequired ? words.Yes : words.No,
                _allowed.Of(row.Field.Value),
                row.Field.Default is { } value ? AllowedText.Value(value) : "",
                Told(row.Told));
        }
    }

    // Fields in the order of the first model that has them.
    private IReadOnlyList<FieldRow> All() => [.. models.SelectMany(_rows.Of).DistinctBy(row => row.Path)];

    private string Told(ResolvedProperty told)
    {
        var parts = new List<string>();
        if (told.Description is { } description)
        {
            parts.Add(Text(description));
        }

        if (told.Unit is { } unit)
        {
            parts.Add(MarkdownText.Inline(words.Unit(unit)));
        }

        if (told.Advice is FieldAdvice.OmitUnlessNeeded)
        {
            parts.Add($"**{words.Advice}**");
        }

        if (told.IsDeprecated)
        {
            parts.Add($"**{words.Deprecated}**");
        }

        if (told.Place is { } place)
        {
            parts.Add(words.Place(place.In, MarkdownText.Code(place.Name)));
        }

        parts.AddRange(told.KnownValues.Select(known => $"{AllowedText.Value(known.Value)}: {Text(known.Meaning)}"));
        parts.AddRange(told.Notes.Select(Text));
        return string.Join(" ", parts);
    }

    private void Differences()
    {
        var differences = new List<(string, string, string)>();
        foreach (var row in All())
        {
            foreach (var model in models)
            {
                var own = _rows.Of(model).FirstOrDefault(one => one.Path == row.Path);
                if (own is null && differences.Exists(one => one.Item2 == model.Id && one.Item3 == words.Absent && IsInside(row.Path, one.Item1)))
                {
                    // The object that would hold it does not exist either.
                    continue;
                }

                if (own is null)
                {
                    differences.Add((row.Path, model.Id, words.Absent));
                }
                else if (own.Field != row.Field && What(own, row) is { Length: > 0 } what)
                {
                    differences.Add((row.Path, model.Id, what));
                }
            }
        }

        if (differences.Count > 0)
        {
            Heading(words.PerModel, words.Field, words.Model, words.Allowed);
            differences.ForEach(one => Row(MarkdownText.Code(one.Item1), MarkdownText.Code(one.Item2), one.Item3));
        }
    }

    private static bool IsInside(string path, string outer) =>
        path.Length > outer.Length && path.StartsWith(outer, StringComparison.Ordinal) && (path[outer.Length] is '.' or '[' or '(');

    private string What(FieldRow own, FieldRow first)
    {
        var parts = new List<string>();
        if (_allowed.Of(own.Field.Value) is var allowed && allowed != _allowed.Of(first.Field.Value))
        {
            parts.Add(allowed.Length == 0 ? AllowedText.Type(own.Field.Value) : allowed);
        }

        if (own.Field.IsRequired != first.Field.IsRequired)
        {
            parts.Add($"{words.Required}: {(own.Field.IsRequired ? words.Yes : words.No)}");
        }

        if (!Equals(own.Field.Default, first.Field.Default))
        {
            parts.Add($"{words.Default}: {(own.Field.Default is { } value ? AllowedText.Value(value) : "–")}");
        }

        return string.Join("; ", parts);
    }

    private void Rules()
    {
        var rules = models
            .SelectMany(model => model.Request.Rules.Select(rule => (Rule: rule, Where: "", Model: model))
                .Concat(_rows.Of(model).SelectMany(row => row.Rules.Select(rule => (Rule: rule, Where: row.Path, Model: model)))))
            .GroupBy(one => (one.Rule.Id, one.Where, Condition: one.Rule.Condition.ToString()))
            .ToList();
        if (rules.Count == 0)
        {
            return;
        }

        Heading(words.Rules, words.Rule, words.Severity, words.Meaning, words.Condition, words.Model);
        foreach (var rule in rules)
        {
            var of = rule.Select(one => one.Model.Id).ToList();
            Row(
                MarkdownText.Code(rule.Key.Where.Length == 0 ? rule.Key.Id : rule.Key.Where + ": " + rule.Key.Id),
                words.SeverityOf(rule.First().Rule.Severity),
                Text(rule.First().Rule.Message),
                MarkdownText.Code(rule.Key.Condition),
                of.Count == models.Count ? words.All : string.Join(", ", of.Select(MarkdownText.Code)));
        }
    }

    private void Notes()
    {
        var notes = models.SelectMany(model => model.Notes).Select(Text).Distinct().ToList();
        notes.AddRange(models.Select(model => model.Request.MaxBodyBytes).OfType<long>().Distinct().Select(bytes => words.Body(ConstraintText.Number(bytes))));
        notes.AddRange(models.Select(model => model.Request.ResultCount).OfType<Expression>().Select(ExpressionText.Write).Distinct().Select(count => words.Results(MarkdownText.Code(count))));
        if (notes.Count > 0)
        {
            Line("").Line($"## {words.Notes}").Line("");
            notes.ForEach(note => Line("- " + note));
        }
    }

    private void Examples()
    {
        var examples = models.SelectMany(model => model.Examples.Select(example => (Model: model, Example: example))).ToList();
        if (examples.Count == 0)
        {
            return;
        }

        Line("").Line($"## {words.Examples}");
        foreach (var (model, example) in examples)
        {
            var request = WireRequest.Of(model, service, example.Body);
            Line("").Line($"### {Text(example.Title)}").Line("");
            if (model.Properties.Any(property => property.Place is { In: not RequestPart.Envelope }))
            {
                _page.Append(MarkdownText.Block("http", $"POST {request.Path}\n{string.Concat(request.Headers.Select(header => $"{header.Key}: {header.Value}\n"))}")).Append('\n');
            }

            _page.Append(MarkdownText.Block("json", JsonWriter.Write(request.Body))).Append('\n');
            _page.Append(MarkdownText.Block("csharp", new CSharpExample(service, types).Write(model, example)));
        }
    }

    // The variants of a file have titles of their own; what they begin with is what they share.
    private LocalizedText Common(ResolvedModel first)
    {
        var titles = models.Select(model => model.Texts.Title).ToList();
        return new LocalizedText(Shared(titles.Select(title => title.English)), Shared(titles.Select(title => title.In(TextLanguage.Chinese))));

        string Shared(IEnumerable<string> all)
        {
            var list = all.ToList();
            var length = Enumerable.Range(0, list.Min(title => title.Length)).TakeWhile(i => list.TrueForAll(title => title[i] == list[0][i])).Count();
            var shared = list[0][..length].TrimEnd(' ', ',', ':', '-', '(', '，', '（').Trim();
            return shared.Length >= 4 && (length == list[0].Length || !char.IsAsciiLetterOrDigit(list[0][length]) || !char.IsAsciiLetterOrDigit(list[0][length - 1]))
                ? shared
                : first.Texts.Title.In(words.Language);
        }
    }

    private string Text(LocalizedText text) => MarkdownText.Inline(text.In(words.Language));

    private void Heading(string title, params string[] columns)
    {
        Line("").Line($"## {title}").Line("");
        Row(columns);
        Line("|" + string.Concat(columns.Select(_ => "---|")));
    }

    private void Row(params string[] cells) => Line("| " + string.Join(" | ", cells) + " |");

    private ModelPage Line(string text)
    {
        _page.Append(text).Append('\n');
        return this;
    }
}
