using FoxGen.Specs;

namespace FoxGen.Docs.Tests.Support;

/// <summary>
/// The spec files of a page. Blocks with a title are complete files and belong together; blocks without one are fragments,
/// to which a minimal file is added around. A page without a service file of its own speaks of the service of this
/// repository.
/// </summary>
internal sealed class PageSpecs(MarkdownPage page)
{
    private static readonly string[] s_serviceKeys =
        ["namespace", "client", "baseUrl", "keyVariable", "auth", "headers", "modelField", "families", "tasks", "refusal", "replies", "idempotency", "callback", "uploads", "vocabularies", "results", "queries"];

    private static readonly string[] s_modelKeys =
    [
        "service", "family", "result", "title", "description", "documentation", "variants", "required", "properties", "rules",
        "modes", "body", "notes", "timing", "examples",
    ];

    /// <summary>The spec files of this repository.</summary>
    public static IReadOnlyList<SpecText> Shipped { get; } = SpecSources.Shipped;

    /// <summary>The blocks that are complete files.</summary>
    public IReadOnlyList<SpecText> Titled { get; } =
        [.. page.Blocks.Where(block => block is { Language: "yaml", Title: not null }).Select(block => new SpecText(block.Title!, block.Text))];

    /// <summary>The blocks that are parts of files.</summary>
    public IReadOnlyList<CodeBlock> Fragments { get; } = [.. page.Blocks.Where(block => block is { Language: "yaml", Title: null })];

    /// <summary>Whether the page shows a service of its own.</summary>
    public bool HasOwnService => Titled.Any(spec => spec.IsService);

    /// <summary>The titled blocks with what they build on.</summary>
    public IReadOnlyList<SpecText> Together => HasOwnService || Titled.Count == 0
        ? Titled
        // A block that shows a file of this repository stands for it.
        : [.. Shipped.Where(shipped => !Titled.Any(spec => Path.GetFileName(shipped.Path) == spec.Path)), .. Titled];

    /// <summary>The service file of the page.</summary>
    public SpecText Service => Titled.Concat(Shipped).First(spec => spec.IsService);

    /// <summary>A fragment as files that can be compiled. It is the beginning of its file; what it leaves out follows.</summary>
    /// <param name="fragment">The fragment.</param>
    /// <param name="name">What a model file around it is called.</param>
    public IReadOnlyList<SpecText> Complete(CodeBlock fragment, string name = "fragment")
    {
        var parts = TopLevel.Split(fragment.Text);

        // Vocabularies and results can also belong to a model file.
        if (parts.Keys.Any(s_serviceKeys.Contains) && !parts.ContainsKey("properties"))
        {
            return [new(Path.GetFileName(Service.Path), TopLevel.Merge(parts, TopLevel.Split(Service.Content)))];
        }

        // Property after property, without the word "properties" above them.
        if (!parts.Keys.Any(s_modelKeys.Contains))
        {
            var properties = "properties:\n" + string.Concat(fragment.Text.TrimEnd('\n').Split('\n').Select(line => "  " + line + "\n"));
            parts = TopLevel.Split(properties);
        }

        var service = SpecCompiler.CompileService(Service).Service!;
        var frame = $$"""
            service: {{service.Name}}
            family: {{service.Families[0].Name}}
            result: {{service.Results[0].ClrName}}
            title: A fragment
            variants:
              {{name}}-1: {}
            properties:
              prompt: { type: string }
            """;
        return [Service, new($"{name}.fox.yaml", TopLevel.Merge(parts, TopLevel.Split(frame)))];
    }
}
