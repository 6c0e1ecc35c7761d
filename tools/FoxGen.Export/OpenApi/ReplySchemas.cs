using System.Text.Json.Nodes;
using FoxGen.Export.Writing;

namespace FoxGen.Export.OpenApi;

/// <summary>Writes what replies hold. Replies are open: they may hold more.</summary>
internal sealed class ReplySchemas(ResolvedService service)
{
    private static readonly ServiceWord[] s_ofResults = [TaskFieldWords.Model, TaskFieldWords.Created, TaskFieldWords.CreatedUnit, TaskFieldWords.Usage];

    private readonly ReplyResultSchemas _results = new(service);

    /// <summary>A task, with results of one of the shapes.</summary>
    public JsonObject Task(IReadOnlyList<ResultShape> shapes)
    {
        var fields = service.TaskFields;
        var task = Of<TaskMoment>(new ServiceFacts(fields.Values.Where(fact => fact.Word != TaskFieldWords.Results).ToEquatable()));
        if (fields.Find(TaskFieldWords.Status) is { } status)
        {
            task.FindAt(status)["enum"] = Json.Texts((service.Tasks.FindValue(TaskWords.Statuses) ?? default).Select(word => word.Name));
        }

        foreach (var (word, path) in Links())
        {
            task.PutAt(path, Json.Of(("type", new JsonArray("string", "null")), ("format", "uri"), ("description", ServiceText.Sentence(word))));
        }

        if (service.Tasks.Find(TaskWords.Result) is null)
        {
            _results.AddTo(task, shapes, ReplyExampleWords.Completed, place => place);
        }

        task.Put("required", Json.Texts(Required(fields).Select(field => field.Split('.')[0]).Distinct()));
        return task;
    }

    /// <summary>The reply to the request for the result.</summary>
    public JsonObject Result(IReadOnlyList<ResultShape> shapes)
    {
        var reply = new JsonObject();
        _results.AddTo(reply, shapes, ReplyExampleWords.Result, place => place);
        return reply;
    }

    /// <summary>The JSON replies to a submit that is answered with the result: one schema for each place of results.</summary>
    /// <param name="shapes">The shapes.</param>
    public IEnumerable<JsonObject> Answers(IEnumerable<ResultShape> shapes) => shapes.GroupBy(shape => _results.PlaceOf(shape) ?? "", StringComparer.Ordinal).Select(place =>
    {
        List<ResultShape> same = [.. place];
        var others = new ServiceFacts(service.TaskFields.Values.Where(fact => s_ofResults.Contains(fact.Word)).ToEquatable());
        if (place.Key.Length > 0)
        {
            var reply = Of<TaskMoment>(others);
            reply.PutAt(place.Key, _results.Always(place.Key, same, ReplyExampleWords.Result), isRequired: true);
            return reply;
        }

        // A result that is the whole reply says itself what it has.
        var known = same.SelectMany(shape => shape.Properties).Select(property => property.Name).ToHashSet(StringComparer.Ordinal);
        var rest = Of<TaskMoment>(new ServiceFacts(others.Values.Where(fact => fact.Value is not string path || !known.Contains(path.Split('.')[0])).ToEquatable()));
        var whole = _results.Whole(same, ReplyExampleWords.Result);
        return rest.Count == 0 ? whole : Json.Of(("allOf", new JsonArray(whole, rest)));
    });

    /// <summary>The data of one event.</summary>
    /// <param name="shape">The type of an event.</param>
    public JsonObject Event(ResultShape shape)
    {
        var reply = new JsonObject();
        if (_results.PlaceOf(shape) is { Length: > 0 } path)
        {
            reply.PutAt(path, _results.Always(path, [shape], ReplyExampleWords.Events), isRequired: true);
            return reply;
        }

        return ReplyResultSchemas.OneOf([shape]);
    }

    /// <summary>A refused request. Each field is at its own place in refused requests, else where failed tasks have it.</summary>
    public JsonObject Error()
    {
        var schema = new JsonObject();
        foreach (var word in ErrorWords.Group.Words)
        {
            var own = service.Refusal?.Values.FirstOrDefault(fact => fact.Word is IReplyWord && fact.Word.Key == word.Key);
            if ((own?.Value ?? service.TaskErrors.ValueOf(word)) is { } value)
            {
                PutAll(schema, (IReplyWord)(own?.Word ?? word), ReplyFields.PathsOf(value), ReplyExampleWords.Refused);
            }
        }

        return schema;
    }

    /// <summary>Adds an error field at its paths. An array on the way is searched.</summary>
    /// <param name="schema">The schema of the reply.</param>
    /// <param name="word">The key of the field.</param>
    /// <param name="paths">The paths.</param>
    /// <param name="examples">The key of the example responses.</param>
    /// <param name="isOptional">Whether the field can be null, because the reply need not be an error.</param>
    public void PutAll(JsonObject schema, IReplyWord word, IEnumerable<string> paths, ServiceWord<EquatableArray<RuleValue>> examples, bool isOptional = false)
    {
        List<RuleValue> shown = [.. service.ReplyExamples?.FindValue(examples) ?? default];
        foreach (var path in paths)
        {
            schema.PutAt(path, Field(word, ServiceFacts.Empty, [.. ReplyPaths.TypesAt(shown, path), .. isOptional ? ["null"] : Array.Empty<string>()]), isList: before => ReplyPaths.IsList(shown, before));
        }
    }

    // A service can leave the status out of the response to a submit.
    private IEnumerable<string> Required(ServiceFacts fields)
    {
        var examples = new[] { ReplyExampleWords.Submitted, ReplyExampleWords.Running, ReplyExampleWords.Completed, ReplyExampleWords.Failed }
            .SelectMany(word => service.ReplyExamples?.FindValue(word) ?? default).ToList();
        return new[] { fields.Find(TaskFieldWords.Id), fields.Find(TaskFieldWords.Status) }.OfType<string>().Where(path => examples.TrueForAll(example => ReplyPaths.At(example, path) is not null));
    }

    private IEnumerable<(ServiceWord Word, string Path)> Links()
    {
        if (service.Tasks.Find(TaskWords.Url) is { } url)
        {
            yield return (TaskWords.Url, url);
        }

        if (service.Tasks.Find(TaskWords.Result)?.Find(ResultRequestWords.Url) is { } result)
        {
            yield return (ResultRequestWords.Url, result);
        }

        if (service.Tasks.Find(TaskWords.Cancel)?.Find(CancelWords.Url) is { } cancel)
        {
            yield return (CancelWords.Url, cancel);
        }
    }

    /// <summary>The fields of a reply that a service file names.</summary>
    /// <param name="fields">The keys with the paths.</param>
    /// <param name="isRequired">Whether the reply always has a field.</param>
    public static JsonObject Of<TSource>(ServiceFacts fields, Func<ServiceWord, bool>? isRequired = null)
    {
        var schema = new JsonObject();
        foreach (var (word, path) in ReplyFields.Of<TSource>(fields))
        {
            var needed = isRequired?.Invoke(word.Word) is true;
            schema.PutAt(path, Field(word, fields, isRequired: needed), needed);
        }

        return schema;
    }

    /// <summary>The meaning of a field. When a service file must have its key is of no interest in responses.</summary>
    public static string Sentence(ServiceWord word) => ServiceText.Sentence(word).Split(". Required")[0].TrimEnd('.') + ".";

    /// <summary>The schema of a field.</summary>
    /// <param name="word">The key of its path.</param>
    /// <param name="facts">The values of the keys of its group, such as a unit.</param>
    /// <param name="shown">The JSON types of the field in examples, which can differ.</param>
    /// <param name="isRequired">Whether the reply always has it.</param>
    public static JsonObject Field(IReplyWord word, ServiceFacts facts, IReadOnlyCollection<string>? shown = null, bool isRequired = false)
    {
        var schema = new JsonObject();
        var (form, format) = word.FormIn(facts);
        var type = form switch
        {
            ReplyType.String => "string",
            ReplyType.Integer => "integer",
            ReplyType.Number => "number",
            ReplyType.Boolean => "boolean",
            ReplyType.Array => "array",
            ReplyType.Any => null,
        };
        if (type is not null)
        {
            // Until the task is completed, services answer with null, or leave the field out.
            var types = new[] { type }.Concat(shown ?? []).Concat(isRequired || (IsAlways(word.Word) && form is not ReplyType.Array) ? [] : ["null"]).Distinct().ToList();
            schema["type"] = types is [var only] ? only : Json.Texts(types);
        }

        schema.Put("format", format);
        schema["description"] = Sentence(word.Word);
        return schema;
    }

    private static bool IsAlways(ServiceWord word) => word.IsRequired || word == TaskFieldWords.Status || word == TaskFieldWords.Id;
}
