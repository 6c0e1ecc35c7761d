namespace FoxGen.RandomSchemas.Tests;

/// <summary>A part of a spec file: a scalar, a list or a mapping. It never changes, so that a smaller one can be made of it.</summary>
internal abstract record Node
{
    public static implicit operator Node(string text) => new Scalar(text);

    public static implicit operator Node(decimal number) => new Scalar(number.ToString("0.############################", CultureInfo.InvariantCulture));

    public static implicit operator Node(bool flag) => new Scalar(flag ? "true" : "false");
}

/// <summary>A scalar, which YAML reads as text.</summary>
internal sealed record Scalar(string Text) : Node
{
    /// <summary>The scalar as a number.</summary>
    public decimal Number => decimal.Parse(Text, NumberStyles.Float, CultureInfo.InvariantCulture);
}

/// <summary>A list.</summary>
internal sealed record Sequence(IReadOnlyList<Node> Items) : Node
{
    public static Sequence Of(IEnumerable<string> texts) => new([.. texts.Select(text => new Scalar(text))]);

    public static Sequence Of(params IEnumerable<Node> items) => new([.. items]);
}

/// <summary>A mapping, in the order of the file.</summary>
internal sealed record Map(IReadOnlyList<KeyValuePair<string, Node>> Entries) : Node
{
    public static Map Empty { get; } = new([]);

    public IEnumerable<string> Keys => Entries.Select(entry => entry.Key);

    public static Map Of(params (string Key, Node Value)[] entries) => new([.. entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value))]);

    /// <summary>The value of a key; null when the mapping lacks it.</summary>
    public Node? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key).Value;

    /// <summary>The text of a scalar; null when the mapping lacks it.</summary>
    public string? Text(string key) => (Find(key) as Scalar)?.Text;

    /// <summary>The number of a scalar; null when the mapping lacks it.</summary>
    public decimal? Number(string key) => (Find(key) as Scalar)?.Number;

    /// <summary>The scalars of a list, or the keys of a mapping; none when the mapping lacks it.</summary>
    public IReadOnlyList<string> Texts(string key) => Find(key) switch
    {
        Sequence list => [.. list.Items.OfType<Scalar>().Select(item => item.Text)],
        Map map => [.. map.Keys],
        _ => [],
    };

    /// <summary>The mapping below a key; an empty one when this lacks it.</summary>
    public Map Below(string key) => Find(key) as Map ?? Empty;

    /// <summary>The mapping with a key; in its place when it is there already.</summary>
    public Map With(string key, Node value) => Find(key) is null
        ? new([.. Entries, KeyValuePair.Create(key, value)])
        : new([.. Entries.Select(entry => entry.Key == key ? KeyValuePair.Create(key, value) : entry)]);

    /// <summary>The mapping without a key.</summary>
    public Map Without(string key) => new([.. Entries.Where(entry => entry.Key != key)]);

    /// <summary>The mapping with the entries of another one in place of its own.</summary>
    public Map Merge(Map other) => other.Entries.Aggregate(this, (map, entry) => map.With(entry.Key, entry.Value));
}
