using FoxGen.Specs.Resolving.Media;
using FoxGen.Specs.Resolving.Rules;
using FoxGen.Specs.Resolving.Services;
using FoxGen.Specs.Resolving.Values;

namespace FoxGen.JsonSchema.Keys;

/// <summary>The words and lists of the language, from the readers that check them.</summary>
internal static class LanguageWords
{
    /// <summary>The words of <c>type</c>.</summary>
    public static IEnumerable<string> Types => Specs.Resolving.Values.PropertyKeys.Types.Select(type => type.Word);

    /// <summary>The words of <c>format</c> of strings.</summary>
    public static IEnumerable<string> TextFormats => ScalarKeyReader.FormatsOf(ValueKind.String);

    /// <summary>The words of <c>format</c> of integers.</summary>
    public static IEnumerable<string> IntegerFormats => ScalarKeyReader.FormatsOf(ValueKind.Integer);

    /// <summary>The words of <c>schemes</c>.</summary>
    public static IEnumerable<string> Schemes => UrlPolicyReader.SchemeWords;

    /// <summary>The words of <c>kind</c> of files.</summary>
    public static IEnumerable<string> MediaKinds => MediaReader.KindWords.Select(kind => kind.Word);

    /// <summary>The names of file formats.</summary>
    public static IEnumerable<string> MediaFormats => Rules.MediaFormats.All.Select(format => format.Name);

    /// <summary>The words of <c>severity</c>.</summary>
    public static IEnumerable<string> Severities => RuleReader.Severities.Select(severity => severity.Word);

    /// <summary>The words of <c>type</c> of a vocabulary.</summary>
    public static IEnumerable<string> VocabularyTypes => VocabularyReader.TypeWords.Select(type => type.Word);

    /// <summary>The keys of a property.</summary>
    public static IReadOnlyList<string> PropertyKeys => Specs.Resolving.Values.PropertyKeys.All;

    /// <summary>Whether a key goes with a kind of value.</summary>
    public static bool Fits(string key, ValueKind kind) => key switch
    {
        "type" => kind is not ValueKind.Union,
        "required" => kind is ValueKind.Object,
        _ => Specs.Resolving.Values.PropertyKeys.KindsOf(key).Contains(kind),
    };
}
