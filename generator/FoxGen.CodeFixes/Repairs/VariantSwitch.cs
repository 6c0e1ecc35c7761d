using FoxGen.Analyzers.Checking;
using FoxGen.Analyzers.Reading;
using FoxGen.Analyzers.Shapes;
using FoxGen.CodeFixes.Proving;
using FoxGen.CodeFixes.Reading;
using FoxGen.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FoxGen.CodeFixes.Repairs;

/// <summary>Changes a request to that of another variant of its model, together with the model that it is sent to.</summary>
internal static class VariantSwitch
{
    /// <summary>One repair for each other variant; whether that one takes the request is for the proof to say.</summary>
    public static IEnumerable<Repair> Of(Code code, RequestExpression creation, RequestTypeInfo shape, RequestTypeCache shapes) =>
        shape.ModelId is null || creation.Syntax is not BaseObjectCreationExpressionSyntax syntax
            ? []
            : Variants.Of(shape, shapes).Select(other => To(code, syntax, shape, other)).OfType<Repair>();

    private static Repair? To(Code code, BaseObjectCreationExpressionSyntax syntax, RequestTypeInfo shape, RequestTypeInfo other)
    {
        var changes = new List<(TextSpan Span, CSharpText Text)>();
        if (syntax is ObjectCreationExpressionSyntax { Type: var written })
        {
            changes.Add(Renamed(code, written, other));
        }

        foreach (var place in Places(code, syntax, shape, changes, other))
        {
            if (ModelProperty(code, place, shape, other) is var (name, property))
            {
                changes.Add((name.Span, new CSharpText(property)));
            }
        }

        if (changes.Count == 0)
        {
            return null;
        }

        Repair With(Func<CSharpText, string> words) =>
            new($"Use {other.Type.Name}", "FoxGen.Variant." + other.ModelId, [.. changes.Select(change => new TextChange(change.Span, words(change.Text)))]);
        return With(text => text.Short) with { Longer = With(text => text.Full) };
    }

    // Variants share a namespace, so what is written before the name stays.
    private static (TextSpan Span, CSharpText Text) Renamed(Code code, TypeSyntax written, RequestTypeInfo other) => written switch
    {
        QualifiedNameSyntax { Right: IdentifierNameSyntax name } => (name.Span, new CSharpText(other.Type.Name)),
        _ => (written.Span, CSharpText.Type(other.Type, code, written.SpanStart)),
    };

    // The expression itself, and where the local variable that holds it is used.
    private static IEnumerable<ExpressionSyntax> Places(
        Code code, BaseObjectCreationExpressionSyntax syntax, RequestTypeInfo shape, List<(TextSpan, CSharpText)> changes, RequestTypeInfo other)
    {
        yield return syntax;
        if (syntax.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1 } declaration } variable }
            || code.Model.GetDeclaredSymbol(variable, code.Cancellation) is not ILocalSymbol local)
        {
            yield break;
        }

        if (!declaration.Type.IsVar && SymbolEqualityComparer.Default.Equals(local.Type, shape.Type))
        {
            changes.Add(Renamed(code, declaration.Type, other));
        }

        var member = declaration.Ancestors().FirstOrDefault(node => node is MemberDeclarationSyntax and not GlobalStatementSyntax) ?? code.Root;
        foreach (var use in member.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == local.Name))
        {
            if (SymbolEqualityComparer.Default.Equals(code.Model.GetSymbolInfo(use, code.Cancellation).Symbol, local))
            {
                yield return use;
            }
        }
    }

    // client.Group.Model.SubmitAsync(request): the name of Model, and that of the sibling's property beside it.
    private static (SimpleNameSyntax Name, string Property)? ModelProperty(Code code, ExpressionSyntax request, RequestTypeInfo shape, RequestTypeInfo other)
    {
        if (request.Parent is not ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } model } } }
            || code.Model.GetSymbolInfo(model, code.Cancellation).Symbol is not IPropertySymbol property
            || !IsModelOf(property, shape.Type))
        {
            return null;
        }

        var sibling = property.ContainingType.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(one => IsModelOf(one, other.Type));
        return sibling is null ? null : (name, CSharpText.Identifier(sibling.Name));
    }

    private static bool IsModelOf(IPropertySymbol property, ITypeSymbol request) =>
        property.Type is INamedTypeSymbol { TypeArguments: [var first, ..], OriginalDefinition: var definition }
        && TypeFacts.IsFoxGen(definition, "FoxModel")
        && SymbolEqualityComparer.Default.Equals(first, request);
}
