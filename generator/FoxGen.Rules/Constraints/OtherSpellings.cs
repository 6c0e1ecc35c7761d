namespace FoxGen.Rules.Constraints;

/// <summary>A text in other spellings.</summary>
internal static class OtherSpellings
{
    /// <summary>Without blanks around it, in lower and in upper case; none for what is no text.</summary>
    public static IEnumerable<RuleValue> Of(RuleValue value) => Of(value, text => [text, text.ToLowerInvariant(), text.ToUpperInvariant()]);

    /// <summary>What a text is turned into, if that is another one; none for what is no text.</summary>
    /// <param name="value">The text.</param>
    /// <param name="near">Turns it, without the blanks around it, which are never meant.</param>
    public static IEnumerable<RuleValue> Of(RuleValue value, Func<string, IEnumerable<string>> near) => value.Kind is not RuleValueKind.String ? []
        : near(value.AsString.Trim()).Where(one => one != value.AsString && one.Length > 0).Distinct().Select(RuleValue.Of);
}
