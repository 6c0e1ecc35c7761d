using FoxGen.Rules.Primitives;

namespace FoxGen.Rules;

/// <summary>Runs one check on one known value of the right type.</summary>
internal static class ValueCheckRunner
{
    /// <summary>Whether the value passes. What is unknown inside it never fails.</summary>
    public static bool Passes(ValueCheck check, RuleValue value) => check switch
    {
        AllowedCheck allowed => allowed.Values.Any(other => ValueComparison.AreEqual(value, other) == true),
        RangeCheck range => IsSentinel(value, range.Range.Sentinels) || IsInRange(value, range.Range),
        MultipleOfCheck multiple => IsSentinel(value, multiple.Sentinels) || IsMultiple(value, multiple.Step),
        LengthCheck length => length.Range.Contains(TextPrimitives.CodePoints(value.AsString)),
        PatternCheck pattern => PortablePattern.IsMatch(value.AsString, pattern.Pattern),
        UrlCheck url => UrlPolicyPrimitives.IsTaken(value.AsString, url.Schemes, url.Hosts),
        InlineSizeCheck inline => InlinePrimitives.Bytes(value.AsString) <= inline.Maximum,
        Base64Check => InlinePrimitives.IsBase64(value.AsString),
        LanguageCheck => TextPrimitives.IsLanguageCode(value.AsString),
        // A text that is no URL is told by its own check.
        ExtensionCheck extension => !UrlPrimitives.IsHttpUrl(value.AsString)
            || (extension.IsRequired
                ? UrlPrimitives.HasExpectedExtension(value.AsString, extension.Extensions)
                : !UrlPrimitives.HasUnexpectedExtension(value.AsString, extension.Extensions)),
        CountCheck count => count.Range.Contains(value.AsList.Count),
        InlineCountCheck inline => value.AsList.Count(IsInline) <= inline.Maximum,
        UniqueItemsCheck => AreUnique(value.AsList),
        _ => throw new ArgumentOutOfRangeException(nameof(check), check, "There is no way to run this check."),
    };

    private static bool IsInline(RuleValue item) => item.Kind is RuleValueKind.String && InlinePrimitives.IsInline(item.AsString);

    private static bool IsInRange(RuleValue value, NumberRange range) =>
        value.Kind is RuleValueKind.Integer ? range.Contains((decimal)value.AsInteger) : range.Contains(value.AsNumber);

    private static bool IsSentinel(RuleValue value, EquatableArray<decimal> sentinels) =>
        sentinels.Any(sentinel => Compare(value, sentinel) == 0);

    // Whole numbers are compared exactly, others as the doubles that generated code compares.
    private static int Compare(RuleValue value, decimal bound) => value.Kind is RuleValueKind.Integer
        ? ((decimal)value.AsInteger).CompareTo(bound)
        : value.AsNumber.CompareTo((double)bound);

    private static bool IsMultiple(RuleValue value, decimal step) => value.Kind is RuleValueKind.Integer
        ? NumberPrimitives.IsMultipleOf(value.AsInteger, step)
        : NumberPrimitives.IsMultipleOf(value.AsNumber, step);

    private static bool AreUnique(IReadOnlyList<RuleValue> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (ValueComparison.AreEqual(items[i], items[j]) == true)
                {
                    return false;
                }
            }
        }

        return true;
    }
}
