namespace FoxGen.Import.Evidence;

/// <summary>Finds the error in replies.</summary>
internal static class ErrorPlaces
{
    private static readonly string[] s_messages =
        ["failure_reason", "failure_message", "fail_reason", "fail_message", "error_message", "error_msg", "task_status_msg", "status_msg", "message", "msg", "detail", "failure", "error", "reason", "description", "title"];

    private static readonly string[] s_codes = ["failure_code", "fail_code", "error_code", "status_code", "code"];

    private static readonly string[] s_types = ["error_type", "failure_type", "type"];

    private static readonly string[] s_holders = ["error", "errors", "detail", "failure", "base_resp", "output", "data", "result", "task", "response"];

    /// <summary>The fields of an error.</summary>
    /// <param name="reply">The reply with the error.</param>
    /// <param name="isOther">Whether a place is known to be something else, such as the status.</param>
    /// <param name="isFailure">Whether the reply is a failed task: a plain <c>code</c>, <c>type</c> or <c>message</c> at its top is then something else.</param>
    public static ErrorFields Find(Shape reply, Func<FieldPlace, bool> isOther, bool isFailure)
    {
        var all = FieldPlace.Of(reply).Where(place => place.Depth <= 3 && Holders(place).All(name => s_holders.Contains(name)) && !isOther(place)).ToList();
        var message = Best(all.Where(place => place.Shape.Is("string") && !place.Shape.IsUrl && !IsWeak(place, isFailure)), s_messages);
        if (message is null)
        {
            return new ErrorFields([], [], []);
        }

        // Where some replies have a string, and others a list with more: the string.
        message = all.Find(place => place.Path == message.Holder && place.Shape.Is("string")) ?? message;

        // The other fields of an error are beside its message.
        var beside = all.Where(place => place.Holder == message.Holder).ToList();
        var more = all.Where(place => place.Depth > message.Depth && place.Shape.Is("string") && place.Path.StartsWith(message.Path + ".", StringComparison.Ordinal)).ToList();
        var messages = new List<FieldPlace> { message };
        if (Best(more, ["msg", "message", "detail"]) is { } inner)
        {
            messages.Add(inner);
        }
        else if (!isFailure && message.Holder.Length == 0 && NameWords.Of(message.Name) is "detail" && beside.Find(place => NameWords.Of(place.Name) is "title" && place.Shape.Is("string")) is { } title)
        {
            messages.Add(title);
        }

        var scalars = beside.Concat(more).Where(place => place.Shape.Is("string", "integer") && !messages.Contains(place) && !IsWeak(place, isFailure)).ToList();
        return new ErrorFields(Paths(messages), Paths(Best(scalars.Where(place => place.Shape.Is("string")), s_types)), Paths(Code(scalars)));
    }

    /// <summary>The request id in a reply, if it is not the id of the task.</summary>
    public static string? RequestId(Shape reply, string? taskId) =>
        FieldPlace.Plain(reply).FirstOrDefault(place => NameWords.Of(place.Name) is ("request_id" or "trace_id") && place.Path != taskId && place.Shape.Is("string"))?.Path;

    // An HTTP status says less than the word beside it.
    private static FieldPlace? Code(List<FieldPlace> scalars)
    {
        var code = Best(scalars, s_codes);
        var isHttp = code is not null && code.Shape.Numbers.Count > 0 && code.Shape.Numbers.TrueForAll(number => number is >= 400 and < 600);
        return isHttp && scalars.Find(place => NameWords.Of(place.Name) is "status" && place.Shape.Is("string")) is { } word ? word : code;
    }

    // At the top of a task, these can be anything.
    private static bool IsWeak(FieldPlace place, bool isFailure) => isFailure && place.Holder.Length == 0 && NameWords.Of(place.Name) is ("title" or "description" or "type");

    private static IEnumerable<string> Holders(FieldPlace place) => place.Holder.Split('.', StringSplitOptions.RemoveEmptyEntries).Select(NameWords.Of);

    private static FieldPlace? Best(IEnumerable<FieldPlace> places, string[] names) =>
        places.Select(place => (Place: place, Rank: Array.IndexOf(names, NameWords.Of(place.Name)))).Where(ranked => ranked.Rank >= 0)
            .OrderBy(ranked => ranked.Rank).ThenBy(ranked => ranked.Place.Depth).Select(ranked => ranked.Place).FirstOrDefault();

    private static IReadOnlyList<string> Paths(IEnumerable<FieldPlace> places) => [.. places.Select(place => place.Path)];

    private static IReadOnlyList<string> Paths(FieldPlace? place) => place is null ? [] : [place.Path];
}

/// <summary>Where an error has its parts.</summary>
internal sealed record ErrorFields(IReadOnlyList<string> Message, IReadOnlyList<string> Type, IReadOnlyList<string> Code);
