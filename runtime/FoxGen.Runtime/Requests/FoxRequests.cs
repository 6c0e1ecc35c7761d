using System.Text.Json;
using FoxGen.CompilerServices;
using FoxGen.Requests;
using FoxGen.Rules.Primitives;

namespace FoxGen;

/// <summary>Reads requests from JSON, in the format that is sent to the service.</summary>
public static class FoxRequests
{
    /// <summary>
    /// Reads and validates a body. It does not throw for any JSON. Media are always read as URLs, never as paths, so an untrusted body cannot
    /// make this machine open a file. Unknown fields are rejected, so an untrusted body cannot set <see cref="IFoxRequest.Extra"/>. An
    /// open object keeps other keys in its own <c>Extra</c>, but none that is also a member. The body
    /// can contain the field that names the model, with the id of this model.
    /// </summary>
    /// <typeparam name="TRequest">The request type.</typeparam>
    /// <param name="body">The body. You can dispose it afterwards.</param>
    /// <param name="modelId">The model id that the body can contain (default: that of the request type), see <see cref="FoxModel{TRequest, TResult}.WithId"/>.</param>
    /// <returns>The request, if the body is valid, and all problems.</returns>
    public static FoxReading<TRequest> Read<TRequest>(JsonElement body, string? modelId = null)
        where TRequest : class, IFoxReadableRequest<TRequest>
    {
        var state = new ReadingState();
        if (body.ValueKind is not JsonValueKind.Object)
        {
            state.Add(FoxProblems.Wrong("", "type", "The body", "an object"));
            return new(null, state.Problems);
        }

        var reader = new FoxBodyReader(body, "", isObject: true, state);
        reader.ReadModel(TRequest.Model.Service.ModelField, modelId ?? TRequest.Model.Id);
        if (reader.Read<TRequest>() is not { } request)
        {
            return new(null, state.Problems);
        }

        var told = FoxProblems.Of(request, state);
        state.TellOverflows(told);

        // A field that is required and a reference is null when it is absent; the validator tells of it, unless it has told enough.
        var isWhole = state.IsComplete && told.Count < ReadingState.MostProblems && told.All(static problem => problem.RuleId != ProblemText.RequiredId);
        return new(isWhole ? request : null, state.Problems.Concat(told).ToArray());
    }
}
