using System.Globalization;
using FoxGen.Rules;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Checking;

/// <summary>Reads values no schema says anything about, the way JSON would: quoted is text, plain is what it looks like.</summary>
internal static class FreeValues
{
    /// <summary>Reads a value.</summary>
    public static RuleValue Read(SpecNode node) => node switch
    {
        MappingNode map => RuleValue.Of(map.Entries.Select(e => new KeyValuePair<string, RuleValue>(e.Key.Text, Read(e.Value)))),
        SequenceNode list => RuleValue.Of(list.Items.Select(Read)),
        ScalarNode { IsNull: true } => RuleValue.Null,
        ScalarNode { Style: ScalarStyle.Plain } scalar => Boolean(scalar.Text) ?? Number(scalar.Text) ?? RuleValue.Of(scalar.Text),
        ScalarNode scalar => RuleValue.Of(scalar.Text),
        _ => RuleValue.Null,
    };

    /// <summary>Reads a boolean; <c>null</c> if the text is none.</summary>
    public static RuleValue? Boolean(string text) => text == "true" ? RuleValue.True : text == "false" ? RuleValue.False : null;

    /// <summary>Reads an integer; <c>null</c> if the text is none.</summary>
    public static RuleValue? Integer(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? RuleValue.Of(number) : null;

    /// <summary>Reads a number; <c>null</c> if the text is none.</summary>
    public static RuleValue? Number(string text) =>
        Integer(text) ?? (ScalarReader.ParseDecimal(text) is { } number ? RuleValue.Of((double)number) : null);
}
