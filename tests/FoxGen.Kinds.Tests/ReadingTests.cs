using System.Text;
using System.Text.Json;

namespace FoxGen.Kinds.Tests;

/// <summary>
/// Random bodies over the kinds and the shipped models are read as requests. A large run:
/// <c>FOXGEN_PROPERTY_COUNT=100000 dotnet test --project tests/FoxGen.Kinds.Tests</c>.
/// </summary>
public sealed class ReadingTests(ITestOutputHelper output)
{
    private readonly int _seed = Settings.Number("FOXGEN_SEED", 20_261_121);
    private readonly int _count = Settings.Number("FOXGEN_PROPERTY_COUNT", 3_000);

    [Fact]
    public void Reading_a_body_tells_the_problems_that_the_interpreted_rules_tell()
    {
        var (total, invalid, unread, later) = (0, 0, 0, 0);
        var disagreements = new List<string>();
        foreach (var (model, body) in KindBodies.Random(_seed))
        {
            // Valid bodies take part, but only those with something to tell are counted.
            if (invalid == _count / 2)
            {
                break;
            }

            var interpreted = RequestChecker.Check(model.Request, body);
            var (request, problems) = ReadRequests.Read(model.Id, body.ToString());
            var told = problems.Select(Line).ToHashSet();
            var expected = interpreted.Select(Line).ToHashSet();

            // What reads a value that could not be read is told once it can be.
            var postponed = request is not null ? [] : interpreted.Where(one => !told.Contains(Line(one)) && ReadsTheUnreadable(one, interpreted)).Select(Line).ToHashSet();
            total++;
            invalid += interpreted.Any(one => one.Severity is Severity.Error) ? 1 : 0;
            unread += request is null ? 1 : 0;
            later += postponed.Count > 0 ? 1 : 0;
            if (!told.SetEquals(expected.Except(postponed)))
            {
                disagreements.Add($"{model.Id} {body}\n  interpreted: {string.Join("; ", expected.Order())}\n  read: {string.Join("; ", told.Order())}");
            }
        }

        output.WriteLine($"Seed {_seed}: {total} bodies, {invalid} invalid, {unread} unreadable, {later} with rules told later, {disagreements.Count} disagreements.");
        Assert.True(disagreements.Count == 0, $"{disagreements.Count} disagreements with seed {_seed}:\n{string.Join("\n", disagreements.Take(12))}");
        Assert.Equal(_count / 2, invalid);
        Assert.True(total > invalid && unread > invalid / 10 && unread < invalid * 9 / 10 && later < unread / 5, $"The bodies were not varied enough: {invalid} invalid, {unread} unreadable, {later} with rules told later.");
    }

    [Fact]
    public void A_request_that_is_written_read_and_written_again_has_the_same_bytes()
    {
        var read = 0;
        foreach (var (model, body) in Bodies())
        {
            if (TypedRequests.Make(model, body).Request is not { } request)
            {
                continue;
            }

            var written = JsonSerializer.Serialize(request, request.GetType());
            var (again, problems) = ReadRequests.Read(model.Id, written);

            if (problems.All(problem => problem.Severity != FoxSeverity.Error))
            {
                Assert.True(again is not null, $"{written}\n{string.Join("; ", problems)}");
                read++;
            }

            if (again is not null)
            {
                Assert.Equal(written, JsonSerializer.Serialize(again, again.GetType()));
                Assert.Equal(written, JsonSerializer.Serialize(JsonSerializer.Deserialize(written, request.GetType()), request.GetType()));
                Assert.Equal(Verdicts.Generated(request), Verdicts.Generated(again));
            }
        }

        output.WriteLine($"Seed {_seed}: {read} valid requests.");
        Assert.True(read > _count / 10, $"Only {read} requests were valid.");
    }

    [Fact]
    [Trait("speed", "slow")]
    public void Nothing_that_is_JSON_makes_reading_throw()
    {
        var hostile = new HostileJson(_seed);
        var (total, refused) = (0, 0);
        foreach (var (model, body) in Bodies())
        {
            var json = hostile.Next(model.Request.Fields, body);
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 1_000 });
            var (request, problems) = ReadRequests.Read(model.Id, document.RootElement);

            total++;
            refused += request is null ? 1 : 0;
            Assert.True(request is not null || problems.Any(problem => problem.Severity is FoxSeverity.Error), Encoding.UTF8.GetString(json));
            Assert.True(problems.Count <= 401, $"{problems.Count} problems.");
            if (request is not null)
            {
                _ = JsonSerializer.Serialize(request, request.GetType());
            }
        }

        output.WriteLine($"Seed {_seed}: {total} bodies, {refused} of them refused.");
        Assert.Equal(_count, total);
        Assert.InRange(refused, _count / 10, _count);
    }

    private static string Line(FoxProblem one) => $"{one.Severity} {one.RuleId} {one.Path} {one.Allowed}: {one.WireMessage}";

    private static string Line(Violation one) => $"{one.Severity} {one.RuleId} {one.Path} {one.Allowed}: {one.Message}";

    private static bool ReadsTheUnreadable(Violation violation, IReadOnlyList<Violation> all)
    {
        var reads = violation.Rule is { } rule
            ? rule.Reads.Select(field => Join(violation.Path[..^rule.Path.Length].TrimEnd('.'), field))
            : violation.RuleId is RuleIds.UniqueItems ? [violation.Path] : [];
        return reads.Any(path => all.Any(other => other.Rule is null
            && other.RuleId is RuleIds.Type or RuleIds.Enum or RuleIds.Required or RuleIds.UnknownField
            && (other.Path == path || other.Path.StartsWith(path + ".", StringComparison.Ordinal) || other.Path.StartsWith(path + "[", StringComparison.Ordinal))));
    }

    private static string Join(string parent, string name) => parent.Length == 0 ? name : $"{parent}.{name}";

    private IEnumerable<(ResolvedModel Model, RuleValue Body)> Bodies() => KindBodies.Random(_seed).Take(_count);
}
