using FoxGen.Analyzers.Checking;
using FoxGen.Analyzers.Shapes;
using FoxGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FoxGen.Analyzers.Mistakes;

/// <summary>Finds assignments to members whose value the client sends by itself (CS0200): <c>new TextBlock { Type = "text" }</c>.</summary>
internal static class FixedMembers
{
    /// <summary>Returns the mistakes of an initializer.</summary>
    public static IEnumerable<Diagnostic> OfMembers(InitializerExpressionSyntax initializer, RequestTypeInfo shape, RequestTypeCache shapes) =>
        initializer.Expressions.OfType<AssignmentExpressionSyntax>().Select(entry => entry.Left is IdentifierNameSyntax name ? Of(entry, name.Identifier.ValueText, shape, shapes) : null).OfType<Diagnostic>();

    /// <summary>Returns the mistake of an assignment after the initializer; <c>null</c> if its target is none of these members.</summary>
    public static Diagnostic? OfAssignment(AssignmentExpressionSyntax assignment, SemanticModel model, RequestTypeCache shapes, CancellationToken cancellation) =>
        assignment.Left is MemberAccessExpressionSyntax { Expression: var owner, Name.Identifier.ValueText: var name } && shapes.Class(model.GetTypeInfo(owner, cancellation).Type) is { } shape
            ? Of(assignment, name, shape, shapes)
            : null;

    private static Diagnostic? Of(AssignmentExpressionSyntax assignment, string name, RequestTypeInfo shape, RequestTypeCache shapes) =>
        shape.Find(name) is { Fixed: { } sent } property
            ? Diagnostic.Create(CallSiteDiagnostics.FixedMember, assignment.GetLocation(), [.. MessageRoom.Fit(CallSiteDiagnostics.FixedMember, [name, Value(sent, property, shapes)])])
            : null;

    private static string Value(RuleValue sent, PropertyShape property, RequestTypeCache shapes) =>
        property.Symbol.Type is INamedTypeSymbol { TypeKind: TypeKind.Enum } members && shapes.Enum(members).Name(sent) is { } member ? $"{members.Name}.{member}"
        : property.Field.Value.Spelling is { } spelling ? sent.AsString == spelling.True ? "true" : "false"
        : sent.ToString();
}
