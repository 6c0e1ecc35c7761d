using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace FoxGen.CodeFixes.Tests;

/// <summary>Fixes all problems of an id at once, as an editor and <c>dotnet format</c> do: the first fix of the first problem says which fix.</summary>
internal static class FixAll
{
    /// <summary>The solution after it.</summary>
    /// <param name="document">A document with a problem.</param>
    /// <param name="id">The id.</param>
    /// <param name="scope">How far it goes.</param>
    public static async Task<Solution> ApplyAsync(Document document, string id, FixAllScope scope)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var provider = Fixes.Providers.Single(one => one.FixableDiagnosticIds.Contains(id));
        CodeAction? first = null;
        var problem = (await Fixes.ProblemsAsync(document)).First(one => one.Id == id);
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, problem, (action, _) => first ??= action, cancellation));
        Assert.NotNull(first);
        var context = scope is FixAllScope.Document
            ? new FixAllContext(document, provider, scope, first.EquivalenceKey, [id], new Known(id), cancellation)
            : new FixAllContext(document.Project, provider, scope, first.EquivalenceKey, [id], new Known(id), cancellation);
        var all = provider.GetFixAllProvider();
        Assert.NotNull(all);
        Assert.Contains(scope, all.GetSupportedFixAllScopes());

        var action = await all.GetFixAsync(context);
        Assert.NotNull(action);
        return (await action.GetOperationsAsync(cancellation)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    private sealed class Known(string id) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            (await Fixes.ProblemsAsync(document)).Where(one => one.Id == id);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
        {
            var found = new List<Diagnostic>();
            foreach (var document in project.Documents)
            {
                found.AddRange(await GetDocumentDiagnosticsAsync(document, cancellationToken));
            }

            return found;
        }
    }
}
