using FoxGen.Import.Draft;

namespace FoxGen.Import.Services;

/// <summary>Writes a draft of a service as YAML.</summary>
internal static class ServiceTree
{
    public static YamlMapping Of(ServiceDraft draft)
    {
        var pascal = Evidence.NameWords.Pascal(draft.Name, "Service");
        var root = new YamlMapping();
        root.Add("service", YamlValues.Text(draft.Name));
        root.Add("namespace", YamlValues.Text(pascal));
        root.Add("client", YamlValues.Text(pascal + "Client"));
        root.Add("title", YamlValues.Text(draft.Title));
        root.Add("documentation", YamlValues.Text(draft.Documentation));
        root.Add("baseUrl", YamlValues.Text(draft.BaseUrl));
        root.Add("keyVariable", YamlValues.Text(draft.Name.Replace('-', '_').ToUpperInvariant() + "_API_KEY"));
        root.Add("auth", draft.Auth is { } auth ? YamlMapping.InFlow(("header", YamlValues.Text(auth.Header)), ("scheme", YamlValues.Text(auth.Scheme))) : null);
        root.Add("headers", Headers(draft.Headers));
        root.Add("modelField", YamlValues.Text(draft.ModelField));
        Section(root, "families", Families(draft));
        Section(root, "tasks", Tasks(draft));
        Section(root, "refusal", Refusal(draft));
        Section(root, "uploads", Uploads(draft.Uploads));
        Section(root, "replies", Replies(draft));
        Section(root, "results", Results(draft));
        return root;
    }

    private static void Section(YamlMapping root, string key, YamlNode? value)
    {
        if (root.Add(key, value) is { } entry)
        {
            entry.HasSpaceAbove = true;
        }
    }

    private static YamlMapping Headers(IReadOnlyList<(string Name, string Value)> headers) =>
        // An empty mapping that prefers the flow style would be written.
        headers.Count == 0 ? new YamlMapping() : YamlMapping.InFlow([.. headers.Select(header => (header.Name, YamlValues.Text(header.Value)))]);

    private static YamlMapping Families(ServiceDraft draft)
    {
        var families = new YamlMapping();
        foreach (var family in draft.Families.Where(family => family.Answers is DraftAnswer.Task))
        {
            var keys = new YamlMapping();
            keys.Add("path", YamlValues.Text(family.Path));
            keys.Add("taskPath", YamlValues.Text(family.TaskPath));
            keys.Add("headers", Headers(family.Headers));
            keys.Add("description", YamlValues.Text(family.Description));
            families.Add(family.Name, keys);
        }

        return families;
    }

    private static YamlMapping Tasks(ServiceDraft draft)
    {
        var tasks = new YamlMapping();
        tasks.Add("path", YamlValues.Text(draft.TaskPath));
        tasks.Add("url", YamlValues.Text(draft.TaskUrl));
        tasks.Add("result", Request(null, draft.ResultPath, draft.ResultUrl));
        tasks.Add("cancel", draft.Cancel is { } cancel ? Request(cancel.Method is "POST" ? null : cancel.Method, cancel.Path, cancel.Url) : null);
        tasks.Add("fields", Fields(draft.Fields));
        tasks.Add("error", Errors(draft.Error));
        var statuses = new YamlMapping();
        foreach (var (word, meaning) in draft.Statuses)
        {
            statuses.Add(word, YamlValues.Plain(meaning));
        }

        tasks.Add("statuses", statuses);
        return tasks;
    }

    private static YamlMapping? Request(string? method, string? path, string? url) =>
        path is null && url is null ? null : YamlMapping.InFlow(("method", YamlValues.Text(method)), ("path", YamlValues.Text(path)), ("url", YamlValues.Text(url)));

    private static YamlMapping Fields(DraftTaskFields fields)
    {
        var map = new YamlMapping();
        map.Add("id", YamlValues.Text(fields.Id));
        map.Add("status", YamlValues.Text(fields.Status));
        map.Add("done", YamlValues.Text(fields.Done));
        map.Add("results", YamlValues.Text(fields.Results));
        map.Add("progress", YamlValues.Text(fields.Progress));
        map.Add("progressMaximum", fields.ProgressMaximum is 100 ? null : YamlValues.Number(fields.ProgressMaximum));
        map.Add("model", YamlValues.Text(fields.Model));
        map.Add("created", YamlValues.Text(fields.Created));
        map.Add("createdUnit", fields.CreatedUnit is "seconds" ? null : YamlValues.Text(fields.CreatedUnit));
        map.Add("estimatedSeconds", YamlValues.Text(fields.EstimatedSeconds));
        map.Add("canCancel", YamlValues.Text(fields.CanCancel));
        map.Add("usage", YamlValues.Text(fields.Usage));
        return map;
    }

    private static YamlMapping Errors(DraftErrors errors)
    {
        var map = new YamlMapping();
        map.Add("message", Paths(errors.Message));
        map.Add("type", Paths(errors.Type));
        map.Add("code", Paths(errors.Code));
        map.Add("requestId", Paths(errors.RequestId));
        return map;
    }

    private static YamlNode? Paths(List<string> paths) => paths.Count == 1 ? YamlValues.Text(paths[0]) : YamlValues.List(paths);

    private static YamlMapping Refusal(ServiceDraft draft)
    {
        var map = draft.Refusal is { } refusal ? Errors(refusal) : new YamlMapping();
        if (draft.Unless is { } unless)
        {
            map.Add("unless", YamlMapping.InFlow(("field", YamlValues.Text(unless.Field)), ("is", JsonYaml.Of(unless.Value))));
        }

        return map;
    }

    private static YamlMapping Uploads(DraftUploads uploads)
    {
        var map = new YamlMapping();
        map.Add("inline", uploads.InlineData ? YamlValues.List(["data"]) : null);
        if (uploads.StreamPath is { } path)
        {
            map.Add("stream", YamlMapping.InFlow(("path", YamlValues.Text(path)), ("field", YamlValues.Text(uploads.StreamField))));
            map.Add("fields", uploads.NameField is { } name ? YamlMapping.InFlow(("name", YamlValues.Text(name))) : null);
            map.Add("reply", YamlMapping.InFlow(("url", YamlValues.Text(uploads.ReplyUrl)), ("id", YamlValues.Text(uploads.ReplyId))));
        }

        return map;
    }

    private static YamlMapping Replies(ServiceDraft draft)
    {
        var examples = new YamlMapping();
        foreach (var kind in new[] { "submitted", "running", "completed", "result", "failed", "refused" })
        {
            if (draft.Examples.TryGetValue(kind, out var replies) && replies.Count > 0)
            {
                examples.Add(kind, replies.Count == 1 ? JsonYaml.Of(replies[0]) : YamlSequence.Of(replies.Select(JsonYaml.Of)));
            }
        }

        var map = new YamlMapping();
        map.Add("examples", examples);
        return map;
    }

    private static YamlMapping Results(ServiceDraft draft)
    {
        var results = new YamlMapping();
        foreach (var result in draft.Results)
        {
            var keys = new YamlMapping();
            keys.Add("description", YamlValues.Text(result.Description));
            keys.Add("at", YamlValues.Text(result.At));
            keys.Add("file", YamlValues.Text(result.File));
            keys.Add("sendKey", YamlValues.Flag(result.SendKey));
            keys.Add("required", YamlValues.List(result.Required));
            keys.Add("properties", Properties(result.Properties));
            results.Add(result.Name, keys);
        }

        return results;
    }

    private static YamlMapping Properties(IReadOnlyList<DraftProperty> properties)
    {
        var map = new YamlMapping();
        foreach (var property in properties)
        {
            var keys = new YamlMapping { PrefersFlow = property.Properties.Count == 0 };
            keys.Add("type", YamlValues.Text(property.Type));
            keys.Add("format", YamlValues.Text(property.Format));
            keys.Add("items", property.Items is { } items ? YamlMapping.InFlow(("type", YamlValues.Text(items))) : null);
            keys.Add("required", YamlValues.List(property.Required));
            keys.Add("properties", Properties(property.Properties));
            keys.Add("description", YamlValues.Text(property.Description));
            map.Add(property.Name, keys);
        }

        return map;
    }
}
