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
        if (Members(code, diagnostic.Location.SourceSpan) is not { Parent: { } creation } members
            || code.Model.GetTypeInfo(creation, code.Cancellation).Type is not INamedTypeSymbol type
            || new RequestTypeCache(code.Model.Compilation).Class(type) is not { } shape
            || !diagnostic.Properties.TryGetValue(Finding.PathKey, out var path)
            || shape.Properties.FirstOrDefault(one => path == one.Field.Name || path!.EndsWith("." + one.Field.Name, StringComparison.Ordinal)) is not { } property)
        {
            yield break;
        }

        if (KeyRemoval(code, members, diagnostic.Location.SourceSpan) is { Length: > 0 } changes)
        {
            yield return new Repair($"Remove \"{property.Field.Name}\" from Extra", "FoxGen.RemoveKey", changes);
        }

        if (members.Expressions.Any(one => MemberEdit.IsMember(one, property.Symbol.Name)))
        {
            yield return new Repair($"Remove {property.Symbol.Name}", "FoxGen.RemoveMember", MemberEdit.Remove(code.Text, members, property.Symbol.Name));
        }
    }

    // The members of the request, or of the open object, whose Extra has the key.
    private static InitializerExpressionSyntax? Members(Code code, TextSpan key) => code.Root.FindNode(key, getInnermostNodeForTie: true).Ancestors()
        .OfType<AssignmentExpressionSyntax>()
        .FirstOrDefault(one => one.Left is IdentifierNameSyntax { Identifier.ValueText: "Extra" })?.Parent as InitializerExpressionSyntax;

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
