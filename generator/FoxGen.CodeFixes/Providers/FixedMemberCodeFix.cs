using System.Composition;
using FoxGen.Analyzers;
using FoxGen.CodeFixes.Proving;
using FoxGen.CodeFixes.Reading;
using FoxGen.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FoxGen.CodeFixes;

/// <summary>Removes the assignment of a member that always has the same value.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FixedMemberCodeFix)), Shared]
public sealed class FixedMemberCodeFix : FoxCodeFixProvider
{
    private protected override IEnumerable<string> Ids => [CallSiteDiagnostics.FixedMember.Id];

    private protected override IEnumerable<Repair> Repairs(Code code, Diagnostic diagnostic) => code.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) switch
    {
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var name }, Parent: InitializerExpressionSyntax members } =>
            [new Repair($"Remove {name}", "FoxGen.RemoveFixed", MemberEdit.Remove(code.Text, members, name))],
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name }, Parent: ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement } =>
            [new Repair($"Remove {name}", "FoxGen.RemoveFixed", new TextChange(statement.FullSpan, ""))],
        _ => [],
    };
}
