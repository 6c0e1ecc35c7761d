using FoxGen.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FoxGen.Analyzers.Mistakes;

/// <summary>Finds members of requests and objects that are set after the initializer (CS8852): <c>request.Duration = 8</c>.</summary>
internal static class LateMembers
{
    /// <summary>Returns the mistake of an assignment; <c>null</c> if its target is none of our init-only members.</summary>
    public static Diagnostic? Of(AssignmentExpressionSyntax assignment, SemanticModel model, RequestTypeCache shapes, CancellationToken cancellation)
    {
        if (assignment.Left is not MemberAccessExpressionSyntax { Expression: not (ThisExpressionSyntax or BaseExpressionSyntax) and var owner } target
            || Symbol(model.GetSymbolInfo(target, cancellation)) is not IPropertySymbol { SetMethod.IsInitOnly: true } property
            || shapes.Class(model.GetTypeInfo(owner, cancellation).Type) is not { Type.IsRecord: true })
        {
            return null;
        }

        var shown = WrongValue.Of(assignment.Right, model)?.Shown().Text ?? WrongValue.Cut;
        var isName = IsName(owner);
        return MistakeWriter.Write(
            CallSiteDiagnostics.LateMember,
            assignment,
            [property.Name, Copy(isName ? owner.ToString() : WrongValue.Cut, property.Name, shown)],
            isName ? Copy(owner.ToString(), property.Name, assignment.Right.ToString()) : null,
            "Set it in a copy");
    }

    private static string Copy(string owner, string member, string value) => $"{owner} = {owner} with {{ {member} = {value} }}";

    private static ISymbol? Symbol(SymbolInfo info) => info.Symbol ?? (info.CandidateSymbols is [var only] ? only : null);

    // A variable or a member; a call is not repeated, because it may return another object.
    private static bool IsName(ExpressionSyntax owner) => owner is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax or ThisExpressionSyntax };
}
