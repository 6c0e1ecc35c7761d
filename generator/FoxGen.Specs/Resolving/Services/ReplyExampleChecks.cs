using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Syntax;
using static FoxGen.Specs.Resolving.Services.ReplyNodes;

namespace FoxGen.Specs.Resolving.Services;

/// <summary>Resolves the paths of a service file in its example responses, so that a mistake costs no paid task.</summary>
/// <param name="spec">The readers.</param>
/// <param name="root">The file.</param>
/// <param name="facts">Its keys.</param>
/// <param name="results">Its results.</param>
internal sealed partial class ReplyExampleChecks(SpecReader spec, MappingNode root, ServiceFacts facts, EquatableArray<ResultShape> results)
{
    private const string Text = "a string";
    private const string Id = "a string or an integer";

    private readonly ServiceFacts _tasks = facts.Find(ServiceWords.Tasks) ?? TaskWords.Group.Defaults;

    private ServiceFacts Fields => _tasks.Find(TaskWords.Fields) ?? TaskFieldWords.Group.Defaults;

    /// <summary>Reports paths that lead nowhere, or to another type.</summary>
    public void Run()
    {
        // What is missing is reported once, not in each example.
        if (spec.Bag.ErrorCount > 0 || Section(root, ServiceWords.Replies) is not { } replies || Section(replies, RepliesWords.Examples) is not { } examples)
        {
            return;
        }

        var (submitted, running, completed, failed) = (Replies(ReplyExampleWords.Submitted), Replies(ReplyExampleWords.Running), Replies(ReplyExampleWords.Completed), Replies(ReplyExampleWords.Failed));
        Submitted(submitted);
        Statuses(running, StatusMeaning.Pending, StatusMeaning.Running);
        Statuses(completed, StatusMeaning.Completed);
        Statuses(failed, StatusMeaning.Failed, StatusMeaning.Cancelled);
        Optional([.. submitted, .. running, .. completed, .. failed]);
        Completed(completed, Replies(ReplyExampleWords.Result));
        Errors(failed, _tasks.Find(TaskWords.Error), TaskWords.Error.Key + ".");
        Refused(Replies(ReplyExampleWords.Refused));
        Calls(Replies(ReplyExampleWords.Callback));

        IReadOnlyList<MappingNode> Replies(ServiceWord word) => examples.Find(word.Key)?.Value switch
        {
            MappingNode one => [one],
            SequenceNode list => [.. list.Items.OfType<MappingNode>()],
            _ => [],
        };
    }

    private void Submitted(IReadOnlyList<MappingNode> replies)
    {
        foreach (var reply in replies)
        {
            Field(reply, "fields." + TaskFieldWords.Id.Key, Fields.Find(TaskFieldWords.Id), Id, IsId, isRequired: true);
            if (_tasks.Find(TaskWords.Url) is { } url)
            {
                Address(reply, TaskWords.Url.Key, url);
            }

            Accepted(reply);
            Status(reply, null);
        }
    }

    private void Statuses(IReadOnlyList<MappingNode> replies, params IReadOnlyList<StatusMeaning> meanings)
    {
        foreach (var reply in replies)
        {
            if (Fields.Find(TaskFieldWords.Status) is { } status)
            {
                Field(reply, "fields." + TaskFieldWords.Status.Key, status, Text, IsText, isRequired: true);
                Status(reply, meanings);
            }
            else if (Fields.Find(TaskFieldWords.Done) is { } done)
            {
                Field(reply, "fields." + TaskFieldWords.Done.Key, done, "a boolean", value => value.Kind is RuleValueKind.Boolean, isRequired: meanings.Contains(StatusMeaning.Completed));
            }

            // The response of a failed task can have the error code of the task at the place of the mark.
            if (!meanings.Contains(StatusMeaning.Failed))
            {
                Accepted(reply);
            }
        }
    }

    private void Status(MappingNode reply, IReadOnlyList<StatusMeaning>? meanings)
    {
        if (Find(reply, Fields.Find(TaskFieldWords.Status)) is not ScalarNode { IsNull: false } word || _tasks.FindValue(TaskWords.Statuses) is not { } statuses)
        {
            return;
        }

        var known = statuses.FirstOrDefault(status => status.Name.Equals(word.Text, StringComparison.OrdinalIgnoreCase));
        if (known is null)
        {
            spec.Report(SpecDiagnostics.ReplyStatus, word.Span, word.Text, "does not list");
        }
        else if (meanings is not null && !meanings.Contains(known.Value))
        {
            spec.Report(SpecDiagnostics.ReplyStatus, word.Span, word.Text, $"defines as {known.Value.ToString().ToLowerInvariant()}");
        }
    }

    // A service can leave out fields that are not required, but not everywhere.
    private void Optional(IReadOnlyList<MappingNode> replies)
    {
        if (replies.Count == 0)
        {
            return;
        }

        foreach (var (word, path) in ReplyFields.Of<TaskMoment>(Fields).Where(field => field.Word.Word != TaskFieldWords.Results && field.Word.Word != TaskFieldWords.Id && field.Word.Word != TaskFieldWords.Status))
        {
            var (expected, accepts) = Expected(word.FormIn(Fields).Type);
            foreach (var reply in replies)
            {
                Field(reply, "fields." + word.Word.Key, path, expected, accepts, isRequired: false);
            }

            Somewhere(replies, "fields." + word.Word.Key, path);
        }

        if (_tasks.Find(TaskWords.Cancel)?.Find(CancelWords.Url) is { } cancel && Somewhere(replies, "cancel.url", cancel))
        {
            foreach (var reply in replies.Where(reply => Find(reply, cancel) is not null))
            {
                Address(reply, "cancel.url", cancel);
            }
        }
    }

    private void Completed(IReadOnlyList<MappingNode> completed, IReadOnlyList<MappingNode> replies)
    {
        var request = _tasks.Find(TaskWords.Result);
        foreach (var reply in completed)
        {
            if (request?.Find(ResultRequestWords.Url) is { } url)
            {
                Address(reply, "result.url", url);
            }

            foreach (var name in UrlTemplate.Parse(request?.Find(ResultRequestWords.Path) ?? "")?.Names.Select(name => name.TrimStart('+')).Where(name => name is not (UrlTemplate.TaskId or UrlTemplate.Model)) ?? [])
            {
                Field(reply, "result.path", name, Id, IsId, isRequired: true);
            }
        }

        var with = request is null ? [.. completed, .. replies] : replies;
        if (with.Count == 0 || results.Count == 0)
        {
            return;
        }

        // An example shows the result of one shape only.
        var found = false;
        foreach (var shape in results.Where(shape => shape.Content is not ContentEncoding.Binary))
        {
            foreach (var node in with.Select(reply => Find(reply, PlaceOf(shape))).OfType<SpecNode>().Where(node => node is not ScalarNode { IsNull: true }))
            {
                found = true;
                Result(shape, shape.At is null ? "fields.results" : "at", PlaceOf(shape), node);
            }
        }

        if (!found && results.Any(shape => shape.Content is not ContentEncoding.Binary))
        {
            Lacks(with[0], results[0].At is null ? "fields.results" : "at", PlaceOf(results[0]));
        }
    }

    private string PlaceOf(ResultShape shape) => shape.At ?? Fields.Find(TaskFieldWords.Results) ?? "";

    private void Result(ResultShape shape, string key, string place, SpecNode node)
    {
        var items = node is SequenceNode list ? list.Items : [node];
        var expected = shape.FileField is null ? "an object or an array of objects" : "an object, a URL, or an array of these";
        foreach (var item in items)
        {
            if (item is ScalarNode { IsNull: false } scalar && shape.FileField is not null && IsText(FreeValues.Read(scalar)))
            {
                Url(shape, scalar, key, place);
            }
            else if (item is not MappingNode map)
            {
                Wrong(key, place, item, expected);
            }
            else if (shape.FileField is { } file)
            {
                if (Find(map, file) is not { } value)
                {
                    Lacks(map, "file", file);
                }
                else if (!IsText(FreeValues.Read(value)))
                {
                    Wrong("file", file, value, shape.Content is null ? "a URL" : Text);
                }
                else
                {
                    Url(shape, (ScalarNode)value, "file", file);
                }
            }
        }
    }

    private void Url(ResultShape shape, ScalarNode node, string key, string path)
    {
        if (shape.Content is null && (!Uri.TryCreate(node.Text, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http")))
        {
            Wrong(key, path, node, "an absolute http or https URL");
        }
    }

    private void Errors(IReadOnlyList<MappingNode> replies, ServiceFacts? words, string prefix)
    {
        foreach (var (word, value) in words?.Values.Where(fact => fact.Word is IReplyWord) ?? [])
        {
            var paths = ReplyFields.PathsOf(value);
            if (replies.Count > 0 && replies.All(reply => paths.All(path => FindFirst(reply, path) is null)) && word.IsRequired)
            {
                Lacks(replies[0], prefix + word.Key, paths[0]);
            }
        }
    }

    private void Refused(IReadOnlyList<MappingNode> replies)
    {
        var refusal = facts.Find(ServiceWords.Refusal);
        foreach (var reply in replies)
        {
            if (refusal?.Find(RefusalWords.Unless) is { } unless && Find(reply, unless.Find(UnlessWords.Field)) is ScalarNode mark && mark.Text == unless.Find(UnlessWords.Is))
            {
                spec.Report(SpecDiagnostics.ReplyAccepted, mark.Span);
            }

            var own = refusal?.ValueOf(RefusalWords.Message);
            var paths = ReplyFields.PathsOf(own ?? _tasks.Find(TaskWords.Error)?.ValueOf(ErrorWords.Message) ?? new EquatableArray<string>("error"));
            if (paths.All(path => FindFirst(reply, path) is not { } text || !IsText(FreeValues.Read(text))))
            {
                Lacks(reply, own is null ? "error.message" : "refusal.message", paths[0]);
            }
        }
    }
}
