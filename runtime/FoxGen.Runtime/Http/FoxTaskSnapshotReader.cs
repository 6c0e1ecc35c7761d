using System.Globalization;
using System.Text.Json;
using FoxGen.Answers;
using FoxGen.CompilerServices;
using FoxGen.Json;
using FoxGen.Texts;

namespace FoxGen.Http;

/// <summary>Reads a task from a reply, by the paths of the service's description. It never throws.</summary>
internal static class FoxTaskSnapshotReader
{
    /// <summary>Longer estimates are ignored: they are mistakes, such as milliseconds in place of seconds.</summary>
    public static readonly TimeSpan LongestEstimate = TimeSpan.FromDays(7);

    /// <param name="protocol">The paths.</param>
    /// <param name="token">The task.</param>
    /// <param name="raw">The reply.</param>
    /// <param name="polls">The number of queries.</param>
    /// <param name="retryAfter">When to ask again.</param>
    /// <param name="place">The path of the results; <c>null</c> for that of the service.</param>
    /// <param name="second">The reply to the request for the result, which has the results.</param>
    public static FoxTaskSnapshot Read(FoxTaskProtocol protocol, FoxTaskToken token, JsonElement raw, int polls, TimeSpan? retryAfter, string? place = null, JsonElement second = default)
    {
        var word = JsonFields.Text(raw, protocol.StatusField) ?? "";
        var error = ReadError(protocol.Error, raw);
        var status = protocol.DoneField is null ? StatusOf(protocol, word)
            : JsonFields.Boolean(raw, protocol.DoneField) is not true ? FoxTaskStatus.Running
            : error?.Message is null ? FoxTaskStatus.Completed
            : FoxTaskStatus.Failed;
        var (results, unreadable) = Results(protocol, raw, place, second, status);
        return new FoxTaskSnapshot
        {
            Token = token,
            StatusWord = ErrorText.Bounded(word, 64),
            Status = status,
            Progress = JsonFields.Number(raw, protocol.ProgressField) * 100 / protocol.ProgressMaximum is { } progress and >= 0 and <= 100 ? (int)progress : null,
            Model = JsonFields.Text(raw, protocol.ModelField),
            CreatedAt = Created(protocol, raw),
            EstimatedTime = Estimate(JsonFields.Number(raw, protocol.EstimatedSecondsField)),
            CanCancel = JsonFields.Boolean(raw, protocol.CanCancelField),
            Usage = JsonFields.Find(raw, protocol.UsageField) is { ValueKind: not JsonValueKind.Null } usage ? usage : null,
            Error = error,
            Results = results,
            Unreadable = unreadable,
            Polls = polls,
            RetryAfter = retryAfter,
            Raw = raw,
            RawResult = second,
        };
    }

    /// <summary>Reads a reply that is the result.</summary>
    /// <param name="protocol">The paths.</param>
    /// <param name="token">The task.</param>
    /// <param name="raw">The reply.</param>
    /// <param name="place">The path of the results; <c>null</c> if the reply has none.</param>
    /// <param name="reply">Where the reply is kept; <c>null</c> for that of a fake.</param>
    /// <param name="error">Why it is not whole.</param>
    public static FoxTaskSnapshot ReadResult(FoxTaskProtocol protocol, FoxTaskToken token, JsonElement raw, string? place, ReplyFile? reply, FoxTaskError? error)
    {
        string? other = null;
        var results = place is null ? [] : JsonFields.Results(raw, place, out other);

        // Of a reply that broke off, the items of a list are there that arrived before.
        if (error is not null && JsonFields.Find(raw, place) is not { ValueKind: JsonValueKind.Array })
        {
            results = [];
        }

        if (place is not null && results.Count == 0)
        {
            reply?.Keep();
        }

        return new FoxTaskSnapshot
        {
            Token = token,
            StatusWord = "",
            Status = error is null ? FoxTaskStatus.Completed : FoxTaskStatus.Failed,
            Model = JsonFields.Text(raw, protocol.ModelField),
            CreatedAt = Created(protocol, raw),
            Usage = JsonFields.Find(raw, protocol.UsageField) is { ValueKind: not JsonValueKind.Null } usage ? usage : null,
            Error = error,
            Results = results,
            Unreadable = other is null ? null : $"'{place}' holds {other}",
            Raw = raw,
            Reply = reply,
        };
    }

    private static (IReadOnlyList<JsonElement> Results, string? Unreadable) Results(FoxTaskProtocol protocol, JsonElement raw, string? place, JsonElement second, FoxTaskStatus status)
    {
        var path = place ?? protocol.ResultsField ?? "";

        // The whole reply is a result only of a completed task.
        if ((protocol.Result is not null && second.ValueKind is JsonValueKind.Undefined) || (path.Length == 0 && status is not FoxTaskStatus.Completed))
        {
            return ([], null);
        }

        var results = JsonFields.Results(protocol.Result is null ? raw : second, path, out var other);
        return (results, other is null ? null : $"'{path}' holds {other}");
    }

    /// <summary>The error in a reply or an error body; <c>null</c> when there is none.</summary>
    /// <param name="fields">Where it stands.</param>
    /// <param name="raw">The reply.</param>
    /// <param name="others">Where it stands for fields without a place of their own.</param>
    public static FoxTaskError? ReadError(FoxErrorFields fields, JsonElement raw, FoxErrorFields? others = null)
    {
        var error = new FoxTaskError(
            JsonFields.First(raw, Or(fields.CodeFields, others?.CodeFields), JsonFields.Word),
            JsonFields.First(raw, Or(fields.TypeFields, others?.TypeFields), JsonFields.Word),
            JsonFields.First(raw, Or(fields.MessageFields, others?.MessageFields), JsonFields.Text));
        return error is { Code: null, Type: null, Message: null } ? null : error;
    }

    /// <summary>The paths of a field, or the others if it has none.</summary>
    public static IReadOnlyList<string> Or(IReadOnlyList<string> paths, IReadOnlyList<string>? others) => paths.Count > 0 ? paths : others ?? [];

    /// <summary>The task id in a reply; <c>null</c> when there is none that can be used.</summary>
    public static string? ReadId(FoxTaskProtocol protocol, JsonElement raw) =>
        JsonFields.Word(raw, protocol.IdField) is { } id && FoxTaskToken.IsPart(id) ? id : null;

    // Services change the case of their words between versions; a task that has "Completed" is not waited for.
    private static FoxTaskStatus StatusOf(FoxTaskProtocol protocol, string word)
    {
        if (protocol.Statuses.TryGetValue(word, out var status))
        {
            return status;
        }

        foreach (var (known, meaning) in protocol.Statuses)
        {
            if (known.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return meaning;
            }
        }

        return FoxTaskStatus.Unknown;
    }

    private static DateTimeOffset? Created(FoxTaskProtocol protocol, JsonElement raw) =>
        protocol.CreatedUnit is FoxTimeUnit.Iso8601
            ? DateTimeOffset.TryParse(JsonFields.Text(raw, protocol.CreatedField), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null
        : JsonFields.Number(raw, protocol.CreatedField) * (protocol.CreatedUnit is FoxTimeUnit.Milliseconds ? 1 : 1000) is { } milliseconds and >= 0 and < 253_402_300_800_000
            ? DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds)
        : null;

    private static TimeSpan? Estimate(double? seconds) =>
        seconds is > 0 && seconds <= LongestEstimate.TotalSeconds ? TimeSpan.FromSeconds(seconds.Value) : null;
}
