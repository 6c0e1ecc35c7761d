using System.Text.Json.Nodes;
using FoxGen.Export.Writing;

namespace FoxGen.Export.OpenApi;

/// <summary>Writes the responses to submits: a task, the result, or events.</summary>
internal sealed class SubmitResponses(ResolvedService service, ReplySchemas replies, BinarySchemas binary)
{
    /// <summary>The responses to the submits of one operation.</summary>
    /// <param name="submits">The families, each with the result of a model.</param>
    public JsonObject Of(IReadOnlyCollection<(EndpointFamily Family, ResultShape Result)> submits)
    {
        var results = submits.Where(one => one.Family.AnswersResult).Select(one => one.Result).Distinct().ToList();
        var (hasTask, streams) = (submits.Any(one => !one.Family.AnswersResult), submits.Select(one => one.Family).Distinct().Where(family => family.Stream is not null).ToList());
        string[] said = [.. hasTask ? ["the submitted task"] : Array.Empty<string>(), .. results.Count > 0 ? ["the result"] : Array.Empty<string>(), .. streams.Count > 0 ? ["events"] : Array.Empty<string>()];
        var text = string.Join(", or ", said) + ".";
        return Operations.Responses(char.ToUpperInvariant(text[0]) + text[1..], Content(hasTask, results, streams));
    }

    private JsonObject Content(bool hasTask, List<ResultShape> results, List<EndpointFamily> streams)
    {
        var files = results.Where(shape => shape.Content is ContentEncoding.Binary).ToList();
        List<JsonObject> json = [.. hasTask ? [Json.Reference(ReplyNames.Task)] : Array.Empty<JsonObject>(), .. replies.Answers(results.Except(files))];
        var content = new JsonObject();
        if (json.Count > 0)
        {
            content["application/json"] = Json.Of(("schema", Operations.OrError(service, json is [var only] ? only : Json.Of(("anyOf", new JsonArray([.. json]))))));
        }
        else if (Operations.CanBeError(service))
        {
            content["application/json"] = Json.Of(("schema", Json.Reference(ReplyNames.Error)));
        }

        foreach (var mediaType in files.Select(shape => shape.ContentMediaType ?? BinarySchemas.AnyBytes).Distinct())
        {
            content[mediaType] = binary.Content();
        }

        content.Put("text/event-stream", Events(streams));
        return content;
    }

    // The media type of a stream has the schema of one event: only OpenAPI 3.2 has a key of its own for it.
    private JsonObject? Events(List<EndpointFamily> streams)
    {
        var shapes = streams.Select(family => EventOf(service, family)).OfType<ResultShape>().Distinct().Select(replies.Event).ToList();
        var ends = streams.Select(family => family.Stream!.Find(StreamWords.End)).OfType<string>().Distinct().ToList();
        return streams.Count == 0 ? null : Json.Of(
            ("schema", shapes is [var only] ? only : Json.Of(("anyOf", new JsonArray([.. shapes])))),
            (OpenApiKeys.StreamEnd, ends is [var end] ? end : null));
    }

    /// <summary>The type of an event of a family.</summary>
    public static ResultShape? EventOf(ResolvedService service, EndpointFamily family) =>
        service.Results.FirstOrDefault(shape => shape.ClrName == family.Stream?.Find(StreamWords.Event));
}
