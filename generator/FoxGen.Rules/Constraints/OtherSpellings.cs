namespace FoxGen.Rules;

/// <summary>A text in other spellings: without blanks around it, in lower and in upper case.</summary>
internal static class OtherSpellings
{
    /// <summary>Those that differ from a value; none for what is no text.</summary>
    public static IEnumerable<RuleValue> Of(RuleValue value)
    {
        if (value.Kind is not RuleValueKind.String)
        {
            return [];
        }

        // Blanks around it are never meant.
        var text = value.AsString.Trim();
        return new[] { text, text.ToLowerInvariant(), text.ToUpperInvariant() }.Where(one => one != value.AsString && one.Length > 0).Distinct().Select(RuleValue.Of);
    }
}
