using FoxGen.Specs;

namespace FoxGen.Docs.Tests.Support;

/// <summary>A model that uses one kind of constraint.</summary>
/// <param name="Kind">The row of the table.</param>
/// <param name="Yaml">Its properties, and what else the kind needs.</param>
/// <param name="Accepted">A body that keeps to it.</param>
/// <param name="Refused">A body that breaks it; <c>null</c> for kinds that refuse nothing.</param>
internal sealed record KindSample(int Kind, string Yaml, string Accepted, string? Refused = null)
{
    /// <summary>The service that all samples belong to.</summary>
    public static SpecText Service { get; } = new("kinds.service.fox.yaml", """
        service: kinds
        namespace: Kinds
        client: KindsClient
        title: Kinds
        baseUrl: https://api.example.com
        keyVariable: KINDS_KEY
        families: { videos: { path: /v1/videos } }
        tasks:
          path: /v1/tasks/{task_id}
          fields: { id: id, status: status, results: results }
          error: { message: error.message }
          statuses: { done: completed, bad: failed }
        results:
          FileResult: { file: url, properties: { url: { type: string, format: uri } } }
        """);

    /// <summary>The name of the sample's file.</summary>
    public string Path => FormattableString.Invariant($"kind-{Kind}.fox.yaml");

    /// <summary>The sample as a model file, with a body as its example.</summary>
    public SpecText With(string body)
    {
        var parts = TopLevel.Split(Yaml);
        var frame = TopLevel.Split(FormattableString.Invariant($"service: kinds\nfamily: videos\nresult: FileResult\ntitle: A kind\nvariants: {{ model-{Kind}: {{}} }}\n"));
        return new(Path, TopLevel.Merge(parts, frame) + $"examples:\n  - body: {body}\n");
    }
}
