using System.Text;
using System.Text.Json.Nodes;
using FoxGen.Simulator.Replies;
using FoxGen.Simulator.Tasks;
using FoxGen.Specs;

namespace FoxGen.Simulator.ResultFiles;

/// <summary>Writes the replies of families that answer with the result, and streams of events, the way the service file says they read.</summary>
internal sealed class ResultReplies(ResolvedService service, ReplyExamples examples, ResultPlaces places, AcceptedMark mark, ResultMaker results)
{
    private const int Events = 3;

    /// <summary>Whether the reply to a submit is the result.</summary>
    public static bool Answers(SimulatedTask task) => task.Family.AnswersResult || task.IsStream;

    /// <summary>The reply: its media type and its bytes.</summary>
    /// <param name="task">The request.</param>
    /// <param name="baseUrl">Where this simulator is reached, without a trailing slash.</param>
    public (string ContentType, byte[] Bytes) Of(SimulatedTask task, string baseUrl)
    {
        var shape = task.Model.Result;
        if (task.IsStream)
        {
            return ("text/event-stream", Encoding.UTF8.GetBytes(Stream(task, baseUrl)));
        }

        if (shape.Content is ContentEncoding.Binary)
        {
            var sample = results.SampleOf(task);
            return (sample.ContentType, sample.Bytes);
        }

        var body = examples.Copy(ReplyExampleWords.Result, reply => places.IsIn(reply, shape)) ?? [];
        mark.Accept(body);
        return ("application/json; charset=utf-8", Encoding.UTF8.GetBytes(places.Put(body, shape, results.Make(task, baseUrl)).ToJsonString()));
    }

    private string Stream(SimulatedTask task, string baseUrl)
    {
        var words = task.Family.Stream!;
        var written = examples.Of(ReplyExampleWords.Events);
        var shape = service.Results.FirstOrDefault(one => one.ClrName == words.Find(StreamWords.Event));
        IEnumerable<JsonNode> events = written.Count > 0 || shape is null ? written : Enumerable.Range(0, Events).Select(index => results.MakeEvent(task, shape, index, baseUrl));
        var text = new StringBuilder();
        foreach (var data in events.Select(one => one.ToJsonString()).Concat(words.Find(StreamWords.End) is { } end ? [end] : []))
        {
            text.Append("data: ").Append(data).Append("\n\n");
        }

        return text.ToString();
    }
}
