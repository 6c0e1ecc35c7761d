using FoxGen.Generator.Writing;

namespace FoxGen.Generator.Expressions;

// From one C# face of a value to another.
internal sealed partial class ExpressionEmitter
{
    private int _names;

    /// <summary>The value as a number or whole number; <c>null</c> when it is of another type.</summary>
    private CSharpOperand? NumberOf(CSharpOperand code) => code.Type switch
    {
        IntegerCode or NumberCode => code,
        EnumCode { IsNumber: true } named => new($"{context.WireClass(named.Enum)}.GetNumber({code.Text})", new IntegerCode(), true) { Bound = LargestLong },
        _ => null,
    };

    /// <summary>The value as a <c>string?</c>.</summary>
    private string TextOf(CSharpOperand code) => AsText(code).Text;

    private CSharpOperand AsText(CSharpOperand code) => code.Type switch
    {
        TextCode => code,
        SpelledCode { Spelling: var spelling } => Text(
            $"({code.Text} switch {{ true => {CSharp.Literal(spelling.True)}, false => {CSharp.Literal(spelling.False)}{(code.MayBeAbsent ? ", null => null" : "")} }})"),
        _ => Text(ValueOf(code) + ".TextOrNull"),
    };

    private static CSharpOperand Text(string text) => new(text, new TextCode(), true);

    /// <summary>The value as a <c>FoxValue</c>.</summary>
    private string ValueOf(CSharpOperand code) => code.Type switch
    {
        DynamicCode => code.Text,
        EnumCode { IsNumber: true } => $"{Dynamic}.Of({NumberOf(code)!.Text})",
        EnumCode named => $"{Dynamic}.OfEnum(({context.Global(named.Enum.Name)}?){code.Text}, {context.WireClass(named.Enum)}.GetUtf8)",
        SpelledCode => $"{Dynamic}.Of({TextOf(code)})",
        ListCode list => ListValue(code, list),
        _ => $"{Dynamic}.Of({code.Text})",
    };

    // What an expression gives that reads something absent is unknown; only a path knows that nothing is there.
    private string Evaluated(CSharpOperand code) => code.Literal is null ? ValueOf(code) + ".Evaluated" : ValueOf(code);

    private string ListValue(CSharpOperand code, ListCode list)
    {
        var item = $"v{_names++}";
        return $"{Dynamic}.OfList({code.Text}, static {item} => {ValueOf(new CSharpOperand(item + list.ItemSuffix, list.Item, list.ItemMayBeAbsent))})";
    }

    /// <summary>The C# name of the nullable type; <c>null</c> for what is handled as a <c>FoxValue</c>.</summary>
    private string? NullableName(CodeType type) => type switch
    {
        BooleanCode => "bool?",
        IntegerCode => "long?",
        NumberCode => "double?",
        TextCode => "string?",
        EnumCode named => context.Global(named.Enum.Name) + "?",
        _ => null,
    };
}
