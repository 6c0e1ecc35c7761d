using System.Security.Cryptography;
using System.Text.Json;
using FoxGen;
using FoxGen.CompilerServices;

namespace WebStudio.Models;

/// <summary>A model, without its types: takes JSON, gives files.</summary>
internal abstract class StudioModel
{
    /// <summary>The model id.</summary>
    public abstract string Id { get; }

    /// <summary>Covers a model of the client.</summary>
    public static StudioModel Of<TRequest, TResult>(FoxModel<TRequest, TResult> model)
        where TRequest : class, IFoxReadableRequest<TRequest>
        where TResult : IFoxFileResult => new Typed<TRequest, TResult>(model);

    /// <summary>Reads and checks a body; never throws.</summary>
    public abstract CheckedBody Read(JsonElement body);

    /// <summary>Goes on with a task of this model.</summary>
    public abstract RunningTask Resume(FoxTaskToken token);

    private sealed class Typed<TRequest, TResult>(FoxModel<TRequest, TResult> model) : StudioModel
        where TRequest : class, IFoxReadableRequest<TRequest>
        where TResult : IFoxFileResult
    {
        public override string Id => model.Definition.Id;

        public override CheckedBody Read(JsonElement body)
        {
            var reading = FoxRequests.Read<TRequest>(body);
            return new(
                reading.Problems,
                reading.IsValid ? Hash(reading.Request!) : null,
                reading.IsValid ? async (options, cancellationToken) => Running(await model.SubmitAsync(reading.Request!, options, cancellationToken)) : null);
        }

        public override RunningTask Resume(FoxTaskToken token) => Running(model.Resume(token));

        // Written again by the converter: one order of fields, one spelling of each number.
        private static string Hash(TRequest request) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(request)))[..32];

        private static RunningTask Running(FoxTask<TResult> task) =>
            new(task, async (progress, cancellationToken) => await task.WaitAsync(progress, cancellationToken));
    }
}

/// <summary>A body that was read.</summary>
/// <param name="Problems">What is wrong with it, warnings too.</param>
/// <param name="Hash">Equal for equal requests; <c>null</c> when it is not valid.</param>
/// <param name="SubmitAsync">Submits it, which is paid; <c>null</c> when it is not valid.</param>
internal sealed record CheckedBody(IReadOnlyList<FoxProblem> Problems, string? Hash, Func<FoxSubmitOptions, CancellationToken, Task<RunningTask>>? SubmitAsync);

/// <summary>A paid task.</summary>
/// <param name="Task">The task.</param>
/// <param name="WaitAsync">Waits for its file.</param>
internal sealed record RunningTask(FoxTask Task, Func<IProgress<FoxTaskSnapshot>, CancellationToken, Task<IFoxFileResult>> WaitAsync);
