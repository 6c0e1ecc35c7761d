using System.Globalization;

namespace FoxGen.Import.Comparing;

/// <summary>Collects the facts of one model.</summary>
/// <param name="model">The model id.</param>
/// <param name="objects">The classes of objects with known keys. They contain the documentation of the keys.</param>
/// <param name="facts">Where to put them.</param>
internal sealed class FactList(string model, EquatableArray<ResolvedObject> objects, List<SpecFact> facts)
{
    /// <summary>Adds a fact that is merely there.</summary>
    public void Add(string field, string name) => facts.Add(new SpecFact(model, field, name, ""));

    /// <summary>Adds a fact with a value, unless it has none.</summary>
    public void Add(string field, string name, object? value)
    {
        if (value is not null and not "")
        {
            facts.Add(new SpecFact(model, field, name, Convert.ToString(value, CultureInfo.InvariantCulture)!));
        }
    }

    /// <summary>Adds the fields of the body or of an object.</summary>
    public void Fields(string path, EquatableArray<FieldSchema> fields, EquatableArray<ResolvedProperty> told)
    {
        foreach (var field in fields)
        {
            var name = path.Length == 0 ? field.Name : $"{path}.{field.Name}";
            var property = told.FirstOrDefault(p => p.Name == field.Name);
            Add(name, "exists");
            Add(name, "required", field.IsRequired ? "yes" : "no");
            Add(name, "default", field.Default);
            Value(name, field.Value, property?.Type);
            Told(name, field.Value, property);
        }
    }

    private void Told(string name, ValueSchema value, ResolvedProperty? told)
    {
        if (told is null)
        {
            return;
        }

        Add(name, "advice", told.Advice is FieldAdvice.None ? null : "omit unless needed");
        Add(name, "unit", told.Unit);
        Add(name, "deprecated", told.IsDeprecated ? "yes" : null);
        var allowed = value.Items is null ? value.Allowed : value.Items.Allowed;
        foreach (var known in told.KnownValues.Where(known => !allowed.Contains(known.Value)))
        {
            Add(name, "known value " + known.Value);
        }

        foreach (var example in told.Examples)
        {
            Add(name, "sample " + example);
        }
    }

    private void Value(string path, ValueSchema value, ClrType? type)
    {
        Add(path, "type", value.Kind.ToString().ToLowerInvariant());
        Add(path, "format", value.Format is TextFormat.None ? (type is ClrScalar one ? ScalarTypes.Of(one.Kind).Format : null) : value.Format.ToString().ToLowerInvariant());
        Add(path, "spelling", value.Spelling is { } words ? $"{words.True}/{words.False}" : null);
        Each(path, "allowed", value.Allowed);
        Each(path, "alias", value.Aliases.Select(alias => $"{alias.Spelling} for {alias.Canonical}"));
        Range(path, "", value.Range);
        foreach (var (key, limit) in value.Constraints.SelectMany(constraint => constraint.Keys))
        {
            Add(path, key, limit);
        }

        Each(path, "sentinel", value.Range?.Sentinels.Select(number => number.ToString(CultureInfo.InvariantCulture)));
        Each(path, "scheme", value.Urls?.Schemes ?? default);
        Each(path, "host", value.Urls?.Hosts ?? default);
        Add(path, "inline bytes", value.Urls?.MaxInlineBytes);
        Add(path, "inline items", value.MaxInlineItems);
        Media(path, value.Media);
        if (value.Items is not null)
        {
            Value(path + "[]", value.Items, type is ClrList list ? list.Item : null);
        }

        Add(path, "other keys", value.IsOpen ? "yes" : null);
        Fields(path, value.Properties, type is ClrObject named ? objects.FirstOrDefault(o => o.ClrName == named.Name)?.Properties ?? default : default);
        foreach (var rule in value.Rules)
        {
            Add(path, "rule " + ExpressionText.Write(rule.Condition), rule.Severity.ToString().ToLowerInvariant());
        }

        for (var i = 0; i < value.Cases.Count; i++)
        {
            Value($"{path}<{i.ToString(CultureInfo.InvariantCulture)}>", value.Cases[i].Value, null);
        }
    }

    private void Media(string path, MediaFacts? media)
    {
        if (media is null)
        {
            return;
        }

        Each(path, "media kind", media.Kinds.Select(MediaKinds.Word));
        Each(path, "media format", media.Formats);
        Add(path, "media extension", media.ExtensionIsRequired ? "required" : null);
        foreach (var pair in media.Pairs)
        {
            Add(path, $"media {pair.Key}", pair.Field);
        }

        foreach (var limit in media.Limits)
        {
            Range(path, $"media {limit.Key} ", limit.Range);
            foreach (var when in limit.When)
            {
                Range(path, $"media {limit.Key} if {ExpressionText.Write(when.Condition)} ", when.Range);
            }
        }
    }

    private void Range(string path, string name, NumberRange? range)
    {
        Add(path, name + "minimum", range?.Minimum);
        Add(path, name + "maximum", range?.Maximum);
        Add(path, name + "exclusive minimum", range?.ExclusiveMinimum);
        Add(path, name + "exclusive maximum", range?.ExclusiveMaximum);
    }

    private void Each<T>(string path, string name, IEnumerable<T>? values)
    {
        foreach (var value in values ?? [])
        {
            Add(path, $"{name} {value}");
        }
    }
}
