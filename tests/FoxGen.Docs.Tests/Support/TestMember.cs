using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FoxGen.Docs.Tests.Support;

/// <summary>A member of a type in the sources of tests.</summary>
internal sealed class TestMember(MemberDeclarationSyntax syntax)
{
    /// <summary>The name of what runs when an object is made.</summary>
    public const string Constructor = ".ctor";

    // What starts a process by itself: the class library, and the browser's driver.
    private static readonly Use[] s_starts = [new("Process", "Start"), new("Process", Constructor), new("Playwright", "CreateAsync")];

    public string Name { get; } = syntax switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        _ => Constructor,
    };

    public bool IsTest { get; } = syntax is MethodDeclarationSyntax && syntax.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() is "Fact" or "Theory");

    /// <summary>Whether the runner calls it before the tests that need its type.</summary>
    public bool IsSetUp => Name is Constructor or "InitializeAsync";

    public bool IsExtension { get; } = syntax is MethodDeclarationSyntax method && method.ParameterList.Parameters.FirstOrDefault()?.Modifiers.Any(SyntaxKind.ThisKeyword) == true;

    public bool IsSlow { get; } = TestType.HasSlowTrait(syntax.AttributeLists);

    public IReadOnlyList<Use> Uses { get; } = [.. syntax.DescendantNodes().Select(Read).OfType<Use>().Distinct()];

    public bool StartsProcess { get; set; } = syntax.DescendantNodes().Select(Read).OfType<Use>().Any(use => s_starts.Contains(use));

    private static Use? Read(SyntaxNode node) => node switch
    {
        ObjectCreationExpressionSyntax { Type: SimpleNameSyntax type } => new Use(type.Identifier.Text, Constructor),
        ImplicitObjectCreationExpressionSyntax => new Use("", Constructor),
        MemberAccessExpressionSyntax access => new Use(Receiver(access.Expression), access.Name.Identifier.Text),
        MemberBindingExpressionSyntax binding => new Use("", binding.Name.Identifier.Text),
        SimpleNameSyntax { Parent: not (MemberAccessExpressionSyntax or MemberBindingExpressionSyntax) } name => new Use(null, name.Identifier.Text),
        _ => null,
    };

    private static string? Receiver(ExpressionSyntax expression) => expression switch
    {
        ThisExpressionSyntax or BaseExpressionSyntax => null,
        SimpleNameSyntax name when char.IsUpper(name.Identifier.Text[0]) => name.Identifier.Text,
        MemberAccessExpressionSyntax access when char.IsUpper(access.Name.Identifier.Text[0]) => access.Name.Identifier.Text,
        _ => "",
    };
}
