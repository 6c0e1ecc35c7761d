using System.Composition;
using FoxGen.Analyzers;
using FoxGen.CodeFixes.Proving;
using FoxGen.CodeFixes.Reading;
using FoxGen.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace FoxGen.CodeFixes;

/// <summary>Reads the API key from the environment instead of the source code.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LiteralKeyCodeFix)), Shared]
public sealed class LiteralKeyCodeFix : FoxCodeFixProvider
{
    private protected override IEnumerable<string> Ids => [CallSiteDiagnostics.LiteralKey.Id];

    private protected override IEnumerable<Repair> Repairs(Code code, Diagnostic diagnostic)
    {
        var syntax = code.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>();
        if (syntax is not { Initializer: null, ArgumentList: { } arguments }
            || code.Model.GetOperation(syntax, code.Cancellation) is not IObjectCreationOperation { Type: INamedTypeSymbol client } creation
            || client.GetMembers("FromEnvironment").OfType<IMethodSymbol>().FirstOrDefault(one => one.IsStatic) is not { } method
            || creation.Arguments.FirstOrDefault(one => one.Parameter?.Name == "apiKey")?.Syntax is not { } key)
        {
            yield break;
        }

        // With its own HttpClient there is no such way; the compiler refuses it.
        var rest = string.Join(", ", arguments.Arguments.Where(one => one != key).Select(one => one.ToString()));
        var type = CSharpText.Type(client.WithNullableAnnotation(NullableAnnotation.NotAnnotated), code, syntax.SpanStart);
        Repair With(string name) => new($"Use {client.Name}.{method.Name}()", "FoxGen.FromEnvironment", new TextChange(syntax.Span, $"{name}.{method.Name}({rest})"));
        yield return With(type.Short) with { Longer = With(type.Full) };
    }
}
