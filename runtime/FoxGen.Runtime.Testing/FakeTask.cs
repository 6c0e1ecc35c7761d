using System.Text.Json;

namespace FoxGen.Testing;

/// <summary>The final state of a task of a fake.</summary>
/// <param name="Results">Its results; none if it fails.</param>
/// <param name="Error">Its error; <c>null</c> if it completes.</param>
internal sealed record FakeTask(IReadOnlyList<JsonElement> Results, FoxTaskError? Error)
{
    /// <summary>A task with results.</summary>
    /// <exception cref="ArgumentException">A result is not a JSON object, or there is none.</exception>
    public static FakeTask Completed(IReadOnlyList<string> results) => results is { Count: > 0 }
        ? new FakeTask([.. results.Select(static (json, index) => FakeJson.ParseObject(json, FormattableString.Invariant($"Result {index + 1}")))], null)
        : throw new ArgumentException("A completed task needs at least one result; expected JSON objects, for example {\"url\": \"https://files.example/a.mp4\"}.", nameof(results));
}
