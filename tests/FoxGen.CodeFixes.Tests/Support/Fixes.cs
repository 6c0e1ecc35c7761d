using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace FoxGen.CodeFixes.Tests;

/// <summary>Opens C# in a workspace, as an editor does, and asks for fixes of what the analyzers and the compiler report.</summary>
internal static class Fixes
{
    // Documents are added to copies of it, which share its references.
    private static readonly Lazy<Project> s_project = new(CreateProject);

    /// <summary>All providers of the assembly.</summary>
    public static ImmutableArray<CodeFixProvider> Providers { get; } =
        [.. typeof(FoxCodeFixProvider).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(CodeFixProvider))).Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)];

    /// <summary>What is offered for the first problem of an id in statements of a method, with the statements that come out.</summary>
    public static async Task<IReadOnlyList<Fix>> OfAsync(string id, string statements)
    {
        var code = CallSites.Method(statements);
        var (head, tail) = Frame();
        return [.. (await OfCodeAsync(id, code)).Select(fix => fix with { After = fix.After[head..^tail] })];
    }

    /// <summary>What is offered for the first problem of an id in a file.</summary>
    public static async Task<IReadOnlyList<Fix>> OfCodeAsync(string id, string code)
    {
        var document = Open(code);
        var problems = await ProblemsAsync(document);
        var problem = problems.FirstOrDefault(one => one.Id == id);
        Assert.True(problem is not null, $"{id} is not reported, but {string.Join("\n", problems)}");
        return await OfferedAsync(document, problem);
    }

    /// <summary>What is offered for one problem of a document.</summary>
    public static async Task<IReadOnlyList<Fix>> OfferedAsync(Document document, Diagnostic problem)
    {
        var actions = new List<CodeAction>();
        foreach (var provider in Providers.Where(one => one.FixableDiagnosticIds.Contains(problem.Id)))
        {
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, problem, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        }

        var fixes = new List<Fix>();
        foreach (var action in actions)
        {
            var operation = (await action.GetOperationsAsync(TestContext.Current.CancellationToken)).OfType<ApplyChangesOperation>().Single();
            var changed = operation.ChangedSolution.GetDocument(document.Id)!;
            fixes.Add(new Fix(action.Title, (await changed.GetTextAsync(TestContext.Current.CancellationToken)).ToString(), changed, action.EquivalenceKey));
        }

        return fixes;
    }

    /// <summary>A document in a project that references the compiled clients.</summary>
    public static Document Open(string code) => s_project.Value.AddDocument("Program.cs", SourceText.From(code));

    /// <summary>What the analyzers and the compiler report of a document, in the order of the source.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> ProblemsAsync(Document document)
    {
        var compilation = (await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        var tree = await document.GetSyntaxTreeAsync(TestContext.Current.CancellationToken);
        var errors = compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(one => one.Severity is DiagnosticSeverity.Error);
        return [.. errors.Concat(await CallSites.AnalyzeAsync(compilation)).Where(one => one.Location.SourceTree == tree).OrderBy(one => one.Location.SourceSpan.Start)];
    }

    private static Project CreateProject()
    {
        var compilation = CallSites.Compile("", typeof(Fixes).Assembly);
        var project = new AdhocWorkspace().AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Consumer", "Consumer", LanguageNames.CSharp,
            compilationOptions: compilation.Options, parseOptions: new CSharpParseOptions(LanguageVersion.CSharp12), metadataReferences: compilation.References));
        project = project.AddDocument("Usings.cs", compilation.SyntaxTrees[0].GetText(TestContext.Current.CancellationToken)).Project;
        return project.AddDocument("Kinds.cs", "global using Kinds = FoxGen.Kinds;").Project;
    }

    private static (int Head, int Tail) Frame()
    {
        const string Mark = "§";
        var frame = CallSites.Method(Mark);
        return (frame.IndexOf(Mark, StringComparison.Ordinal), frame.Length - frame.IndexOf(Mark, StringComparison.Ordinal) - Mark.Length);
    }
}

/// <summary>One offered fix.</summary>
/// <param name="Title">What the editor shows.</param>
/// <param name="After">The text with it.</param>
/// <param name="Document">The document with it.</param>
/// <param name="Key">The equivalence key.</param>
internal sealed record Fix(string Title, string After, Document Document, string? Key);
