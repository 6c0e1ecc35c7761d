using FoxGen.CodeFixes.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FoxGen.CodeFixes.Proving;

/// <summary>
/// Compiles the changed text and looks at what the compiler and the analyzer say of the method then. So what is offered mends
/// its problem and brings no other, whatever the code around it is.
/// </summary>
internal sealed class Proof
{
    private readonly Code _code;
    private readonly SyntaxNode _scope;
    private readonly ScopeState _before;
    private readonly string _target;

    /// <summary>Takes note of what is wrong now.</summary>
    /// <param name="code">The file.</param>
    /// <param name="span">Where the problem is.</param>
    /// <param name="target">The id of the problem, as diagnostics have it.</param>
    public Proof(Code code, TextSpan span, string target)
    {
        (_code, _target) = (code, target);
        _scope = ScopeOf(code.Root.FindNode(span, getInnermostNodeForTie: true));
        _before = ScopeState.Of(_scope, code.Model, code.Cancellation);
    }

    /// <summary>The text with the repair, or with its longer form; <c>null</c> when neither is one.</summary>
    public SourceText? Apply(Repair? repair)
    {
        for (; repair is not null; repair = repair.Longer)
        {
            var text = _code.Text.WithChanges(repair.Changes);
            var tree = _code.Root.SyntaxTree.WithChangedText(text);
            var model = _code.Model.Compilation.ReplaceSyntaxTree(_code.Root.SyntaxTree, tree).GetSemanticModel(tree);
            if (ScopeIn(tree.GetRoot(_code.Cancellation)) is { } scope
                && ScopeState.Of(scope, model, _code.Cancellation).IsBetterThan(_before, _target))
            {
                return text;
            }
        }

        return null;
    }

    // Every change lies inside the member, so the member still starts where it did.
    private SyntaxNode? ScopeIn(SyntaxNode root) => _scope.SpanStart > root.FullSpan.End || _scope is CompilationUnitSyntax
        ? root
        : root.FindToken(_scope.SpanStart).Parent?.AncestorsAndSelf().LastOrDefault(node => node.SpanStart == _scope.SpanStart && node.RawKind == _scope.RawKind);

    private static SyntaxNode ScopeOf(SyntaxNode node) =>
        node.AncestorsAndSelf().FirstOrDefault(one => one is MemberDeclarationSyntax and not (GlobalStatementSyntax or BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax))
        ?? node.SyntaxTree.GetRoot();
}
