using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FoxGen.Analyzers.Usage;

/// <summary>
/// Recognizes calls that a test expects to throw, inside a lambda that is passed to an assertion. The value of such a call is not needed. The names
/// of the methods identify assertions, because each test framework has its own: <c>Assert.ThrowsAsync</c>, <c>Record.ExceptionAsync</c>, <c>Assert.CatchAsync</c>,
/// <c>act.Should().ThrowAsync</c>, <c>Assert.That(…, Throws.…)</c>.
/// </summary>
internal static class ExpectedFailure
{
    /// <summary>Returns whether a node is inside such a lambda.</summary>
    public static bool Holds(SyntaxNode place) => place.Ancestors().Any(IsExpectedToThrow);

    private static bool IsExpectedToThrow(SyntaxNode node) => node switch
    {
        AnonymousFunctionExpressionSyntax lambda => IsPassedOn(lambda) || (VariableOf(lambda) is { } variable && IsUsedSo(variable, variable.Identifier.ValueText)),
        LocalFunctionStatementSyntax function => IsUsedSo(function, function.Identifier.ValueText),
        _ => false,
    };

    private static VariableDeclaratorSyntax? VariableOf(SyntaxNode lambda) => lambda.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } ? variable : null;

    private static bool IsUsedSo(SyntaxNode declaration, string name)
    {
        var scope = declaration.Ancestors().FirstOrDefault(one => one is MemberDeclarationSyntax and not GlobalStatementSyntax) ?? declaration.SyntaxTree.GetRoot();
        return scope.DescendantNodes().OfType<IdentifierNameSyntax>().Any(use => use.Identifier.ValueText == name && IsPassedOn(use));
    }

    // The lambda can be an argument of any enclosing call, and the assertion can be chained to that call.
    private static bool IsPassedOn(SyntaxNode value) => value.Ancestors().TakeWhile(one => one is ExpressionSyntax or ArgumentSyntax or ArgumentListSyntax)
        .TakeWhile(one => one is not AnonymousFunctionExpressionSyntax)
        .OfType<InvocationExpressionSyntax>()
        .Any(call => IsForFailures(NameOf(call)) || call.ArgumentList.Arguments.Any(IsThrows));

    private static bool IsForFailures(string name) =>
        name.StartsWith("Throw", StringComparison.Ordinal) || name.Contains("Throws") || name.Contains("ShouldThrow") || name.Contains("NotThrow")
        || name.StartsWith("Catch", StringComparison.Ordinal) || name is "Exception" or "ExceptionAsync";

    // NUnit: Assert.That(async () => …, Throws.TypeOf<…>()).
    private static bool IsThrows(ArgumentSyntax argument) =>
        argument.Expression.DescendantNodesAndSelf(one => one is not AnonymousFunctionExpressionSyntax).OfType<MemberAccessExpressionSyntax>()
            .Any(member => member.Expression is IdentifierNameSyntax { Identifier.ValueText: "Throws" });

    private static string NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax { Name: var name } => name.Identifier.ValueText,
        MemberBindingExpressionSyntax { Name: var name } => name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => "",
    };
}
