using System.Composition;
using FoxGen.Analyzers.Shapes;
using FoxGen.CodeFixes.Proving;
using FoxGen.CodeFixes.Reading;
using FoxGen.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FoxGen.CodeFixes;

/// <summary>Changes a request to the variant that has the field, if the compiler reports an unknown member (CS0117).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingMemberCodeFix)), Shared]
public sealed class MissingMemberCodeFix : FoxCodeFixProvider
{
    private protected override IEnumerable<string> Ids => ["CS0117"];

    private protected override IEnumerable<Repair> Repairs(Code code, Diagnostic diagnostic)
    {
        var shapes = new RequestTypeCache(code.Model.Compilation);
        return code.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is IdentifierNameSyntax { Parent: AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } }
            && Creations.Around(code, diagnostic.Location.SourceSpan, shapes) is var (creation, shape)
                ? VariantSwitch.Of(code, creation, shape, shapes)
                : [];
    }
}
