using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Cli;

/// <summary>What the runtime has to know of a service and a model, from their specs: what generated code says of them.</summary>
internal static class RuntimeFacts
{
    public static FoxServiceDefinition Of(ResolvedService service) => new()
    {
        Name = service.Name,
        BaseUrl = new Uri(service.BaseUrl),
        KeyVariable = service.KeyVariable,
        ModelField = service.ModelField,
        Idempotency = service.Idempotency is { Contract: not IdempotencyContract.None } promise
            ? new FoxIdempotency(promise.Header, promise.Contract is IdempotencyContract.Replay ? FoxIdempotencyContract.Replay : FoxIdempotencyContract.Reject)
            : null,
        Uploads = service.Uploads is { } uploads ? Of(uploads) : null,
        Tasks = Of(service.Tasks),
    };

    public static FoxModelDefinition<SpecRequest, FoxResult> Of(ResolvedModel model, ResolvedService service)
    {
        var file = service.Results.Single(shape => shape.ClrName == model.Result).FileField;
        return new FoxModelDefinition<SpecRequest, FoxResult>
        {
            Id = model.Id,
            Service = Of(service),
            SubmitPath = service.Families.Single(family => family.Name == model.Family).Path,
            MaxBodyBytes = model.Request.MaxBodyBytes,
            Media = [.. FileFacts.Of(model.Request).Select(Of)],
            Timing = Of(model.Timing),
            ReadResult = source => file is null ? new SpecResult(source) : new SpecFileResult(source, file),
        };
    }

    private static FoxMediaFacts Of(FileFacts facts) => new(facts.Path, facts.MediaTypes)
    {
        Limits = [.. facts.Limits.Select(limit => new FoxMediaLimit(limit.Key, limit.Minimum, limit.Maximum))],
        Pairs = [.. facts.Pairs.Select(pair => new FoxMediaPair(pair.Key, pair.Field))],
    };

    private static FoxTiming Of(ModelTiming timing) => new(
        TimeSpan.FromSeconds(timing.FirstPollSeconds),
        TimeSpan.FromSeconds(timing.PollIntervalSeconds),
        TimeSpan.FromSeconds(timing.TimeoutSeconds),
        timing.TypicalSeconds is { } typical ? TimeSpan.FromSeconds(typical) : null);

    private static FoxTaskProtocol Of(TaskProtocol tasks)
    {
        var query = string.Join('&', tasks.Query.Select(parameter => $"{Uri.EscapeDataString(parameter.Name)}={Uri.EscapeDataString(parameter.Value)}"));
        return new FoxTaskProtocol
        {
            Path = query.Length > 0 ? $"{tasks.Path}?{query}" : tasks.Path,
            IdField = tasks.IdField,
            StatusField = tasks.StatusField,
            ResultsField = tasks.ResultsField,
            ProgressField = tasks.ProgressField,
            ModelField = tasks.ModelField,
            CreatedField = tasks.CreatedField,
            EstimatedSecondsField = tasks.EstimatedSecondsField,
            CanCancelField = tasks.CanCancelField,
            UsageField = tasks.UsageField,
            ErrorMessageField = tasks.Error.Message,
            ErrorTypeField = tasks.Error.Type,
            ErrorCodeField = tasks.Error.Code,
            Statuses = tasks.Statuses.ToDictionary(status => status.Word, status => Enum.Parse<FoxTaskStatus>(status.Meaning.ToString()), StringComparer.Ordinal),
        };
    }

    private static FoxUploadProtocol Of(ServiceUploads uploads) => new()
    {
        StreamPath = uploads.Stream.Path,
        FileField = uploads.Stream.Field,
        Base64Path = uploads.Base64?.Path,
        Base64Field = uploads.Base64?.Field,
        UrlPath = uploads.Url?.Path,
        UrlField = uploads.Url?.Field,
        NameField = uploads.NameField,
        CleanupField = uploads.CleanupField,
        ReplyUrlField = uploads.Reply.Url,
        ReplyIdField = uploads.Reply.Id,
        ReplyNameField = uploads.Reply.Name,
        ReplyBytesField = uploads.Reply.Bytes,
        ReplyCreatedField = uploads.Reply.Created,
        MaxBytes = uploads.MaxBytes,
        Lifetime = uploads.LifetimeSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
    };
}
