using FoxGen.Import.Evidence;

namespace FoxGen.Import.ApiDocuments;

/// <summary>Finds the tasks of a document: requests that start them, and requests for their state.</summary>
internal sealed class TaskFinder
{
    private static readonly string[] s_actions = ["cancel", "stop", "abort", "pause", "resume", "delete", "restore", "search", "archive", "unarchive"];

    public TaskFinder(ApiDocument document)
    {
        Queries = [.. document.Operations.Select(StatusRequest.Of).OfType<StatusRequest>()];
        foreach (var submit in document.Operations.Where(IsSubmit))
        {
            // A POST to one item changes it, unless the document says that it starts something else.
            var best = Queries.Select(query => (Query: query, Score: query.Link(submit))).Where(link => link.Score > 0 && (!submit.Path.EndsWith('}') || link.Score is 4 or 1))
                .OrderByDescending(link => link.Score).ThenByDescending(link => link.Score == 1 ? link.Query.Noun.Length : 0).ThenByDescending(link => Common(link.Query.Collection, submit.Path)).FirstOrDefault();
            best.Query?.Submits.Add(submit);
        }
    }

    public IReadOnlyList<StatusRequest> Queries { get; }

    /// <summary>The requests of tasks that somebody starts, the most probable first.</summary>
    public IReadOnlyList<StatusRequest> Ranked =>
    [
        .. Queries.Where(query => query.Submits.Count > 0)
            .OrderBy(query => query.Operation.IsDeprecated ? 1 : 0)
            .ThenByDescending(query => HasResults(query.Operation.Reply) ? 1 : 0)
            .ThenByDescending(query => query.Submits.Count),
    ];

    /// <summary>Whether an operation can start something: a POST that answers with an id.</summary>
    private static bool IsSubmit(ApiOperation operation) =>
        operation.Method == "POST"
        && !s_actions.Contains(NameWords.Of(operation.Path[(operation.Path.LastIndexOf('/') + 1)..]))
        && (TaskPlaces.Ids(operation.Reply, null).Any() || HasName(operation));

    private static bool HasResults(Shape reply) => FilePlaces.Find(reply, _ => false, []).Count > 0 || FilePlaces.ByName(reply, _ => false) is not null;

    private static bool HasName(ApiOperation operation) => operation.Reply.Find("name") is not null && operation.Reply.Find("done") is not null;

    private static int Common(string one, string other) => one.Split('/').Zip(other.Split('/')).TakeWhile(pair => pair.First == pair.Second).Count();
}
