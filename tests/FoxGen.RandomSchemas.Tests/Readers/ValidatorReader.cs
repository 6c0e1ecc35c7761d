using System.Reflection;
using System.Text.Json;
using FoxGen.CompilerServices;

namespace FoxGen.RandomSchemas.Tests;

/// <summary>The emitted reader and validator.</summary>
internal sealed class ValidatorReader(GeneratedAssembly code) : IReader
{
    private static readonly MethodInfo s_read = typeof(ValidatorReader).GetMethod(nameof(ReadAs), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly Dictionary<string, Func<JsonElement, (IFoxRequest?, IReadOnlyList<FoxProblem>)>> _readers = [];

    public string Name => "validator";

    public string? Disagrees(Judged one)
    {
        var (request, problems) = Read(one);
        var beyond = DocumentedLimits.BeyondCSharp(one);
        var told = problems.Where(problem => !DocumentedLimits.IsBeyondCSharp(beyond, problem.Path, problem.RuleId)).Select(Verdict.Line).ToHashSet();
        var expected = one.Violations
            .Where(violation => !DocumentedLimits.IsBeyondCSharp(beyond, violation.Path, violation.RuleId))
            .Where(violation => !DocumentedLimits.IsPostponed(violation, one.Violations, request is not null, told))
            .Select(Verdict.Line)
            .ToHashSet();
        return !told.SetEquals(expected) ? Verdict.Of(told)
            : beyond.FirstOrDefault(path => problems.All(problem => problem.Path != path)) is { } missed ? $"takes '{missed}', which C# does not hold"
            : beyond.Count > 0 && request is not null ? "made a request of it, with another number than the body's"
            : null;
    }

    /// <summary>The typed request of a body, when it is one, and its problems.</summary>
    public (IFoxRequest? Request, IReadOnlyList<FoxProblem> Problems) Read(Judged one)
    {
        if (!_readers.TryGetValue(one.Model.ClrName, out var reader))
        {
            var type = code.Assembly.GetType($"RandomSchemas.{one.Model.ClrName}Request", throwOnError: true)!;
            _readers[one.Model.ClrName] = reader = s_read.MakeGenericMethod(type).CreateDelegate<Func<JsonElement, (IFoxRequest?, IReadOnlyList<FoxProblem>)>>();
        }

        return reader(one.Json);
    }

    private static (IFoxRequest?, IReadOnlyList<FoxProblem>) ReadAs<T>(JsonElement json)
        where T : class, IFoxReadableRequest<T> => FoxRequests.Read<T>(json) is var (request, problems) ? (request, problems) : default;
}
