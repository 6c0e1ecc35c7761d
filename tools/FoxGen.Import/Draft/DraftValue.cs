namespace FoxGen.Import;

/// <summary>What a value may be. Only what the source says is set.</summary>
public sealed class DraftValue
{
    /// <summary>The JSON type; <c>null</c> in an override, which keeps the type.</summary>
    public ValueKind? Kind { get; set; }

    /// <summary>The C# name of the class or enum, or of an alternative.</summary>
    public string? ClrName { get; set; }

    /// <summary>The shared enum of the service.</summary>
    public string? Vocabulary { get; set; }

    /// <summary>The only values allowed; empty for no such list.</summary>
    public List<RuleValue> Enum { get; } = [];

    /// <summary>The one value allowed.</summary>
    public RuleValue? Const { get; set; }

    /// <summary>Other spellings, each with the allowed value that it stands for.</summary>
    public List<WireAlias> Aliases { get; } = [];

    /// <summary>Values with a meaning of their own.</summary>
    public List<DraftKnownValue> KnownValues { get; } = [];

    /// <summary>Values allowed outside the range.</summary>
    public List<DraftKnownValue> Sentinels { get; } = [];

    /// <summary>Bounds of a number; its sentinels stand in <see cref="Sentinels"/>.</summary>
    public NumberRange Range { get; set; } = new();

    /// <summary>The keys of <see cref="ConstraintKinds"/>, with their values.</summary>
    public Dictionary<string, RuleValue> Constraints { get; } = [];

    /// <summary>The fewest code points of a text.</summary>
    public int? MinLength { get; set; }

    /// <summary>The most code points of a text.</summary>
    public int? MaxLength { get; set; }

    /// <summary>A regular expression of the portable subset.</summary>
    public string? Pattern { get; set; }

    /// <summary>A format of the language: <c>uri</c>, <c>base64</c>, <c>language</c>, <c>int64</c>.</summary>
    public string? Format { get; set; }

    /// <summary>The URL schemes taken; empty for http and https.</summary>
    public List<string> Schemes { get; } = [];

    /// <summary>The hosts taken; empty for any.</summary>
    public List<string> Hosts { get; } = [];

    /// <summary>How many bytes a text may carry inline.</summary>
    public long? MaxInlineBytes { get; set; }

    /// <summary>How many items of an array may carry their bytes inline.</summary>
    public int? MaxInlineItems { get; set; }

    /// <summary>The words for true and false.</summary>
    public BooleanSpelling? Spelling { get; set; }

    /// <summary>What the URL points at; on an array, what all items together keep to.</summary>
    public DraftMedia? Media { get; set; }

    /// <summary>What each item of an array may be.</summary>
    public DraftValue? Items { get; set; }

    /// <summary>The fewest items.</summary>
    public int? MinItems { get; set; }

    /// <summary>The most items.</summary>
    public int? MaxItems { get; set; }

    /// <summary>Whether equal items are refused.</summary>
    public bool UniqueItems { get; set; }

    /// <summary>The keys of a closed object; empty for a free one.</summary>
    public List<DraftField> Properties { get; } = [];

    /// <summary>What must hold between the keys of a closed object.</summary>
    public List<DraftRule> Rules { get; } = [];

    /// <summary>The alternatives of a union.</summary>
    public List<DraftValue> Cases { get; } = [];

    /// <summary>The key that tells the alternatives apart.</summary>
    public string? Discriminator { get; set; }

    /// <summary>This value and all those in it.</summary>
    internal IEnumerable<DraftValue> All =>
        new[] { this }.Concat(Items?.All ?? []).Concat(Properties.SelectMany(property => property.Value.All)).Concat(Cases.SelectMany(one => one.All));

    /// <summary>What an alternative, or the class of items, is.</summary>
    public DraftText? Description { get; set; }
}
