using FoxGen.Rules;
using FoxGen.Simulator.Bodies;
using FoxGen.Simulator.Replies;
using Microsoft.AspNetCore.Http;

namespace FoxGen.Simulator.Endpoints;

/// <summary>Decides whether a submitted body is taken: 400 is about the envelope, 422 about what is in it.</summary>
internal sealed class SubmitCheck(SubmittedModels models)
{
    private const int MaxViolations = 20;

    /// <summary>The model and its fields, or why the body is not taken.</summary>
    public (SubmittedModel? Submitted, Refusal? Refusal) Check(string path, ReadOnlySpan<byte> json)
    {
        if (!JsonBody.TryRead(json, out var body, out var problem))
        {
            return (null, new Refusal(StatusCodes.Status400BadRequest, problem));
        }

        if (body.Kind is not RuleValueKind.Map)
        {
            return (null, Unprocessable("The body must be a JSON object."));
        }

        if (!models.TryFind(path, body, out var submitted, out problem))
        {
            return (null, Unprocessable(problem));
        }

        if (submitted.Model.Request.MaxBodyBytes is { } most && json.Length > most)
        {
            return (null, new Refusal(StatusCodes.Status413PayloadTooLarge, $"The body must be at most {most} bytes long."));
        }

        var errors = RequestChecker.Check(submitted.Model.Request, submitted.Request)
            .Where(violation => violation.Severity is Severity.Error)
            .ToList();

        return errors.Count is 0 ? (submitted, null) : (null, Unprocessable(Describe(errors)));
    }

    private static Refusal Unprocessable(string message) => new(StatusCodes.Status422UnprocessableEntity, message);

    private static string Describe(List<Violation> errors)
    {
        var text = string.Join(" ", errors.Take(MaxViolations).Select(error => error.Message));
        return errors.Count > MaxViolations ? $"{text} And {errors.Count - MaxViolations} more errors." : text;
    }
}
