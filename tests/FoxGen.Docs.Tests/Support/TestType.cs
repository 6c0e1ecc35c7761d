using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FoxGen.Docs.Tests.Support;

/// <summary>The use of a member.</summary>
/// <param name="Receiver">The type it is asked of; empty for an object of unknown type; <c>null</c> for the type's own.</param>
/// <param name="Name">The member; <see cref="TestMember.Constructor"/> for a creation.</param>
internal readonly record struct Use(string? Receiver, string Name);

/// <summary>A type in the sources of tests, with all that is nested in it.</summary>
internal sealed class TestType(string project, TypeDeclarationSyntax syntax)
{
    private const string SlowTrait = "Trait(\"speed\", \"slow\")";

    public string Project { get; } = project;

    public string Name { get; } = syntax.Identifier.Text;

    /// <summary>The names in its attributes, its parameters and its bases, where fixtures are asked for.</summary>
    public IReadOnlySet<string> Header { get; } = Names([.. syntax.AttributeLists, .. Optional(syntax.ParameterList), .. Optional(syntax.BaseList)]);

    public IReadOnlySet<string> Bases { get; } = Names([.. Optional(syntax.BaseList)]);

    /// <summary>Every name in it.</summary>
    public IReadOnlySet<string> Mentions { get; } = Names([syntax]);

    public bool IsSlow { get; } = HasSlowTrait(syntax.AttributeLists);

    public IReadOnlyList<string> Traits { get; } = [.. syntax.DescendantNodes().OfType<AttributeSyntax>().Where(attribute => attribute.Name.ToString() == "Trait").Select(attribute => attribute.ToString())];

    public IReadOnlyList<TestMember> Members { get; } = [.. syntax.DescendantNodes().OfType<MemberDeclarationSyntax>().Where(member => member is not BaseTypeDeclarationSyntax).Select(member => new TestMember(member))];

    public bool HasExtension(string name) => Members.Any(member => member.IsExtension && member.Name == name);

    public static bool HasSlowTrait(SyntaxList<AttributeListSyntax> lists) => lists.SelectMany(list => list.Attributes).Any(attribute => attribute.ToString() == SlowTrait);

    private static HashSet<string> Names(IEnumerable<SyntaxNode> nodes) => [.. nodes.SelectMany(node => node.DescendantNodes()).OfType<SimpleNameSyntax>().Select(name => name.Identifier.Text)];

    private static IEnumerable<SyntaxNode> Optional(SyntaxNode? node) => node is null ? [] : [node];
}
