using FoxGen.Rules;
using FoxGen.Simulator.Bodies;
using FoxGen.Simulator.Replies;
using FoxGen.Specs;
using Microsoft.AspNetCore.Http;

namespace FoxGen.Simulator.Endpoints;

/// <summary>Decides whether a submit is taken: 400 is about the envelope, 422 about what is in it.</summary>
internal sealed class SubmitCheck(ResolvedService service, SubmittedModels models)
{
    private const int MaxViolations = 20;

    private readonly string? _keyField = service.Idempotency?.Find(IdempotencyWords.Field);

    private readonly IReadOnlyList<string> _others = [.. new[] { service.ModelField, service.Idempotency?.Find(IdempotencyWords.Field) }.OfType<string>(), .. service.Callback is { } callback && callback.Find(CallbackWords.Field) is not null ? callback.FieldNames() : []];

    /// <summary>The model and its fields, or why the request is not taken.</summary>
    /// <param name="request">The request.</param>
    /// <param name="paths">The families whose path it was posted to.</param>
    /// <param name="sent">Its body.</param>
    public (SubmittedModel? Submitted, Refusal? Refusal) Check(HttpRequest request, IReadOnlyList<SubmitPath> paths, SubmittedBody sent)
    {
        var body = sent.Map;
        if (body.Kind is not RuleValueKind.Map)
        {
            return (null, Unprocessable("The body must be a JSON object."));
        }

        var (candidates, unknown) = models.Find(paths, body);
        if (unknown is not null)
        {
            return (null, Unprocessable(unknown));
        }

        if (_keyField is not null && body.Find(_keyField) is { Kind: not (RuleValueKind.String or RuleValueKind.Null) })
        {
            return (null, Unprocessable($"{_keyField} must be a string."));
        }

        // Without a model id in the request, its fields tell which one it means.
        Refusal? first = null;
        foreach (var candidate in candidates)
        {
            var (submitted, refusal) = Check(request, candidate, sent);
            if (submitted is not null)
            {
                return (submitted, null);
            }

            first ??= refusal;
        }

        return (null, first);
    }

    private (SubmittedModel? Submitted, Refusal? Refusal) Check(HttpRequest request, ModelCandidate candidate, SubmittedBody sent)
    {
        var (id, model, path) = candidate;
        if (ConstantHeaders.Check(request, path.Family.Headers) is { } refusal)
        {
            return (null, refusal);
        }

        if (model.Request.MaxBodyBytes is { } most && sent.Bytes.Length > most)
        {
            return (null, new Refusal(StatusCodes.Status413PayloadTooLarge, $"The body must be at most {most} bytes long."));
        }

        var (whole, wrongParts) = sent.For(model, path.Family);
        var (body, isStream) = WithoutConstants(whole, path.Family);
        var (fields, misplaced) = new FlatRequest(model, _others).Gather(request, path.Values, body);
        var errors = RequestChecker.Check(model.Request, fields).Where(violation => violation.Severity is Severity.Error).Select(error => error.Message);
        IReadOnlyList<string> problems = [.. wrongParts, .. misplaced, .. errors];
        return problems.Count > 0
            ? (null, Unprocessable(Describe(problems)))
            : (new SubmittedModel(id, model, path.Family, fields, _keyField is not null && body.Find(_keyField) is { Kind: RuleValueKind.String } key ? key.AsString : null) { IsStream = isStream }, null);
    }

    // The constants of a request for events are no properties of the model.
    private static (RuleValue Body, bool IsStream) WithoutConstants(RuleValue body, EndpointFamily family)
    {
        var constants = family.Stream?.FindValue(StreamWords.With) ?? default;
        return constants.Count > 0 && constants.All(constant => body.Find(constant.Name) is { } value && value.ToString() == constant.Value)
            ? (RuleValue.Of(body.AsMap.Where(entry => constants.All(constant => constant.Name != entry.Key))), true)
            : (body, false);
    }

    private static Refusal Unprocessable(string message) => new(StatusCodes.Status422UnprocessableEntity, message);

    private static string Describe(IReadOnlyList<string> problems)
    {
        var text = string.Join(" ", problems.Take(MaxViolations));
        return problems.Count > MaxViolations ? $"{text} And {problems.Count - MaxViolations} more errors." : text;
    }
}

/// <summary>A model, and the fields sent to it.</summary>
/// <param name="Id">The id that was sent: that of the model, or one that its pattern matches.</param>
/// <param name="Model">The model.</param>
/// <param name="Family">Its endpoint family.</param>
/// <param name="Request">The fields, wherever the request carried them, without the one that names the model.</param>
/// <param name="Key">The idempotency key in the body; <c>null</c> for none.</param>
internal sealed record SubmittedModel(string Id, ResolvedModel Model, EndpointFamily Family, RuleValue Request, string? Key)
{
    /// <summary>Whether the request asks for events.</summary>
    public bool IsStream { get; init; }
}
