using System.Composition;
using FoxGen.Analyzers;
using FoxGen.Analyzers.Checking;
using FoxGen.Analyzers.Shapes;
using FoxGen.CodeFixes.Proving;
using FoxGen.CodeFixes.Reading;
using FoxGen.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FoxGen.CodeFixes;

/// <summary>Removes one of the two assignments of a field: the key in Extra, or the member.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SetTwiceCodeFix)), Shared]
public sealed class SetTwiceCodeFix : FoxCodeFixProvider
{
    private protected override IEnumerable<string> Ids => [CallSiteDiagnostics.SetTwice.Id];

    private protected override IEnumerable<Repair> Repairs(Code code, Diagnostic diagnostic)
    {
        var shapes = new RequestTypeCache(code.Model.Compilation);
        if (Creations.Around(code, diagnostic.Location.SourceSpan, shapes) is not var (creation, shape)
            || MemberEdit.InitializerOf(creation.Syntax) is not { } members
            || !diagnostic.Properties.TryGetValue(Finding.PathKey, out var field)
            || shape.Properties.FirstOrDefault(one => one.Field.Name == field) is not { } property)
        {
            yield break;
        }

        if (KeyRemoval(code, members, diagnostic.Location.SourceSpan) is { Length: > 0 } changes)
        {
            yield return new Repair($"Remove \"{field}\" from Extra", "FoxGen.RemoveKey", changes);
        }

        if (members.Expressions.Any(one => MemberEdit.IsMember(one, property.Symbol.Name)))
        {
            yield return new Repair($"Remove {property.Symbol.Name}", "FoxGen.RemoveMember", MemberEdit.Remove(code.Text, members, property.Symbol.Name));
        }
    }

    // An Extra that only held this key goes as a whole; that of a copy stays, or the copied Extra would come back.
    private static TextChange[]? KeyRemoval(Code code, InitializerExpressionSyntax members, TextSpan key)
    {
        var entry = code.Root.FindNode(key, getInnermostNodeForTie: true).AncestorsAndSelf()
            .FirstOrDefault(node => node.Parent is InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax });
        if (entry?.Parent is not InitializerExpressionSyntax { Expressions: var entries, Parent: BaseObjectCreationExpressionSyntax json })
        {
            return null;
        }

        return entries.Count == 1 && members.Parent is not WithExpressionSyntax && json.Parent is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "Extra" } }
            ? MemberEdit.Remove(code.Text, members, "Extra")
            : [.. ListEdit.Remove(code.Text, entries, i => entries[i] == entry)];
    }
}
