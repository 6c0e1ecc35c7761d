namespace FoxGen.Rules;

/// <summary>The keys of one relation as written. What is wrong with them is reported where they are.</summary>
public interface IRelationKeys
{
    /// <summary>Whether a key is there.</summary>
    /// <param name="key">The key.</param>
    bool Has(RelationKey key);

    /// <summary>The field that a key names; <c>null</c> when there is none to use.</summary>
    /// <param name="key">The key.</param>
    FieldSchema? Field(RelationKey key);

    /// <summary>The fields that a key names; <c>null</c> when one of them cannot be used.</summary>
    /// <param name="key">The key.</param>
    IReadOnlyList<FieldSchema>? Fields(RelationKey key);

    /// <summary>The string of a key.</summary>
    /// <param name="key">The key.</param>
    string? Text(RelationKey key);

    /// <summary>The range of counts that two keys say; <c>null</c> when they bound nothing.</summary>
    /// <param name="minimum">The key of the smallest.</param>
    /// <param name="maximum">The key of the largest.</param>
    CountRange? Range(RelationKey minimum, RelationKey maximum);

    /// <summary>Whether the string of a key names a field of the items; otherwise reports it with the nearest one.</summary>
    /// <param name="key">The key.</param>
    /// <param name="names">The string fields of the items.</param>
    bool IsItemField(RelationKey key, IReadOnlyCollection<string> names);

    /// <summary>Reports that the relation is not valid.</summary>
    /// <param name="reason">A clause that says why and what to do, with its full stop.</param>
    /// <param name="key">The key that is wrong; <c>null</c> for the whole relation.</param>
    void Wrong(string reason, RelationKey? key = null);

    /// <summary>Reports a key that cannot be combined with the others.</summary>
    /// <param name="key">The key.</param>
    /// <param name="reason">The rest of a sentence that begins with the key, without its full stop.</param>
    void DoesNotFit(RelationKey key, string reason);
}
