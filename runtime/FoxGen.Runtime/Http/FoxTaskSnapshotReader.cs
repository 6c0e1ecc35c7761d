using System.Text.Json;
using FoxGen.CompilerServices;
using FoxGen.Json;
using FoxGen.Texts;

namespace FoxGen.Http;

/// <summary>Reads a task from a reply, by the paths of the service's description. It never throws.</summary>
internal static class FoxTaskSnapshotReader
{
    /// <summary>Longer estimates are ignored: they are mistakes, such as milliseconds in place of seconds.</summary>
    public static readonly TimeSpan LongestEstimate = TimeSpan.FromDays(7);

    public static FoxTaskSnapshot Read(FoxTaskProtocol protocol, FoxTaskToken token, JsonElement raw, int polls, TimeSpan? retryAfter)
    {
        var word = JsonFields.Text(raw, protocol.StatusField) ?? "";
        return new FoxTaskSnapshot
        {
            Token = token,
            StatusWord = ErrorText.Bounded(word, 64),
            Status = StatusOf(protocol, word),
            Progress = JsonFields.Number(raw, protocol.ProgressField) is { } progress and >= 0 and <= 100 ? (int)progress : null,
            Model = JsonFields.Text(raw, protocol.ModelField),
            CreatedAt = Created(JsonFields.Number(raw, protocol.CreatedField)),
            EstimatedTime = Estimate(JsonFields.Number(raw, protocol.EstimatedSecondsField)),
            CanCancel = JsonFields.Boolean(raw, protocol.CanCancelField),
            Usage = JsonFields.Find(raw, protocol.UsageField) is { ValueKind: not JsonValueKind.Null } usage ? usage : null,
            Error = ReadError(protocol, raw),
            Results = JsonFields.Items(raw, protocol.ResultsField),
            Polls = polls,
            RetryAfter = retryAfter,
            Raw = raw,
        };
    }

    /// <summary>The error in a reply or an error body; <c>null</c> when there is none.</summary>
    public static FoxTaskError? ReadError(FoxTaskProtocol protocol, JsonElement raw)
    {
        var error = new FoxTaskError(
            JsonFields.Word(raw, protocol.ErrorCodeField),
            JsonFields.Word(raw, protocol.ErrorTypeField),
            JsonFields.Text(raw, protocol.ErrorMessageField));
        return error is { Code: null, Type: null, Message: null } ? null : error;
    }

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

    private static DateTimeOffset? Created(double? seconds) =>
        seconds is >= 0 and < 253_402_300_800 ? DateTimeOffset.FromUnixTimeSeconds((long)seconds.Value) : null;

    private static TimeSpan? Estimate(double? seconds) =>
        seconds is > 0 && seconds <= LongestEstimate.TotalSeconds ? TimeSpan.FromSeconds(seconds.Value) : null;
}
