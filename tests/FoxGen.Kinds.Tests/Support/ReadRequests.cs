using System.Reflection;
using System.Text.Json;
using FoxGen.CompilerServices;

namespace FoxGen.Kinds.Tests;

/// <summary>Reads bodies as the request type of a model id.</summary>
internal static class ReadRequests
{
    private static readonly Dictionary<string, Func<JsonElement, (IFoxRequest?, IReadOnlyList<FoxProblem>)>> s_readers =
        TypedRequests.Types.ToDictionary(entry => entry.Key, entry => typeof(ReadRequests)
            .GetMethod(nameof(ReadAs), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(entry.Value)
            .CreateDelegate<Func<JsonElement, (IFoxRequest?, IReadOnlyList<FoxProblem>)>>());

    /// <summary>The request, when the body is one, and the problems.</summary>
    public static (IFoxRequest? Request, IReadOnlyList<FoxProblem> Problems) Read(string model, string json)
    {
        using var document = JsonDocument.Parse(json);
        return Read(model, document.RootElement);
    }

    /// <inheritdoc cref="Read(string, string)"/>
    public static (IFoxRequest? Request, IReadOnlyList<FoxProblem> Problems) Read(string model, JsonElement json) => s_readers[model](json);

    private static (IFoxRequest?, IReadOnlyList<FoxProblem>) ReadAs<T>(JsonElement json)
        where T : class, IFoxReadableRequest<T> => FoxRequests.Read<T>(json) is var (request, problems) ? (request, problems) : default;
}
