namespace FoxGen.Import.Evidence;

/// <summary>Finds the fields of a task in its replies by their names, types and values.</summary>
internal static class TaskPlaces
{
    private static readonly string[] s_envelopes = ["data", "output", "result", "task", "response", "job", "generation", "prediction", "video", "item"];

    private static readonly string[] s_ids = ["task_id", "id", "job_id", "generation_id", "prediction_id", "video_id", "image_id", "operation_id", "request_id", "uuid"];

    /// <summary>The places that can be the id, the most probable first.</summary>
    /// <param name="reply">The reply to a submit.</param>
    /// <param name="parameter">The name of the parameter of the status request, if known.</param>
    public static IEnumerable<FieldPlace> Ids(Shape reply, string? parameter) =>
        Fields(reply)
            .Where(place => place.Shape.Is("string", "integer") && !place.Shape.IsUrl && !place.Shape.IsTime)
            .Select(place => (Place: place, Rank: Rank(place, parameter)))
            .Where(ranked => ranked.Rank >= 0)
            .OrderBy(ranked => ranked.Rank)
            .ThenBy(ranked => ranked.Place.Depth)
            .Select(ranked => ranked.Place);

    /// <summary>The status: a string field whose values are statuses, or one with such a name.</summary>
    public static FieldPlace? Status(Shape reply) =>
        Fields(reply).Where(place => place.Shape.Is("string") && StatusGuess.AreStatuses(place.Shape.Values))
            .OrderBy(place => IsStatusName(place.Name) ? 0 : 1).ThenBy(place => place.Depth).FirstOrDefault();

    /// <summary>Whether a field is called as a status is.</summary>
    public static bool IsStatusName(string name) => NameWords.Has(name, "status", "state", "phase") && !NameWords.Has(name, "code", "msg", "message", "url");

    /// <summary>Whether a field is called as the flag of an ended task is.</summary>
    public static bool IsDoneName(string name) => NameWords.Of(name) is "done" or "is_done" or "finished" or "is_finished" or "completed" or "is_completed";

    /// <summary>The creation time and its unit; the unit is <c>null</c> if the source does not show it.</summary>
    public static (FieldPlace Place, string? Unit)? Created(Shape reply)
    {
        var place = Fields(reply)
            .Where(place => NameWords.Of(place.Name) is "created_at" or "created" or "create_time" or "created_time" or "creation_time" or "submitted_at" or "submit_time")
            .FirstOrDefault(place => place.Shape.Is("integer", "number") || place.Shape.IsTime);
        return place is null ? null : (place, Unit(place.Shape));
    }

    /// <summary>The progress and its maximum; the maximum is <c>null</c> if the source does not show it.</summary>
    public static (FieldPlace Place, decimal? Maximum)? Progress(Shape reply)
    {
        var place = Fields(reply)
            .Where(place => NameWords.Of(place.Name) is "progress" or "percent" or "percentage" or "progress_percent" or "progress_percentage" or "percent_complete" or "completion_percentage")
            .FirstOrDefault(place => place.Shape.Is("integer", "number"));
        return place is null ? null : (place, Maximum(place));
    }

    /// <summary>The usage.</summary>
    public static FieldPlace? Usage(Shape reply) => Fields(reply).FirstOrDefault(place => NameWords.Of(place.Name) is "usage" && (place.Shape.Is("object") || place.Shape.IsScalar));

    /// <summary>The model.</summary>
    public static FieldPlace? Model(Shape reply) => Fields(reply).FirstOrDefault(place => NameWords.Of(place.Name) is ("model" or "model_name" or "model_id") && place.Shape.Is("string"));

    /// <summary>The estimated duration.</summary>
    public static FieldPlace? EstimatedSeconds(Shape reply) =>
        Fields(reply).FirstOrDefault(place => NameWords.Of(place.Name) is ("estimated_seconds" or "eta_seconds" or "estimated_time_seconds") && place.Shape.Is("integer", "number"));

    /// <summary>Whether the task can be cancelled.</summary>
    public static FieldPlace? CanCancel(Shape reply) => Fields(reply).FirstOrDefault(place => NameWords.Of(place.Name) is ("can_cancel" or "cancellable" or "cancelable") && place.Shape.Is("boolean"));

    /// <summary>The fields at the top and in objects that only wrap a reply.</summary>
    public static IEnumerable<FieldPlace> Fields(Shape reply) => FieldPlace.Plain(reply).Where(place => place.Holder.Length == 0 || place.Holder.Split('.').All(name => s_envelopes.Contains(NameWords.Of(name))));

    private static int Rank(FieldPlace place, string? parameter)
    {
        var words = NameWords.Of(place.Name);
        return place.Shape.Values.Exists(value => value.Contains("operations/", StringComparison.Ordinal)) || (words == "name" && parameter is ("name" or "operation")) ? 0
            : parameter is not null && words == NameWords.Of(parameter) && words.EndsWith("id", StringComparison.Ordinal) ? 0
            : Array.IndexOf(s_ids, words) is var at and >= 0 ? at + 1
            : -1;
    }

    private static string? Unit(Shape shape) =>
        shape.IsTime ? "iso8601"
        : shape.Numbers.Count > 0 ? (shape.Numbers.TrueForAll(number => number >= 100_000_000_000m) ? "milliseconds" : "seconds")
        : shape.Description is not { } text ? null
        : text.Contains("millisecond", StringComparison.OrdinalIgnoreCase) || text.Contains("(ms)", StringComparison.OrdinalIgnoreCase) ? "milliseconds"
        : text.Contains("second", StringComparison.OrdinalIgnoreCase) ? "seconds"
        : null;

    private static decimal? Maximum(FieldPlace place) =>
        place.Shape.Maximum is 1 or 100 ? place.Shape.Maximum
        : place.Shape.Numbers.Exists(number => number > 1) || NameWords.Has(place.Name, "percent", "percentage") ? 100
        : place.Shape.Numbers.Exists(number => number is > 0 and < 1) ? 1
        : place.Shape.Description?.Contains("percent", StringComparison.OrdinalIgnoreCase) == true ? 100
        : null;
}
