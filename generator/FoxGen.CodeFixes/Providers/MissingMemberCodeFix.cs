using System.Composition;
using FoxGen.Analyzers.Shapes;
using FoxGen.CodeFixes.Proving;
using FoxGen.CodeFixes.Reading;
using FoxGen.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FoxGen.CodeFixes;

/// <summary>
/// Changes an unknown member, as the compiler reports it (CS0117, CS1061): a request to the variant that has the field, or the name to the nearest one. Awaits a
/// result whose member is meant.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingMemberCodeFix)), Shared]
public sealed class MissingMemberCodeFix : FoxCodeFixProvider
{
    // The error for a member that an extension method of the name has for another type.
    private const string NoOverload = "CS1501";

    private protected override IEnumerable<string> Ids => ["CS0117", "CS1061", NoOverload];

    private protected override IEnumerable<Repair> Repairs(Code code, Diagnostic diagnostic)
    {
        var (span, shapes) = (diagnostic.Location.SourceSpan, new RequestTypeCache(code.Model.Compilation));
        if (span.End > code.Root.FullSpan.End || code.Root.FindNode(span, getInnermostNodeForTie: true) is not SimpleNameSyntax name)
        {
            return [];
        }

        return name.Parent switch
        {
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } entry when entry.Left == name => OfVariants(code, span, shapes).Concat(NearestName.OfMember(code, name, entry, shapes)),
            MemberAccessExpressionSyntax access when access.Name == name => NearestName.OfResult(code, name, access.Expression, shapes)
                .Concat(diagnostic.Id == NoOverload ? [] : NearestName.OfAccess(code, name, access.Expression, shapes)),
            _ => [],
        };
    }

    private static IEnumerable<Repair> OfVariants(Code code, TextSpan span, RequestTypeCache shapes) =>
        Creations.Around(code, span, shapes) is var (creation, shape) ? VariantSwitch.Of(code, creation, shape, shapes) : [];
}
