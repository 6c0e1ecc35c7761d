using System.Composition;
using FoxGen.CodeFixes.Proving;
using FoxGen.CodeFixes.Reading;
using FoxGen.CodeFixes.Repairs;
using FoxGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace FoxGen.CodeFixes;

/// <summary>Fixes one value: a local file in place of its path, the nearest allowed value, a shorter list, or the variant that accepts the value.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ValueCodeFix)), Shared]
public sealed class ValueCodeFix : FoxCodeFixProvider
{
    private protected override IEnumerable<string> Ids =>
        ConstraintKinds.All.Where(kind => kind.HasRepair).Select(kind => kind.Diagnostic.Id).Distinct();

    private protected override IEnumerable<Repair> Repairs(Code code, Diagnostic diagnostic) => BrokenRequest.Find(code, diagnostic) is { } request
        ? LocalFile.Of(request)
            .Concat(NearestValue.Of(request))
            .Concat(ShorterList.Of(request))
            .Concat(EmptyValue.Of(request))
            .Concat(VariantSwitch.Of(code, request.Creation, request.Shape, request.Shapes))
        : [];
}
