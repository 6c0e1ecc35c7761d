using FoxGen.Specs;

namespace FoxGen.Simulator.Tests.Protocols;

/// <summary>Invented services, each with the words that a test is about.</summary>
internal static class Stall
{
    public const string Statuses = "  statuses: { waiting: pending, baking: running, ready: completed, burnt: failed }\n";

    public const string Order = """{"model": "rye-1", "flour": "rye"}""";

    private const string Head = """
        service: stall
        namespace: Stall
        client: StallClient
        title: Stall
        baseUrl: https://stall.example
        keyVariable: STALL_KEY

        """;

    private const string Families = """
        families:
          breads: { path: /breads, type: image }

        """;

    private const string Tasks = """
        tasks:
          path: /orders/{task_id}
          fields: { id: id, status: state, results: goods }
          error: { message: problem.text, code: problem.code }

        """ + Statuses;

    private const string Results = """
        results:
          Bread: { file: url, required: [url], properties: { url: { type: string, format: uri, description: A picture. } } }

        """;

    private const string Rye = """
        required: [flour]
        properties:
          flour: { type: string, maxLength: 10, description: The flour. }
          slices: { type: integer, minimum: 1, description: The slices. }

        """;

    /// <summary>A service with one model, <c>rye-1</c>.</summary>
    public static IReadOnlyList<SpecText> Service(string more = "", string families = Families, string tasks = Tasks, string results = Results, string model = Rye) =>
        Service(more, families, tasks, results, [("rye-1", "Bread", model)]);

    /// <summary>A service with models.</summary>
    public static IReadOnlyList<SpecText> Service(string more, string families, string tasks, string results, params (string Id, string Result, string Fields)[] models) =>
    [
        new("stall.service.fox.yaml", Head + more + families + tasks + results),
        .. models.Select((model, index) => new SpecText($"model{index}.fox.yaml", $$"""
            service: stall
            family: breads
            result: {{model.Result}}
            title: Bread {{index}}
            description: Bakes.
            variants: { {{model.Id}}: {} }

            """ + model.Fields)),
    ];

    /// <summary>A service with one model and example replies.</summary>
    public static IReadOnlyList<SpecText> WithReplies(string replies, string tasks = Tasks, string results = Results, string more = "") =>
        Service(more + "replies:\n  examples:\n" + Indent(replies), tasks: tasks, results: results);

    private static string Indent(string text) => string.Concat(text.Split('\n').Select(line => line.Length == 0 ? "" : "    " + line + "\n"));
}
