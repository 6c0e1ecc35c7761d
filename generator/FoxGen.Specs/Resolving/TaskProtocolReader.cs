using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>Reads how tasks are asked for and how replies read.</summary>
internal sealed class TaskProtocolReader(SpecReader spec)
{
    private static readonly (string Word, StatusMeaning Meaning)[] s_meanings =
    [
        ("pending", StatusMeaning.Pending), ("running", StatusMeaning.Running), ("completed", StatusMeaning.Completed),
        ("failed", StatusMeaning.Failed), ("cancelled", StatusMeaning.Cancelled),
    ];

    /// <summary>Reads <c>tasks:</c>.</summary>
    public TaskProtocol? Read(SpecNode? node)
    {
        if (spec.Nodes.Mapping(node, "tasks") is not { } reader)
        {
            return null;
        }

        var path = UrlReader.Path(spec, reader.Require("path"), "the path of the task query", "{task_id}");
        var query = Pairs(reader.Take("query"), "query").Select(pair => new QueryParameter(pair.Key, pair.Value)).ToEquatable();
        var fields = spec.Nodes.Mapping(reader.Require("fields"), "the fields of a task");
        var error = Error(reader.Require("error"));
        var statuses = Statuses(reader.Require("statuses"));
        var lifetime = spec.Scalars.Int(reader.Take("resultLifetimeSeconds"), "resultLifetimeSeconds", minimum: 1);
        reader.Finish();
        if (fields is null)
        {
            return null;
        }

        var protocol = new
        {
            Id = FieldPath(fields.Require("id"), "id"),
            Status = FieldPath(fields.Require("status"), "status"),
            Results = FieldPath(fields.Require("results"), "results"),
            Progress = FieldPath(fields.Take("progress"), "progress"),
            Model = FieldPath(fields.Take("model"), "model"),
            Created = FieldPath(fields.Take("created"), "created"),
            Estimated = FieldPath(fields.Take("estimatedSeconds"), "estimatedSeconds"),
            CanCancel = FieldPath(fields.Take("canCancel"), "canCancel"),
            Usage = FieldPath(fields.Take("usage"), "usage"),
        };
        fields.Finish();
        return path is null || error is null || protocol.Id is null || protocol.Status is null || protocol.Results is null ? null : new TaskProtocol
        {
            Path = path,
            Query = query,
            IdField = protocol.Id,
            StatusField = protocol.Status,
            ResultsField = protocol.Results,
            ProgressField = protocol.Progress,
            ModelField = protocol.Model,
            CreatedField = protocol.Created,
            EstimatedSecondsField = protocol.Estimated,
            CanCancelField = protocol.CanCancel,
            UsageField = protocol.Usage,
            Error = error,
            Statuses = statuses,
            ResultLifetimeSeconds = lifetime,
        };
    }

    private ErrorFields? Error(SpecNode? node)
    {
        if (spec.Nodes.Mapping(node, "the error of a task") is not { } reader)
        {
            return null;
        }

        var message = FieldPath(reader.Require("message"), "message");
        var error = new ErrorFields(message ?? "", FieldPath(reader.Take("type"), "type"), FieldPath(reader.Take("code"), "code"));
        reader.Finish();
        return message is null ? null : error;
    }

    private EquatableArray<StatusWord> Statuses(SpecNode? node)
    {
        var statuses = new List<StatusWord>();
        foreach (var entry in spec.Nodes.Entries(node, "statuses"))
        {
            if (spec.Scalars.Word(entry.Value, "what a status means", s_meanings) is { } meaning)
            {
                statuses.Add(new StatusWord(entry.Key.Text, meaning));
            }
        }

        foreach (var needed in new[] { StatusMeaning.Completed, StatusMeaning.Failed })
        {
            if (statuses.Count > 0 && statuses.Count == ((MappingNode)node!).Entries.Count && statuses.All(s => s.Meaning != needed))
            {
                spec.Report(SpecDiagnostics.MissingKey, node.Span, $"No status means {needed.ToString().ToLowerInvariant()}; a wait could never end.");
            }
        }

        return statuses.ToEquatable();
    }

    private List<KeyValuePair<string, string>> Pairs(SpecNode? node, string what)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var entry in spec.Nodes.Entries(node, what))
        {
            if (spec.Nodes.Scalar(entry.Value, $"the value of '{entry.Key.Text}'") is { } value)
            {
                pairs.Add(new KeyValuePair<string, string>(entry.Key.Text, value.Text));
            }
        }

        return pairs;
    }

    private string? FieldPath(SpecNode? node, string what) => FieldPaths.Read(spec, node, what);
}
