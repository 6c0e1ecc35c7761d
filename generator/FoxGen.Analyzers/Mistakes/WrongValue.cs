using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FoxGen.Analyzers.Mistakes;

/// <summary>A value that does not convert to the type of its place.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Text">Its code.</param>
/// <param name="Operand">Its code, in parentheses where an operator or a member follows it.</param>
/// <param name="Constant">Its value, if it is a constant.</param>
internal sealed record WrongValue(ITypeSymbol Type, string Text, string Operand, object? Constant)
{
    /// <summary>Code of which a message shows only a mark.</summary>
    public const string Cut = "…";

    private const int LongestShown = 40;

    /// <summary>A local variable, for code that changes each item of a list.</summary>
    public static WrongValue Item(ITypeSymbol type) => new(type, "one", "one", null);

    /// <summary>Reads an expression; <c>null</c> if it has no type, or an unknown type, which the compiler reports.</summary>
    public static WrongValue? Of(ExpressionSyntax expression, SemanticModel model)
    {
        if (model.GetTypeInfo(expression).Type is not { TypeKind: not TypeKind.Error } type)
        {
            return null;
        }

        var (text, constant) = (expression.ToString(), model.GetConstantValue(expression));
        return new WrongValue(type, text, IsPrimary(expression) ? text : $"({text})", constant.HasValue ? constant.Value : null);
    }

    /// <summary>The same value as a message shows it: only short and simple code is repeated.</summary>
    public WrongValue Shown() => Text.Length <= LongestShown && Regex.IsMatch(Text, @"^(?!this\.)(@?[\w.]+|""[^""\\{}]*"")$", RegexOptions.CultureInvariant) ? this : Hidden();

    /// <summary>The same value without its code.</summary>
    public WrongValue Hidden() => this with { Text = Cut, Operand = Cut };

    private static bool IsPrimary(ExpressionSyntax expression) => expression is LiteralExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax
        or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax or ObjectCreationExpressionSyntax or ThisExpressionSyntax or PredefinedTypeSyntax or InterpolatedStringExpressionSyntax
        or PostfixUnaryExpressionSyntax or TypeOfExpressionSyntax;
}
