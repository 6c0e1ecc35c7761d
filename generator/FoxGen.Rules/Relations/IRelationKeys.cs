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

    /// <summary>Whether the string of a key is one of several names; otherwise reports it with the nearest one.</summary>
    /// <param name="key">The key.</param>
    /// <param name="names">The names.</param>
    /// <param name="lacks">The beginning of the message: <c>The items have no string field</c>.</param>
    bool IsAmong(RelationKey key, IReadOnlyCollection<string> names, string lacks);

    /// <summary>Reports that the relation makes no sense.</summary>
    /// <param name="message">What is wrong, and the way out.</param>
    /// <param name="key">The key that is wrong; <c>null</c> for the whole relation.</param>
    void Wrong(string message, RelationKey? key = null);

    /// <summary>Reports a key that does not go with the others.</summary>
    /// <param name="key">The key.</param>
    /// <param name="message">What is wrong, and the way out.</param>
    void DoesNotFit(RelationKey key, string message);
}
