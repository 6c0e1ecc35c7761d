using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Service;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Services;

/// <summary>Checks keys of a service file that depend on each other.</summary>
/// <param name="spec">The readers.</param>
/// <param name="root">The file.</param>
internal sealed class ServiceChecks(SpecReader spec, MappingNode root)
{
    /// <summary>Reports what is missing or does not go together.</summary>
    /// <param name="facts">The keys.</param>
    /// <param name="families">The families.</param>
    public void Run(ServiceFacts facts, EquatableArray<EndpointFamily> families)
    {
        // A family that cannot be read may answer with a task.
        var hasTasks = families.Count == 0 || families.Any(family => !family.AnswersResult);
        if (Section(root, ServiceWords.Tasks) is { } tasks)
        {
            Tasks(tasks, families, hasTasks);
        }
        else if (hasTasks && !Has(root, ServiceWords.Tasks))
        {
            MissingKey(root, ServiceWords.Tasks, "a service file");
        }

        if (facts.Find(ServiceWords.Idempotency) is { } promise && Section(root, ServiceWords.Idempotency) is { } idempotency && promise.FindValue(IdempotencyWords.Contract) is not null)
        {
            ExactlyOne(idempotency, "'idempotency'", IdempotencyWords.Header, IdempotencyWords.Field);
        }

        if (facts.Find(ServiceWords.Callback) is { } callback && Section(root, ServiceWords.Callback) is { } section)
        {
            Callback(callback, section, facts);
        }

        if (Section(root, ServiceWords.Uploads) is { } uploads)
        {
            new UploadChecks(this, spec, uploads).Run();
        }

        Headers(facts);
    }

    private void Tasks(MappingNode tasks, EquatableArray<EndpointFamily> families, bool hasTasks)
    {
        if (hasTasks && !Has(tasks, TaskWords.Path) && !Has(tasks, TaskWords.Url) && !(families.Count > 0 && families.All(family => family.AnswersResult || family.TaskPath is not null)))
        {
            Missing(tasks, "'tasks'", "'path', or 'url', or a 'taskPath' in each family");
        }

        foreach (var word in new ServiceWord[] { TaskWords.Fields, TaskWords.Error }.Where(word => hasTasks && !Has(tasks, word)))
        {
            MissingKey(tasks, word, ServiceWords.Tasks.Noun);
        }

        if (Section(tasks, TaskWords.Fields) is { } fields && hasTasks)
        {
            if (!Has(fields, TaskFieldWords.Id))
            {
                MissingKey(fields, TaskFieldWords.Id, TaskWords.Fields.Noun);
            }

            ExactlyOne(fields, "'fields'", TaskFieldWords.Status, TaskFieldWords.Done);
            if (Has(fields, TaskFieldWords.Status) && !Has(tasks, TaskWords.Statuses))
            {
                Missing(tasks, "'tasks'", "'statuses', which define the meaning of 'fields.status'");
            }
        }

        if (Section(tasks, TaskWords.Result) is { } result)
        {
            ExactlyOne(result, "'result'", ResultRequestWords.Path, ResultRequestWords.Url);
        }

        if (Section(tasks, TaskWords.Cancel) is { } cancel)
        {
            ExactlyOne(cancel, "'cancel'", CancelWords.Path, CancelWords.Url);
        }
    }

    private void Callback(ServiceFacts callback, MappingNode section, ServiceFacts facts)
    {
        ExactlyOne(section, "'callback'", CallbackWords.Field, CallbackWords.Query);
        if (facts.Find(ServiceWords.Tasks) is { } tasks && Section(section, CallbackWords.Body) is { } body && new CallPaths(callback, tasks) is { Id: null, At: { } at })
        {
            Missing(body, "'body'", $"'id', because 'tasks.fields.id' is outside '{at}'");
        }

        var key = facts.Find(ServiceWords.Idempotency)?.Find(IdempotencyWords.Field);
        var own = Section(section, CallbackWords.With)?.Entries.Select(entry => entry.Key) ?? [];
        foreach (var name in callback.Find(CallbackWords.Query) is null ? own.Append(section.Find(CallbackWords.Field.Key)?.Value as ScalarNode).OfType<ScalarNode>() : [])
        {
            if (name.Text == facts.Find(ServiceWords.ModelField) || name.Text == key)
            {
                spec.Report(SpecDiagnostics.PlaceTwice, name.Span, name.Text == key ? "idempotency" : "modelField", "callback", $"the body field '{name.Text}'");
            }
        }

        if (callback.Find(CallbackWords.Field) is { } url && Section(section, CallbackWords.With)?.Find(url) is { } twice)
        {
            spec.Report(SpecDiagnostics.PlaceTwice, twice.Key.Span, "field", "with", $"the body field '{url}'");
        }

        // The time must be signed: an attacker could set another one.
        if (callback.Find(CallbackWords.Signature) is { } signature && (signature.Find(SignatureWords.Timestamp), signature.Find(SignatureWords.Content)) is ({ } time, { } content)
            && !SignatureContents.Has(content, time))
        {
            spec.Report(SpecDiagnostics.MissingOneOf, Section(section, CallbackWords.Signature)!.Find(SignatureWords.Content.Key)!.Value.Span, "'content'", $"'{{{time}}}', because the time of 'timestamp' must be signed");
        }
    }

    // The key must not depend on the order in which headers are set.
    private void Headers(ServiceFacts facts)
    {
        var auth = facts.Find(ServiceWords.Auth)?.Find(AuthWords.Header);
        var idempotency = facts.Find(ServiceWords.Idempotency)?.Find(IdempotencyWords.Header);
        foreach (var (name, span) in HeadersOf(root).Concat(Section(root, ServiceWords.Families)?.Entries.Select(entry => entry.Value).OfType<MappingNode>().SelectMany(HeadersOf) ?? []))
        {
            if (Same(name, auth) || Same(name, idempotency))
            {
                spec.Report(SpecDiagnostics.HeaderTaken, span, name, Same(name, auth) ? "the API key" : "the idempotency key");
            }
        }

        if (Same(auth ?? "", idempotency))
        {
            spec.Report(SpecDiagnostics.HeaderTaken, Section(root, ServiceWords.Idempotency)!.Find(IdempotencyWords.Header.Key)!.Value.Span, idempotency!, "the API key");
        }

        static bool Same(string name, string? other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<(string Name, SourceSpan Span)> HeadersOf(MappingNode node) =>
        Section(node, ServiceWords.Headers)?.Entries.Select(entry => (entry.Key.Text, entry.Key.Span)) ?? [];

    /// <summary>Reports two keys of which one is needed, and none.</summary>
    public void ExactlyOne(MappingNode node, string what, ServiceWord first, ServiceWord second)
    {
        if (Has(node, first) && Has(node, second))
        {
            spec.Report(SpecDiagnostics.OnlyOneOf, node.Find(second.Key)!.Key.Span, first.Key, second.Key);
        }
        else if (!Has(node, first) && !Has(node, second))
        {
            Missing(node, what, $"'{first.Key}' or '{second.Key}'");
        }
    }

    private void MissingKey(MappingNode node, ServiceWord word, string what) =>
        spec.Report(SpecDiagnostics.MissingKey, node.Span with { EndLine = node.Span.StartLine, EndColumn = node.Span.StartColumn }, word.Key, what);

    /// <summary>Reports what a mapping lacks.</summary>
    public void Missing(MappingNode node, string what, string needed) =>
        spec.Report(SpecDiagnostics.MissingOneOf, node.Span with { EndLine = node.Span.StartLine, EndColumn = node.Span.StartColumn }, MessageText.Sentence(what), needed);

    /// <summary>Whether a mapping has a key.</summary>
    public static bool Has(MappingNode node, ServiceWord word) => node.Find(word.Key) is not null;

    /// <summary>The mapping behind a key.</summary>
    public static MappingNode? Section(MappingNode node, ServiceWord word) => node.Find(word.Key)?.Value as MappingNode;
}
