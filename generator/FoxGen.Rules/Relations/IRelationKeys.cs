namespace FoxGen.Rules;

/// <summary>The keys of a relation in a spec. Errors are reported at the position of the key.</summary>
public interface IRelationKeys
{
    /// <summary>Returns whether a key is present.</summary>
    /// <param name="key">The key.</param>
    bool Has(RelationKey key);

    /// <summary>Returns the field that a key names; <c>null</c> if there is no valid one.</summary>
    /// <param name="key">The key.</param>
    NamedField? Field(RelationKey key);

    /// <summary>Returns the fields that a key names; <c>null</c> if one of them is not valid.</summary>
    /// <param name="key">The key.</param>
    IReadOnlyList<NamedField>? Fields(RelationKey key);

    /// <summary>Returns the string of a key.</summary>
    /// <param name="key">The key.</param>
    string? Text(RelationKey key);

    /// <summary>Returns the range of counts in two keys; <c>null</c> if both are absent.</summary>
    /// <param name="minimum">The key of the minimum.</param>
    /// <param name="maximum">The key of the maximum.</param>
    CountRange? Range(RelationKey minimum, RelationKey maximum);

    /// <summary>Returns whether the string of a key names a field of the items; otherwise reports an error with the nearest name.</summary>
    /// <param name="key">The key.</param>
    /// <param name="names">The string fields of the items.</param>
    bool IsItemField(RelationKey key, IReadOnlyCollection<string> names);

    /// <summary>Reports that the relation is not valid.</summary>
    /// <param name="reason">The reason and the solution, with a full stop.</param>
    /// <param name="key">The key with the error; <c>null</c> for the whole relation.</param>
    void Wrong(string reason, RelationKey? key = null);

    /// <summary>Reports a key that cannot be combined with the others.</summary>
    /// <param name="key">The key.</param>
    /// <param name="reason">The rest of a sentence that starts with the key, without a full stop.</param>
    void DoesNotFit(RelationKey key, string reason);
}
