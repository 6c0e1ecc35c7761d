using Microsoft.CodeAnalysis.Text;

namespace FoxGen.Analyzers.Tests.Values;

/// <summary>Each way to write a value, with what is reported of it.</summary>
public sealed class ValueTests
{
    private static readonly IReadOnlyList<(string Title, string Code)> s_all = [.. SeenThrough.All, .. Flows.All];

    private static readonly IReadOnlyList<MarkedCode> s_rows = [.. s_all.Select(row => MarkedCode.Parse(Spell(row.Code)))];

    private static readonly Lazy<Task<IReadOnlyList<IReadOnlyList<(string Id, TextSpan Span)>>>> s_found =
        new(() => CallSiteBatch.AnalyzeAsync([.. s_rows.Select(row => row.Code)]));

    public static TheoryData<int, string> Rows
    {
        get
        {
            var data = new TheoryData<int, string>();
            for (var i = 0; i < s_all.Count; i++)
            {
                data.Add(i, s_all[i].Title);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Exactly_what_is_marked_is_reported(int row, string title)
    {
        var found = (await s_found.Value)[row];

        Assert.NotEmpty(title);
        Assert.Equal(s_rows[row].Expected, found);
    }

    private static string Spell(string code) => code
        .Replace("new S {", "new Seedance20ReferenceToVideoRequest { Prompt = \"a\",", StringComparison.Ordinal)
        .Replace("new T {", "new Studio.Scenes1Request {", StringComparison.Ordinal)
        .Replace("Scenes", "Studio.Scenes", StringComparison.Ordinal)
        .Replace("Studio.Studio.", "Studio.", StringComparison.Ordinal);
}
