using FoxGen.Rules;

namespace FoxApi.Tests.RuleCases;

/// <summary>The words that rows have in common: the ids of rules, and what messages say a field must be.</summary>
internal static class Words
{
    public const string Missing = RuleIds.Required;
    public const string NoSuchField = RuleIds.UnknownField;
    public const string WrongType = RuleIds.Type;
    public const string WrongValue = RuleIds.Enum;
    public const string OutOfRange = RuleIds.Range;
    public const string WrongLength = RuleIds.Length;
    public const string WrongCount = RuleIds.Count;
    public const string NoUrl = RuleIds.Format;
    public const string OddFormat = RuleIds.MediaFormat;

    public const string Url = "an absolute http or https URL";
    public const string AText = "a string";
    public const string AWholeNumber = "an integer";
    public const string TrueOrFalse = "true or false";
    public const string AList = "an array";
    public const string AnObject = "an object";
}
