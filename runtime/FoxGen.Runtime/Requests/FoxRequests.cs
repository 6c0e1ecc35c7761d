using System.Text.Json;
using FoxGen.CompilerServices;
using FoxGen.Requests;
using FoxGen.Rules.Primitives;

namespace FoxGen;

/// <summary>Reads requests from JSON as it is sent to the service.</summary>
public static class FoxRequests
{
    /// <summary>
    /// Reads a body and checks it. It never throws, whatever the JSON holds. Media are always taken as URLs, never as paths: no
    /// text of a stranger makes this machine open a file. Unknown fields are refused, so that <see cref="IFoxRequest.Extra"/> is
    /// never set from outside. The field that names the model may be there, with this model's id.
    /// </summary>
    /// <typeparam name="TRequest">The request type.</typeparam>
    /// <param name="body">The body. It may be disposed afterwards.</param>
    /// <returns>The request, when the body is one, and every problem of it.</returns>
    public static FoxReading<TRequest> Read<TRequest>(JsonElement body)
        where TRequest : class, IFoxReadableRequest<TRequest>
    {
        var state = new ReadingState();
        if (body.ValueKind is not JsonValueKind.Object)
        {
            state.Add(FoxProblems.Wrong("", "type", "The body", "an object"));
            return new(null, state.Problems);
        }

        var reader = new FoxBodyReader(body, "", isObject: true, state);
        reader.ReadModel(TRequest.Model);
        if (reader.Read<TRequest>() is not { } request)
        {
            return new(null, state.Problems);
        }

        var told = FoxProblems.Of(request, state);
        state.TellOverflows(told);

        // A field that is required and a reference is null when it is absent; the validator tells of it, unless it has told enough.
        var isWhole = state.IsComplete && told.Count < ReadingState.MostProblems && told.All(static problem => problem.RuleId != ProblemText.RequiredId);
        return new(isWhole ? request : null, [.. state.Problems, .. told]);
    }
}
