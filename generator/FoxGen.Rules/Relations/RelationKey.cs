namespace FoxGen.Rules;

/// <summary>A key of a relation.</summary>
/// <param name="Name">The key; empty for the value of the relation itself.</param>
/// <param name="Description">The description for editors.</param>
/// <param name="Value">The kind of its value.</param>
public sealed record RelationKey(string Name, string Description, RelationValue Value)
{
    /// <summary>Whether it is required.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The minimum number of fields that it names.</summary>
    public int AtLeast { get; init; } = 1;

    /// <summary>The only allowed kind of fields; <c>null</c> for any.</summary>
    public ValueKind? FieldKind { get; init; }

    /// <summary>The name in messages, if the key alone is not clear.</summary>
    public string? Noun { get; init; }

    /// <summary>A key that excludes this one if its value matches the pattern; <c>null</c> for none.</summary>
    public (RelationKey Key, string Pattern)? NotBeside { get; init; }
}

/// <summary>The kinds of values of a relation's keys. The editor schemas must handle all kinds.</summary>
public enum RelationValue
{
    /// <summary>The name of a field.</summary>
    Field,

    /// <summary>A list of names of fields.</summary>
    Fields,

    /// <summary>A string that is not empty.</summary>
    Text,

    /// <summary>An integer, 0 or more.</summary>
    Count,
}
