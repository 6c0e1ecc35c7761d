using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace FoxGen.CodeFixes.Reading;

/// <summary>A file with what the compiler knows of it.</summary>
internal sealed class Code(Document document, SyntaxNode root, SourceText text, SemanticModel model, CancellationToken cancellation)
{
    /// <summary>The document in its solution.</summary>
    public Document Document { get; } = document;

    /// <summary>The syntax.</summary>
    public SyntaxNode Root { get; } = root;

    /// <summary>The text.</summary>
    public SourceText Text { get; } = text;

    /// <summary>The meaning.</summary>
    public SemanticModel Model { get; } = model;

    /// <summary>Ends the work when the editor has no use for it any more.</summary>
    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>Whether C# has collection expressions here.</summary>
    public bool HasCollectionExpressions => Root.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 };

    /// <summary>Reads a document; <c>null</c> when it is no C#.</summary>
    public static async Task<Code?> OfAsync(Document document, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        return root is null || model is null
            ? null
            : new Code(document, root, await document.GetTextAsync(cancellation).ConfigureAwait(false), model, cancellation);
    }
}
