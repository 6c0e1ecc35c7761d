using System.Composition;
using FoxGen.Analyzers;
using FoxGen.CodeFixes.Proving;
using FoxGen.CodeFixes.Reading;
using FoxGen.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace FoxGen.CodeFixes;

/// <summary>Fixes a rule between fields: adds the missing field, removes the excluded field, changes a field, or changes to the variant without
/// the rule.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RuleCodeFix)), Shared]
public sealed class RuleCodeFix : FoxCodeFixProvider
{
    private protected override IEnumerable<string> Ids => CallSiteDiagnostics.Rules.Values.Append(CallSiteDiagnostics.Unlikely).Select(kind => kind.Id).Distinct();

    private protected override IEnumerable<Repair> Repairs(Code code, Diagnostic diagnostic) => BrokenRequest.Find(code, diagnostic) is { } request
        ? RuleMembers.Of(request).Concat(VariantSwitch.Of(code, request.Creation, request.Shape, request.Shapes))
        : [];
}
