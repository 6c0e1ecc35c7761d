using System.Text.Json.Nodes;
using FoxGen.Rules;
using FoxGen.Simulator.Replies;
using FoxGen.Specs;

namespace FoxGen.Simulator.Tasks;

/// <summary>
/// The URLs that replies have of the status, the result and the cancellation of a task. They look like those of the examples, on the simulator's own
/// address.
/// </summary>
internal sealed class TaskAddresses
{
    private static readonly IReadOnlyList<ServiceWord<EquatableArray<RuleValue>>> s_stages =
        [ReplyExampleWords.Submitted, ReplyExampleWords.Running, ReplyExampleWords.Completed];

    private readonly ReplyExamples _examples;
    private readonly string _id;

    public TaskAddresses(ResolvedService service, ReplyExamples examples)
    {
        var tasks = service.Tasks;
        (_examples, _id) = (examples, service.TaskFields.Find(TaskFieldWords.Id) ?? "id");
        Status = Of(tasks.Find(TaskWords.Url), tasks.Find(TaskWords.Path) ?? "/tasks/{task_id}/status");
        Result = Of(tasks.Find(TaskWords.Result)?.Find(ResultRequestWords.Url), "/tasks/{task_id}/result");
        Cancel = Of(tasks.Find(TaskWords.Cancel)?.Find(CancelWords.Url), "/tasks/{task_id}/cancel");
    }

    /// <summary>Where the status is asked for; <c>null</c> if replies do not say it.</summary>
    public TaskAddress? Status { get; }

    /// <summary>Where the result is asked for; <c>null</c> if replies do not say it.</summary>
    public TaskAddress? Result { get; }

    /// <summary>Where the task is cancelled; <c>null</c> if replies do not say it.</summary>
    public TaskAddress? Cancel { get; }

    /// <summary>Writes the URLs of a task into a reply.</summary>
    /// <param name="body">The reply.</param>
    /// <param name="task">The task.</param>
    /// <param name="baseUrl">Where this simulator is reached, without a trailing slash.</param>
    /// <param name="isNeeded">Whether the reply has a URL that its example does not have.</param>
    public void Fill(JsonObject body, SimulatedTask task, string baseUrl, Func<TaskAddress, bool> isNeeded)
    {
        foreach (var address in new[] { Status, Result, Cancel })
        {
            if (address is not null && (isNeeded(address) || ReplyFieldPath.Has(body, address.Field)))
            {
                ReplyFieldPath.Set(body, address.Field, baseUrl + UrlTemplate.Parse(address.Template)!.Expand(name => task.ValueOf(name) ?? ""));
            }
        }
    }

    private TaskAddress? Of(string? field, string general) => field is null ? null : new(field, Template(field) ?? general);

    // The path of the example, with a placeholder in place of its task id.
    private string? Template(string field)
    {
        if (_examples.FindText(field, s_stages) is not var (url, reply)
            || (ReplyFieldPath.FindText(reply, _id) ?? _examples.FindText(_id, s_stages)?.Text) is not { } id)
        {
            return null;
        }

        var path = Uri.TryCreate(url, UriKind.Absolute, out var absolute) && !absolute.IsFile ? absolute.PathAndQuery : url;
        foreach (var written in new[] { id, Uri.EscapeDataString(id) })
        {
            if (path.StartsWith('/') && path.IndexOfAny(['{', '}']) < 0 && LastWhole(path, written) is >= 0 and var at)
            {
                return $"{path[..at]}{{{(written.Contains('/', StringComparison.Ordinal) ? "+" : "")}{UrlTemplate.TaskId}}}{path[(at + written.Length)..]}";
            }
        }

        return null;
    }

    // Not a part of a longer word: the id "1" is not in "/v1/tasks".
    private static int LastWhole(string path, string id)
    {
        for (var at = path.LastIndexOf(id, StringComparison.Ordinal); at > 0; at = path.LastIndexOf(id, at - 1, StringComparison.Ordinal))
        {
            var end = at + id.Length;
            if (!char.IsLetterOrDigit(path[at - 1]) && (end == path.Length || !char.IsLetterOrDigit(path[end])))
            {
                return at;
            }
        }

        return -1;
    }
}

/// <summary>A URL in replies.</summary>
/// <param name="Field">The path of the field with the URL.</param>
/// <param name="Template">The path of the URL.</param>
internal sealed record TaskAddress(string Field, string Template);
