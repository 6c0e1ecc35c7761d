using System.Text.RegularExpressions;
using FoxGen.Import.Evidence;
using FoxGen.Import.OpenApi;

namespace FoxGen.Import.ApiDocuments;

/// <summary>A request for the state of a task, and the submits whose tasks it answers for.</summary>
internal sealed class StatusRequest(ApiOperation operation, FieldPlace? status, FieldPlace? done)
{
    private static readonly string[] s_nouns = ["task", "job", "generation", "prediction", "operation", "invocation", "run", "execution", "render", "request"];

    public ApiOperation Operation { get; } = operation;

    public FieldPlace? Status { get; } = status;

    public FieldPlace? Done { get; } = done;

    public List<ApiOperation> Submits { get; } = [];

    /// <summary>The parameter with the id.</summary>
    public string Parameter { get; } = operation.PathNames.Count > 0 ? operation.PathNames[^1] : Ids(operation).First().Name;

    /// <summary>The path with the id in braces.</summary>
    public string Template => Operation.PathNames.Count > 0 ? Operation.Path : $"{Operation.Path}?{Parameter}={{{Parameter}}}";

    /// <summary>The path up to the id.</summary>
    public string Collection => Operation.PathNames.Count > 0 ? Operation.Path[..Operation.Path.LastIndexOf("/{", StringComparison.Ordinal)] : Operation.Path;

    /// <summary>What the document calls one of these tasks.</summary>
    public string Noun => NameWords.Plain(NameWords.Singular(Collection[(Collection.LastIndexOf('/') + 1)..]));

    /// <summary>A task query of an operation, if it is one.</summary>
    public static StatusRequest? Of(ApiOperation operation)
    {
        if (operation.Method != "GET" || !(HasOneSegment(operation) || (operation.PathNames.Count == 0 && Ids(operation).Count() == 1)))
        {
            return null;
        }

        if (TaskPlaces.Status(operation.Reply) is { } status)
        {
            return new StatusRequest(operation, status, null);
        }

        var done = TaskPlaces.Fields(operation.Reply).FirstOrDefault(place => TaskPlaces.IsDoneName(place.Name) && place.Shape.Is("boolean"));
        return done is not null && operation.Reply.Find("error") is not null ? new StatusRequest(operation, null, done) : null;
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

        var text = submit.Text + "\n" + submit.About;
        if (Operation.PathNames.Count > 0 && Regex.IsMatch(text, Regex.Escape(Collection) + @"/(\{\w+\}|:\w+)(?![\w/])", RegexOptions.CultureInvariant))
        {
            return 4;
        }

        if (Status is not null && submit.Path.Split('/')[1] == Collection.Split('/')[1] && submit.Reply.At(Status.Path) is { } same && StatusGuess.AreStatuses(same.Values) && same.Values.ToHashSet().SetEquals(Status.Shape.Values))
        {
            return submit.Path == Collection ? 4 : 2;
        }

        if (submit.Path == Collection)
        {
            return 3;
        }

        // A response without a status of its own names what it started: "the ID of the task".
        return s_nouns.Contains(Noun.Split(' ')[^1]) && Status is not null && submit.Reply.At(Status.Path) is null && Regex.IsMatch(submit.About, $@"\b{Regex.Escape(Noun)}\b", RegexOptions.IgnoreCase) ? 1 : 0;
    }
}
