namespace FoxGen.Import;

/// <summary>The schema of a value. Only the facts of the source are set.</summary>
public sealed class DraftValue
{
    /// <summary>The JSON type; <c>null</c> in an override.</summary>
    public ValueKind? Kind { get; set; }

    /// <summary>The C# name of the class or enum, or of an alternative.</summary>
    public string? ClrName { get; set; }

    /// <summary>The shared enum of the service.</summary>
    public string? Vocabulary { get; set; }

    /// <summary>The only allowed values; empty for any value.</summary>
    public List<RuleValue> Enum { get; } = [];

    /// <summary>The only allowed value.</summary>
    public RuleValue? Const { get; set; }

    /// <summary>The aliases, each with its allowed value.</summary>
    public List<WireAlias> Aliases { get; } = [];

    /// <summary>The values with a special meaning.</summary>
    public List<DraftKnownValue> KnownValues { get; } = [];

    /// <summary>The allowed values outside the range.</summary>
    public List<DraftKnownValue> Sentinels { get; } = [];

    /// <summary>The bounds of a number, without its <see cref="Sentinels"/>.</summary>
    public NumberRange Range { get; set; } = new();

    /// <summary>The keys of <see cref="ConstraintKinds"/>, with their values.</summary>
    public Dictionary<string, RuleValue> Constraints { get; } = [];

    /// <summary>The minimum number of code points of a string.</summary>
    public int? MinLength { get; set; }

    /// <summary>The maximum number of code points of a string.</summary>
    public int? MaxLength { get; set; }

    /// <summary>A regular expression of the portable subset.</summary>
    public string? Pattern { get; set; }

    /// <summary>A format of the language: <c>uri</c>, <c>base64</c>, <c>language</c>, <c>int64</c>.</summary>
    public string? Format { get; set; }

    /// <summary>The accepted URL schemes; empty for http and https.</summary>
    public List<string> Schemes { get; } = [];

    /// <summary>The accepted hosts; empty for any.</summary>
    public List<string> Hosts { get; } = [];

    /// <summary>The maximum number of inline bytes of a string.</summary>
    public long? MaxInlineBytes { get; set; }

    /// <summary>The maximum number of array items with inline bytes.</summary>
    public int? MaxInlineItems { get; set; }

    /// <summary>The strings for true and false.</summary>
    public BooleanSpelling? Spelling { get; set; }

    /// <summary>The requirements for the file of the URL; on an array, for the total of all items.</summary>
    public DraftMedia? Media { get; set; }

    /// <summary>The schema of array items.</summary>
    public DraftValue? Items { get; set; }

    /// <summary>The minimum number of items.</summary>
    public int? MinItems { get; set; }

    /// <summary>The maximum number of items.</summary>
    public int? MaxItems { get; set; }

    /// <summary>Whether duplicate items are rejected.</summary>
    public bool UniqueItems { get; set; }

    /// <summary>The known keys of an object; empty for a free object.</summary>
    public List<DraftField> Properties { get; } = [];

    /// <summary>Whether an object with <see cref="Properties"/> accepts any other key too. The default is <c>false</c>.</summary>
    public bool IsOpen { get; set; }

    /// <summary>The rules between the keys of an object with known keys.</summary>
    public List<DraftRule> Rules { get; } = [];

    /// <summary>The alternatives of a union.</summary>
    public List<DraftValue> Cases { get; } = [];

    /// <summary>The key that distinguishes the alternatives.</summary>
    public string? Discriminator { get; set; }

    /// <summary>This value and all those in it.</summary>
    internal IEnumerable<DraftValue> All =>
        new[] { this }.Concat(Items?.All ?? []).Concat(Properties.SelectMany(property => property.Value.All)).Concat(Cases.SelectMany(one => one.All));

    /// <summary>The description of an alternative, or of the class of items.</summary>
    public DraftText? Description { get; set; }
}
