using System.Text.Json.Nodes;
using FoxGen.Export.Writing;

namespace FoxGen.Export.OpenApi;

/// <summary>Writes the body of the calls that a service makes when tasks end, where it differs from a response to a status request.</summary>
internal sealed class CallSchemas(ResolvedService service, ReplySchemas replies)
{
    private readonly ReplyResultSchemas _results = new(service);

    /// <summary>The body of a call, with results of one of the shapes.</summary>
    /// <param name="callback">The values of <see cref="CallbackWords"/>.</param>
    /// <param name="shapes">The shapes.</param>
    public JsonObject Call(ServiceFacts callback, IReadOnlyList<ResultShape> shapes)
    {
        var paths = new CallPaths(callback, service.Tasks);
        var schema = new JsonObject();
        foreach (var (word, path) in ReplyFields.Of<TaskMoment>(service.TaskFields).Where(one => one.Word.Word != TaskFieldWords.Results))
        {
            var own = word.Word == TaskFieldWords.Id ? paths.Id : word.Word == TaskFieldWords.Status ? paths.Status : paths.Inside(path);
            if (own is not null)
            {
                schema.PutAt(own, ReplySchemas.Field(word, service.TaskFields), isRequired: word.Word == TaskFieldWords.Id);
            }
        }

        if (paths.Status is { } status)
        {
            schema.PutAt(status, ReplySchemas.Field(TaskFieldWords.Status, service.TaskFields), isRequired: true);
            schema.FindAt(status)["enum"] = Json.Texts(paths.Statuses.Select(one => one.Name).Distinct());
        }

        _results.AddTo(schema, shapes, ReplyExampleWords.Callback, paths.ResultOf);
        foreach (var fact in (paths.OwnErrors ?? service.TaskErrors).Values.Where(fact => fact.Word is IReplyWord))
        {
            var own = ReplyFields.PathsOf(fact.Value).Select(path => paths.OwnErrors is null ? paths.Inside(path) : path).OfType<string>();
            replies.PutAll(schema, (IReplyWord)fact.Word, own, ReplyExampleWords.Callback, isOptional: true);
        }

        return schema;
    }
}
