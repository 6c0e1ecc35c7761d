using FoxGen.Analyzers.Shapes;
using FoxGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FoxGen.Analyzers.Mistakes;

/// <summary>Finds values of another type in code that the compiler rejects (CS0029, CS0266, CS1503), down to the branch or the item.</summary>
/// <param name="model">The meaning of the file.</param>
/// <param name="shapes">The metadata of types.</param>
/// <param name="cancellation">Ends the work.</param>
internal sealed class WrongValues(SemanticModel model, RequestTypeCache shapes, CancellationToken cancellation)
{
    private const int Deepest = 16;

    /// <summary>Returns the mistakes of the members that an initializer sets.</summary>
    public IEnumerable<Diagnostic> OfMembers(InitializerExpressionSyntax initializer, RequestTypeInfo shape)
    {
        foreach (var entry in initializer.Expressions.OfType<AssignmentExpressionSyntax>())
        {
            if (model.GetSymbolInfo(entry.Left, cancellation).Symbol is not IPropertySymbol { SetMethod: not null } property)
            {
                continue;
            }

            foreach (var mistake in Of(entry.Right, property.Name, property.Type, shape.Find(property.Name)?.Field.Value))
            {
                yield return mistake;
            }
        }
    }

    /// <summary>Returns the mistakes of a value.</summary>
    /// <param name="value">The expression.</param>
    /// <param name="name">What it is for.</param>
    /// <param name="target">The type of its place.</param>
    /// <param name="schema">What the field may be, if the place is a field.</param>
    public IEnumerable<Diagnostic> Of(ExpressionSyntax value, string name, ITypeSymbol target, ValueSchema? schema) => Of(value, name, target, schema, 0);

    private IEnumerable<Diagnostic> Of(ExpressionSyntax value, string name, ITypeSymbol target, ValueSchema? schema, int depth)
    {
        // The conversion of a collection expression does not tell whether those of its items exist.
        if (depth > Deepest || target.TypeKind is TypeKind.Error || (value is not CollectionExpressionSyntax && model.ClassifyConversion(value, target) is { Exists: true, IsImplicit: true }))
        {
            return [];
        }

        return value switch
        {
            ParenthesizedExpressionSyntax { Expression: var inner } => Of(inner, name, target, schema, depth + 1),
            PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression, Operand: var inner } => Of(inner, name, target, schema, depth + 1),
            ConditionalExpressionSyntax branches => Of(branches.WhenTrue, name, target, schema, depth + 1).Concat(Of(branches.WhenFalse, name, target, schema, depth + 1)),
            SwitchExpressionSyntax { Arms: var arms } => arms.SelectMany(arm => Of(arm.Expression, name, target, schema, depth + 1)),
            CollectionExpressionSyntax { Elements: var elements } when ListAdvice.List(target, schema, shapes) is var (item, list) => elements.SelectMany((element, i) => OfElement(element, $"{name}[{i}]", item, list, depth + 1)),
            _ => OfLeaf(value, name, target, schema),
        };
    }

    private IEnumerable<Diagnostic> OfElement(CollectionElementSyntax element, string name, ITypeSymbol item, ValueSchema? schema, int depth)
    {
        if (element is ExpressionElementSyntax { Expression: var value })
        {
            return Of(value, name, item, schema?.Items, depth);
        }

        // The items that are spread, not the list, have the wrong type.
        return element is SpreadElementSyntax { Expression: var list } && model.GetTypeInfo(list, cancellation).Type is { TypeKind: not TypeKind.Error } type
            && ListAdvice.ItemOf(type) is { } found && !new Place(model, list.SpanStart, shapes).Converts(found, item)
            ? OfSpread(list, name, item, schema, found)
            : [];
    }

    private IEnumerable<Diagnostic> OfSpread(ExpressionSyntax list, string name, ITypeSymbol item, ValueSchema? schema, ITypeSymbol found)
    {
        var place = new Place(model, list.SpanStart, shapes);
        var advice = Advisor.For(WrongValue.Item(found), item, schema?.Items, place);
        if (WrongValue.Of(list, model) is { } value)
        {
            yield return MistakeWriter.Write(
                list,
                name.Substring(0, name.LastIndexOf('[')),
                value,
                new Advice($"a list of {TypeWords.Name(item)}") { Write = advice.Write is { } write ? one => $"{one.Operand}.Select(one => {write(WrongValue.Item(found))})" : null, IsCertain = advice.IsCertain, Hint = advice.Hint });
        }
    }

    private IEnumerable<Diagnostic> OfLeaf(ExpressionSyntax expression, string name, ITypeSymbol target, ValueSchema? schema)
    {
        if (WrongValue.Of(expression, model) is { } value)
        {
            var place = new Place(model, expression.SpanStart, shapes);
            yield return MistakeWriter.Write(expression, name, value, Advisor.For(value, target, schema, place));
        }
    }
}
