using FoxGen.Specs;

namespace FoxGen.Docs.Tests;

/// <summary>Tables of the language reference that are written from what they describe: the words of service files, the problems of spec files.</summary>
public sealed class ReferenceTableTests
{
    private const string Page = "docs/spec-language.md";

    private const string Problems = "id";

    public static TheoryData<string> Tables => new(s_groups.Keys.Append(Problems));

    private static readonly Dictionary<string, ServiceGroup> s_groups = new()
    {
        ["service key"] = ServiceWords.Group,
        ["family key"] = FamilyWords.Group,
        ["stream key"] = StreamWords.Group,
        ["task key"] = TaskWords.Group,
        ["response field"] = TaskFieldWords.Group,
        ["error field"] = ErrorWords.Group,
        ["auth key"] = AuthWords.Group,
        ["result request key"] = ResultRequestWords.Group,
        ["cancel key"] = CancelWords.Group,
        ["refusal key"] = RefusalWords.Group,
        ["unless key"] = UnlessWords.Group,
        ["replies key"] = RepliesWords.Group,
        ["example response key"] = ReplyExampleWords.Group,
        ["idempotency key"] = IdempotencyWords.Group,
        ["callback key"] = CallbackWords.Group,
        ["callback body key"] = CallbackBodyWords.Group,
        ["signature key"] = SignatureWords.Group,
        ["upload key"] = UploadWords.Group,
        ["upload start key"] = UploadStartWords.Group,
        ["upload start field"] = UploadStartFieldWords.Group,
        ["upload start response field"] = UploadStartReplyWords.Group,
        ["upload endpoint key"] = UploadEndpointWords.Group,
        ["upload field"] = UploadFieldWords.Group,
        ["upload response field"] = UploadReplyWords.Group,
        ["timing key"] = TimingWords.Group,
    };

    /// <summary>Write them anew: <c>FOXGEN_UPDATE=1 dotnet test --project tests/FoxGen.Docs.Tests</c>.</summary>
    [Theory]
    [MemberData(nameof(Tables))]
    public void A_table_is_up_to_date(string head)
    {
        var text = Pages.Of(Page).Text.ReplaceLineEndings("\n");
        var start = text.IndexOf($"\n| {head} |", StringComparison.Ordinal) + 1;
        Assert.True(start > 0, $"{Page} has no table of the {head}s.");
        var end = text.IndexOf("\n\n", start, StringComparison.Ordinal) + 1;
        var table = head == Problems ? OfProblems() : Write(head, s_groups[head]);
        if (Settings.UpdatesPages)
        {
            Pages.Replace(Page, text[start..end], table);
            return;
        }

        Assert.Equal(table, text[start..end]);
    }

    [Fact]
    public void Every_group_has_a_table()
    {
        var groups = new HashSet<ServiceGroup>();
        Collect(ServiceWords.Group);
        Collect(FamilyWords.Group);
        Assert.Equal(groups.Count, groups.Intersect(s_groups.Values).Count());

        void Collect(ServiceGroup group)
        {
            groups.Add(group);
            foreach (var inner in group.Words.Select(word => word.Value).OfType<ServiceGroup>())
            {
                Collect(inner);
            }
        }
    }

    private static string Write(string head, ServiceGroup group) =>
        $"| {head} | required | meaning |\n|---|---|---|\n"
        + string.Concat(group.Words.Select(word => $"| `{word.Key}` | {Required(word)} | {word.Description} |\n"));

    private static string OfProblems() =>
        $"| {Problems} | title |\n|---|---|\n"
        + string.Concat(SpecDiagnostics.All.OrderBy(kind => kind.Id, StringComparer.Ordinal).Select(kind => $"| {kind.Id} | {kind.Title}{(kind.Severity switch { SpecSeverity.Error => "", SpecSeverity.Warning => " (a warning)", _ => " (a suggestion)" })} |\n"));

    private static string Required(ServiceWord word) => word switch
    {
        { OnlyWith: { } choice } => $"with {string.Join(", ", choice.Values.Select(one => $"`{one.Word}`"))}",
        { IsRequired: true } => "yes",
        { DefaultValue: CancelMethod method } => $"no, `{method.ToString().ToUpperInvariant()}`",
        { DefaultValue: Enum value } => $"no, `{value.ToString().ToLowerInvariant()}`",
        { DefaultValue: { } value and not ServiceFacts } => FormattableString.Invariant($"no, `{value}`"),
        _ => "no",
    };
}
