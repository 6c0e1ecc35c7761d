namespace FoxGen.Rules;

/// <summary>A key of a relation.</summary>
/// <param name="Name">The key; empty for the value of the relation itself.</param>
/// <param name="Description">What it names, as editors show it.</param>
/// <param name="Value">What its value is.</param>
public sealed record RelationKey(string Name, string Description, RelationValue Value)
{
    /// <summary>Whether it must be there.</summary>
    public bool IsRequired { get; init; }

    /// <summary>How many fields it names at least.</summary>
    public int AtLeast { get; init; } = 1;

    /// <summary>The only kind of fields that it may name; <c>null</c> for any.</summary>
    public ValueKind? FieldKind { get; init; }

    /// <summary>What it is called in messages, when the key alone says too little.</summary>
    public string? Noun { get; init; }

    /// <summary>A key beside which this one must not be there, when its value matches the pattern; <c>null</c> for none.</summary>
    public (RelationKey Key, string Pattern)? NotBeside { get; init; }
}

/// <summary>What the value of a key of a relation is. A new kind does not compile until the editor schemas know it.</summary>
public enum RelationValue
{
    /// <summary>The name of a field.</summary>
    Field,

    /// <summary>A list of names of fields.</summary>
    Fields,

    /// <summary>A string that is not empty.</summary>
    Text,

    /// <summary>A whole number, 0 or more.</summary>
    Count,
}
