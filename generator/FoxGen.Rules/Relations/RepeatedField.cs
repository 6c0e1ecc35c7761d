namespace FoxGen.Rules.Relations;

/// <summary>Reports a relation between a field and itself.</summary>
internal static class RepeatedField
{
    public static bool IsIn(IRelationKeys keys, NamedField field, IReadOnlyList<NamedField> others)
    {
        if (others.All(other => other.Path != field.Path))
        {
            return false;
        }

        keys.Wrong($"it relates '{field.Path}' to itself; name another field.");
        return true;
    }
}
