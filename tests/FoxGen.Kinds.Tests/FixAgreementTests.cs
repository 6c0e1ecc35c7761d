using System.Reflection;
using System.Text.Json.Nodes;
using FoxGen.Rules.Repairs;

namespace FoxGen.Kinds.Tests;

/// <summary>
/// Random requests and their nearest valid ones. A large run: <c>FOXGEN_FIX_COUNT=20000 dotnet test --project tests/FoxGen.Kinds.Tests</c>.
/// </summary>
public sealed class FixAgreementTests(ITestOutputHelper output)
{
    private static readonly MethodInfo s_fix = typeof(FixAgreementTests).GetMethod(nameof(Fix), BindingFlags.Static | BindingFlags.NonPublic)!;

    private readonly int _seed = Settings.Number("FOXGEN_SEED", 20_261_201);
    private readonly int _count = Settings.Number("FOXGEN_FIX_COUNT", 300);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_broken_request_becomes_valid_or_what_stays_is_listed(bool includeWarnings)
    {
        var (fixedWhole, changes, remaining) = (0, 0, new Dictionary<string, int>());
        var wrong = new List<string>();
        foreach (var (model, request) in Requests(request => Problems(request, includeWarnings).Count > 0))
        {
            var before = Verdicts.Written(model, request);
            var fix = (Fixed)s_fix.MakeGenericMethod(request.GetType()).Invoke(null, [request, includeWarnings])!;
            var after = Verdicts.Written(model, fix.Request);
            fixedWhole += fix.Remaining.Count == 0 ? 1 : 0;
            changes += fix.Changes.Count;
            foreach (var problem in fix.Remaining)
            {
                remaining[problem.RuleId] = remaining.GetValueOrDefault(problem.RuleId) + 1;
            }

            if (Fault(model, request, before, fix, after, includeWarnings) is { } fault)
            {
                wrong.Add($"{fault}\n  {model.Id} {before}\n  became {after}\n  changes: {string.Join(" | ", fix.Changes)}\n  remaining: {string.Join(" | ", fix.Remaining)}");
            }
        }

        output.WriteLine($"Seed {_seed}: {_count} broken requests, {fixedWhole} valid after {changes} changes, {wrong.Count} wrong. Remaining: {string.Join(", ", remaining.OrderByDescending(one => one.Value).Select(one => $"{one.Key} {one.Value}"))}");
        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong with seed {_seed}:\n{string.Join("\n", wrong.Take(8))}");
        Assert.True(fixedWhole > _count / 4, $"Only {fixedWhole} of {_count} are valid.");
    }

    [Fact]
    public void A_valid_request_stays_the_same_object()
    {
        foreach (var (model, request) in Requests(request => Problems(request, includeWarnings: true).Count == 0))
        {
            var fix = (Fixed)s_fix.MakeGenericMethod(request.GetType()).Invoke(null, [request, true])!;
            Assert.True(ReferenceEquals(fix.Request, request) && fix.Changes.Count == 0 && fix.Remaining.Count == 0, $"{model.Id} {Verdicts.Written(model, request)}");
        }
    }

    // What is wrong with a result; null for nothing.
    private static string? Fault(ResolvedModel model, IFoxRequest request, RuleValue before, Fixed fix, RuleValue after, bool includeWarnings)
    {
        var open = Verdicts.Interpreted(model, after).Where(line => includeWarnings || Verdicts.IsError(line)).ToList();
        var listed = fix.Remaining.Select(one => Verdicts.Line(one.RuleId, one.Path, one.Severity is FoxSeverity.Error)).ToList();
        var replayed = fix.Changes.Aggregate(before, (body, change) => BodyEdit.With(body, change.Path, change.After is null ? null : RuleJson.Parse(change.After.ToJsonString())));
        var again = (Fixed)s_fix.MakeGenericMethod(request.GetType()).Invoke(null, [fix.Request, includeWarnings])!;
        return !open.SequenceEqual(listed) ? $"The interpreted rules say of the result: {string.Join("; ", open)}"
            : !Verdicts.Written(model, request).Equals(before) ? "The original was changed."
            : !Same(replayed, after) ? $"The changes lead to {replayed}"
            : again.Changes.Count > 0 ? $"A second call changes {again.Changes[0]}"
            : listed.Select(WithoutIndexes).CountBy(line => line).Any(one => Verdicts.Generated(request).Select(WithoutIndexes).Count(line => line == one.Key) < one.Value) ? "A problem is new."
            : fix.Changes.FirstOrDefault(change => IsInvented(model, change)) is { } invented ? $"Invented: {invented}"
            : null;
    }

    // A text is the same text in another spelling, or a word that the field lists.
    private static bool IsInvented(ResolvedModel model, FoxChange change) =>
        change.After is JsonValue value && value.TryGetValue<string>(out var text)
        && !(change.Before is JsonValue old && old.TryGetValue<string>(out var was) && WithoutScheme(was.Trim()).StartsWith(WithoutScheme(text), StringComparison.OrdinalIgnoreCase))
        && !Words(model.Request.Fields).Contains(text);

    private static string WithoutScheme(string text) => text.StartsWith("http", StringComparison.OrdinalIgnoreCase) && text.IndexOf("://", StringComparison.Ordinal) is > 0 and var at ? text[at..] : text;

    private static IEnumerable<string> Words(IEnumerable<FieldSchema> fields) => fields.SelectMany(field => Words(field.Value).Concat(field.Default is { Kind: RuleValueKind.String } word ? [word.AsString] : []));

    private static IEnumerable<string> Words(ValueSchema schema) => schema.Allowed.Where(value => value.Kind is RuleValueKind.String).Select(value => value.AsString)
        .Concat(schema.Spelling is { } spelling ? [spelling.True, spelling.False] : [])
        .Concat(schema.Items is { } items ? Words(items) : []).Concat(Words(schema.Properties)).Concat(schema.Cases.SelectMany(one => Words(one.Value)));

    private static bool Same(RuleValue one, RuleValue other) => Sorted(one) == Sorted(other);

    // 4 and 4.0 are one number; the order of keys does not matter.
    private static string Sorted(RuleValue value) => value.Kind switch
    {
        RuleValueKind.Map => "{" + string.Join(",", value.AsMap.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Key + ":" + Sorted(entry.Value))) + "}",
        RuleValueKind.List => "[" + string.Join(",", value.AsList.Select(Sorted)) + "]",
        RuleValueKind.Integer or RuleValueKind.Number => value.AsNumber.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static string WithoutIndexes(string line) => System.Text.RegularExpressions.Regex.Replace(line, @"\[\d+\]", "[]");

    private static Fixed Fix<T>(T request, bool includeWarnings)
        where T : class, CompilerServices.IFoxReadableRequest<T>
    {
        var fix = request.Fix(includeWarnings);
        return new(fix.Request, fix.Changes, fix.Remaining);
    }

    private static IReadOnlyList<FoxProblem> Problems(IFoxRequest request, bool includeWarnings) =>
        [.. CompilerServices.FoxProblems.Of(request).Where(problem => includeWarnings || problem.Severity is FoxSeverity.Error)];

    private IEnumerable<(ResolvedModel Model, IFoxRequest Request)> Requests(Func<IFoxRequest, bool> isIncluded) => KindBodies.Random(_seed)
        .Select(one => (one.Model, Request: TypedRequests.Make(one.Model, one.Body).Request!)).Where(one => one.Request is not null && isIncluded(one.Request))
        .Take(_count);

    private sealed record Fixed(IFoxRequest Request, IReadOnlyList<FoxChange> Changes, IReadOnlyList<FoxProblem> Remaining);
}
