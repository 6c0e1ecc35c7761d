using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>Reads how tasks are asked for and how replies read.</summary>
internal sealed class TaskProtocolReader(SpecReader spec)
{
    /// <summary>What a status word may mean.</summary>
    public static IReadOnlyList<(string Word, StatusMeaning Meaning)> MeaningWords { get; } =
    [
        ("pending", StatusMeaning.Pending), ("running", StatusMeaning.Running), ("completed", StatusMeaning.Completed),
        ("failed", StatusMeaning.Failed), ("cancelled", StatusMeaning.Cancelled),
    ];

    /// <summary>Reads <c>tasks:</c>.</summary>
    public TaskProtocol? Read(SpecNode? node) => spec.Nodes.Read(node, "tasks", reader =>
    {
        var path = UrlReader.Path(spec, reader.Require("path"), "the path of the task query", "{task_id}");
        var query = Query(reader.Take("query"));
        var error = Error(reader.Require("error"));
        var statuses = Statuses(reader.Require("statuses"));
        var lifetime = spec.Scalars.Int(reader.Take("resultLifetimeSeconds"), "resultLifetimeSeconds", minimum: 1);
        var protocol = Fields(reader.Require("fields"));
        return path is null || error is null || protocol is null ? null
            : protocol with { Path = path, Query = query, Error = error, Statuses = statuses, ResultLifetimeSeconds = lifetime };
    });

    // Reads the paths of a task's fields only; Read fills in the rest.
    private TaskProtocol? Fields(SpecNode? node) => spec.Nodes.Read(node, "the fields of a task", reader =>
    {
        var (id, status, results) = (Field(reader.Require("id"), "id"), Field(reader.Require("status"), "status"), Field(reader.Require("results"), "results"));
        var protocol = new TaskProtocol
        {
            Path = "",
            IdField = id ?? "",
            StatusField = status ?? "",
            ResultsField = results ?? "",
            ProgressField = Field(reader.Take("progress"), "progress"),
            ModelField = Field(reader.Take("model"), "model"),
            CreatedField = Field(reader.Take("created"), "created"),
            EstimatedSecondsField = Field(reader.Take("estimatedSeconds"), "estimatedSeconds"),
            CanCancelField = Field(reader.Take("canCancel"), "canCancel"),
            UsageField = Field(reader.Take("usage"), "usage"),
            Error = new ErrorFields("", null, null),
        };
        return id is null || status is null || results is null ? null : protocol;
    });

    private ErrorFields? Error(SpecNode? node) => spec.Nodes.Read(node, "the error of a task", reader =>
    {
        var message = Field(reader.Require("message"), "message");
        var error = new ErrorFields(message ?? "", Field(reader.Take("type"), "type"), Field(reader.Take("code"), "code"));
        return message is null ? null : error;
    });

    private EquatableArray<StatusWord> Statuses(SpecNode? node)
    {
        var statuses = spec.Nodes.Entries(node, "statuses")
            .Select(entry => spec.Scalars.Word(entry.Value, "what a status means", MeaningWords) is { } meaning ? new StatusWord(entry.Key.Text, meaning) : null)
            .OfType<StatusWord>()
            .ToList();
        foreach (var needed in new[] { StatusMeaning.Completed, StatusMeaning.Failed })
        {
            if (statuses.Count > 0 && statuses.Count == ((MappingNode)node!).Entries.Count && statuses.All(s => s.Meaning != needed))
            {
                spec.Report(SpecDiagnostics.MissingKey, node.Span, $"No status means {needed.ToString().ToLowerInvariant()}; a wait could never end.");
            }
        }

        return statuses.ToEquatable();
    }

    private EquatableArray<QueryParameter> Query(SpecNode? node) => spec.Nodes.Entries(node, "query")
        .Select(entry => spec.Nodes.Scalar(entry.Value, $"the value of '{entry.Key.Text}'") is { } value ? new QueryParameter(entry.Key.Text, value.Text) : null)
        .OfType<QueryParameter>()
        .ToEquatable();

    private string? Field(SpecNode? node, string what) => FieldPaths.Read(spec, node, what);
}
