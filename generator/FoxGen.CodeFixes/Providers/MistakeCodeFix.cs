using System.Composition;
using FoxGen.Analyzers;
using FoxGen.Analyzers.Mistakes;
using FoxGen.CodeFixes.Proving;
using FoxGen.CodeFixes.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace FoxGen.CodeFixes;

/// <summary>Writes the code that the message names: an enum member, a number without quotes, a spread list, a copy of a request.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MistakeCodeFix)), Shared]
public sealed class MistakeCodeFix : FoxCodeFixProvider
{
    private protected override IEnumerable<string> Ids => [CallSiteDiagnostics.OtherType.Id, CallSiteDiagnostics.LateMember.Id];

    private protected override IEnumerable<Repair> Repairs(Code code, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(MistakeWriter.CodeKey, out var written) || !diagnostic.Properties.TryGetValue(MistakeWriter.TitleKey, out var title))
        {
            yield break;
        }

        Repair With(string text) => new(title!, "FoxGen.Mistake", new TextChange(diagnostic.Location.SourceSpan, text));

        // A spread of null throws, and a member that is null is not sent. The compiler warns of the first where the list may be null.
        yield return With(written!) with { Longer = diagnostic.Properties.TryGetValue(MistakeWriter.NullableCodeKey, out var longer) ? With(longer!) : null };
    }
}
