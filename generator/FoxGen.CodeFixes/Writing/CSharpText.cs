using System.Globalization;
using FoxGen.Analyzers.Shapes;
using FoxGen.CodeFixes.Reading;
using FoxGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FoxGen.CodeFixes.Writing;

/// <summary>An expression in the words one would write, and in full words for a place where those mean something else.</summary>
internal readonly record struct CSharpText(string Short, string Full)
{
    /// <summary>An expression with only one form.</summary>
    public CSharpText(string text) : this(text, text)
    {
    }

    /// <summary>A constant of a type; <c>null</c> when the type has no such constant.</summary>
    /// <param name="value">What is sent.</param>
    /// <param name="type">The C# type, nullable or not.</param>
    /// <param name="schema">How booleans are spelt.</param>
    /// <param name="shapes">The metadata of types.</param>
    /// <param name="code">The file it is for.</param>
    /// <param name="position">Where in the file.</param>
    public static CSharpText? Constant(RuleValue value, ITypeSymbol type, ValueSchema? schema, RequestTypeCache shapes, Code code, int position)
    {
        type = Types.WithoutNullable(type);
        if (type is INamedTypeSymbol { TypeKind: TypeKind.Enum } members)
        {
            return shapes.Enum(members).Name(value) is { } name ? Type(type, code, position) + ("." + Identifier(name)) : null;
        }

        if (schema?.Spelling is { } spelling && value.Kind is RuleValueKind.String)
        {
            return new(value.AsString == spelling.True ? "true" : "false");
        }

        return value.Kind switch
        {
            RuleValueKind.String => new(SymbolDisplay.FormatLiteral(value.AsString, quote: true)),
            RuleValueKind.Boolean => new(value.AsBoolean ? "true" : "false"),
            RuleValueKind.Integer => new(value.AsInteger.ToString(CultureInfo.InvariantCulture)),
            RuleValueKind.Number => new(value.AsNumber.ToString("R", CultureInfo.InvariantCulture)),
            _ => null,
        };
    }

    /// <summary>A type by its name.</summary>
    public static CSharpText Type(ITypeSymbol type, Code code, int position) =>
        new(type.ToMinimalDisplayString(code.Model, position), type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat));

    /// <summary>A name, escaped when it is a keyword.</summary>
    public static string Identifier(string name) => SyntaxFacts.GetKeywordKind(name) is SyntaxKind.None ? name : "@" + name;

    /// <summary>The expression with something behind it.</summary>
    public static CSharpText operator +(CSharpText text, string more) => new(text.Short + more, text.Full + more);

    /// <summary>The expression with something before it.</summary>
    public static CSharpText operator +(string before, CSharpText text) => new(before + text.Short, before + text.Full);

    /// <summary>Two pieces in a row.</summary>
    public static CSharpText operator +(CSharpText text, CSharpText more) => new(text.Short + more.Short, text.Full + more.Full);

    /// <summary>Expressions with separators between them.</summary>
    public static CSharpText Join(string separator, IReadOnlyCollection<CSharpText> texts) =>
        new(string.Join(separator, texts.Select(text => text.Short)), string.Join(separator, texts.Select(text => text.Full)));
}
