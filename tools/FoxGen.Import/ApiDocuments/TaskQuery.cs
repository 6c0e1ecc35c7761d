using FoxGen.Import.Evidence;
using FoxGen.Import.OpenApi;

namespace FoxGen.Import.ApiDocuments;

/// <summary>A request for the state of a task, and the submits whose tasks it answers for.</summary>
internal sealed class TaskQuery(ApiOperation operation, Place? status, Place? done)
{
    public ApiOperation Operation { get; } = operation;

    public Place? Status { get; } = status;

    public Place? Done { get; } = done;

    public List<ApiOperation> Submits { get; } = [];

    /// <summary>The parameter with the id.</summary>
    public string Parameter { get; } = operation.PathNames.Count > 0 ? operation.PathNames[^1] : Ids(operation).First().Name;

    /// <summary>The path with the id in braces.</summary>
    public string Template => Operation.PathNames.Count > 0 ? Operation.Path : $"{Operation.Path}?{Parameter}={{{Parameter}}}";

    /// <summary>The path up to the id.</summary>
    public string Collection => Operation.PathNames.Count > 0 ? Operation.Path[..Operation.Path.LastIndexOf("/{", StringComparison.Ordinal)] : Operation.Path;

    /// <summary>A task query of an operation, if it is one.</summary>
    public static TaskQuery? Of(ApiOperation operation)
    {
        if (operation.Method != "GET" || !(HasOneSegment(operation) || (operation.PathNames.Count == 0 && Ids(operation).Count() == 1)))
        {
            return null;
        }

        if (TaskPlaces.Status(operation.Reply) is { } status)
        {
            return new TaskQuery(operation, status, null);
        }

        var done = TaskPlaces.Fields(operation.Reply).FirstOrDefault(place => TaskPlaces.IsDoneName(place.Name) && place.Shape.Is("boolean"));
        return done is not null && operation.Reply.Find("error") is not null ? new TaskQuery(operation, null, done) : null;
    }

    // The id is a segment of its own.
    private static bool HasOneSegment(ApiOperation operation) => operation.PathNames.Count == 1 && operation.Path.Split('/').Contains($"{{{operation.PathNames[0]}}}");

    private static IEnumerable<ApiParameter> Ids(ApiOperation operation) => operation.Parameters.Where(parameter => parameter is { In: "query", IsRequired: true });

    /// <summary>How strongly the document connects a submit with this query; 0 for not at all.</summary>
    public int Link(ApiOperation submit)
    {
        if (submit.ReplySchema.At("$ref").Text() is { } reference && reference == Operation.ReplySchema.At("$ref").Text())
        {
            return 5;
        }

        var text = Texts(submit);
        if (text.Contains($"{Collection}/:", StringComparison.Ordinal) || text.Contains($"{Collection}/{{", StringComparison.Ordinal))
        {
            return 4;
        }

        if (Status is not null && submit.Reply.At(Status.Path) is { } same && StatusGuess.AreStatuses(same.Values) && same.Values.ToHashSet().SetEquals(Status.Shape.Values))
        {
            return submit.Path == Collection ? 4 : 2;
        }

        if (submit.Path == Collection)
        {
            return 3;
        }

        var noun = NameWords.Plain(NameWords.Singular(Collection[(Collection.LastIndexOf('/') + 1)..]));
        return noun.Length > 2 && System.Text.RegularExpressions.Regex.IsMatch(text, $@"\b{System.Text.RegularExpressions.Regex.Escape(noun)}\b", System.Text.RegularExpressions.RegexOptions.IgnoreCase) && (submit.Reply.At("status") is null) ? 1 : 0;
    }

    // What the document says of the response and of the id in it.
    private static string Texts(ApiOperation submit) =>
        submit.Text + "\n" + string.Join('\n', TaskPlaces.Ids(submit.Reply, null).Select(place => place.Shape.Description).OfType<string>());
}
