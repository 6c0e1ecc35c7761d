namespace FoxGen.Rules.Relations;

/// <summary>Reports a relation between a field and itself.</summary>
internal static class RepeatedField
{
    public static bool IsIn(IRelationKeys keys, FieldSchema field, IReadOnlyList<FieldSchema> others)
    {
        if (others.All(other => other.Name != field.Name))
        {
            return false;
        }

        keys.Wrong($"it relates '{field.Name}' to itself; name another field.");
        return true;
    }
}
