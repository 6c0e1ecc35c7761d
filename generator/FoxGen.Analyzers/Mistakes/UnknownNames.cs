using FoxGen.Analyzers.Checking;
using FoxGen.Analyzers.Shapes;
using FoxGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FoxGen.Analyzers.Mistakes;

/// <summary>Finds names that our types do not have (CS0117, CS1061), but others that are near.</summary>
/// <param name="model">The meaning of the file.</param>
/// <param name="shapes">The metadata of types.</param>
/// <param name="cancellation">Ends the work.</param>
internal sealed class UnknownNames(SemanticModel model, RequestTypeCache shapes, CancellationToken cancellation)
{
    /// <summary>Returns the members of an initializer that the type does not have. A field of another variant is FOX1015.</summary>
    public IEnumerable<Diagnostic> OfMembers(InitializerExpressionSyntax initializer, RequestTypeInfo shape)
    {
        foreach (var name in initializer.Expressions.OfType<AssignmentExpressionSyntax>().Select(entry => entry.Left).OfType<IdentifierNameSyntax>().Where(IsUnknown))
        {
            var word = name.Identifier.ValueText;
            if (Meant(word, NearNames.OfMember(word, shape)) is { } way && Variants.Of(shape, shapes).All(other => other.Find(word) is null))
            {
                yield return Create(name, shape.Type.Name, word, way);
            }
        }
    }

    /// <summary>Returns the member of an enum or of an object that the type does not have.</summary>
    public Diagnostic? OfAccess(ExpressionSyntax access)
    {
        var (owner, name) = access switch
        {
            MemberAccessExpressionSyntax member => (member.Expression, member.Name),
            MemberBindingExpressionSyntax binding => (binding.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault()?.Expression, binding.Name),
            _ => default,
        };
        if (owner is null || name is not { Identifier.ValueText: { Length: > 0 } word } || !IsUnknown(name))
        {
            return null;
        }

        var type = model.GetSymbolInfo(owner, cancellation).Symbol as ITypeSymbol;
        if (type is INamedTypeSymbol { TypeKind: TypeKind.Enum } members)
        {
            return members.GetMembers().Any(OurTypes.IsSent) && OfEnum(word, members, access) is { } member ? Create(name, members.Name, word, member) : null;
        }

        var isStatic = type is not null;
        type ??= TypeFacts.Below(model.GetTypeInfo(owner, cancellation).Type);
        if (!isStatic && AwaitedMembers.Wait(type, word, shapes) is { } wait)
        {
            var shown = WrongValue.Of(owner, model)?.Shown().Operand ?? WrongValue.Cut;
            return Create(name, TypeWords.Name(type!), word, $"write (await {shown}{wait}).{word}");
        }

        return type is not null && OurTypes.Is(type, shapes) && Meant(word, NearNames.OfType(word, type, isStatic)) is { } way ? Create(name, type.Name, word, way) : null;
    }

    private bool IsUnknown(SimpleNameSyntax name) => model.GetSymbolInfo(name, cancellation) is { Symbol: null, CandidateSymbols.IsEmpty: true };

    // In a request, only the members that the field allows; without a near one, all of them.
    private string? OfEnum(string word, INamedTypeSymbol members, ExpressionSyntax access)
    {
        var shape = shapes.Enum(members);
        if (Field(access) is not { } schema)
        {
            return Meant(word, NearNames.OfEnum(word, members), members.Name + ".");
        }

        var allowed = EnumAdvice.Allowed(shape, schema);
        var near = NearNames.OfEnum(word, members).Where(one => allowed.Any(value => shape.Name(value) == one));
        return Meant(word, near, members.Name + ".") ?? (allowed.Count > 0 ? "write " + EnumAdvice.List(members, shape, allowed, word) : null);
    }

    // The field whose value the expression is: the member of an initializer around it, through branches and parentheses.
    private ValueSchema? Field(ExpressionSyntax value)
    {
        SyntaxNode node = value;
        while (node.Parent is ParenthesizedExpressionSyntax or ConditionalExpressionSyntax or SwitchExpressionArmSyntax or SwitchExpressionSyntax or PostfixUnaryExpressionSyntax)
        {
            node = node.Parent;
        }

        return node.Parent is AssignmentExpressionSyntax { Left: IdentifierNameSyntax name, Parent: InitializerExpressionSyntax { Parent: ExpressionSyntax creation } } entry && entry.Right == node
            && shapes.Class(model.GetTypeInfo(creation, cancellation).Type)?.Find(name.Identifier.ValueText) is { Field.Value: var schema } ? schema : null;
    }

    private static string? Meant(string word, IEnumerable<string> near, string before = "") =>
        NearNames.Meant(word, near) is { Count: > 0 } meant ? $"did you mean {ConstraintText.Or(meant.Select(one => before + one))}?" : null;

    private static Diagnostic Create(SimpleNameSyntax name, string type, string word, string way) =>
        Diagnostic.Create(CallSiteDiagnostics.UnknownName, name.GetLocation(), [.. MessageRoom.Fit(CallSiteDiagnostics.UnknownName, [type, word, way])]);
}
