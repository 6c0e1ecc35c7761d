namespace FoxGen.Rules.Evaluation;

/// <summary>Three-valued logic. Whatever is no boolean counts as unknown.</summary>
internal static class Kleene
{
    /// <summary>True, false, or <c>null</c> for unknown.</summary>
    public static bool? Truth(RuleValue value) => value.Kind is RuleValueKind.Boolean ? value.AsBoolean : null;

    /// <summary>The value of a truth.</summary>
    public static RuleValue Value(bool? truth) => truth is { } known ? RuleValue.Of(known) : RuleValue.Unknown;

    /// <summary>
    /// Joins truths one after another until one decides: <c>false</c> for "and", <c>true</c> for "or". Without a decisive
    /// one, an unknown makes the whole unknown.
    /// </summary>
    public static RuleValue Join(bool decisive, IEnumerable<bool?> truths)
    {
        bool? result = !decisive;
        foreach (var truth in truths)
        {
            if (truth == decisive)
            {
                return RuleValue.Of(decisive);
            }

            result = truth is null ? null : result;
        }

        return Value(result);
    }
}
