using System.Globalization;
using System.Text.RegularExpressions;
using FoxGen.Import.Tests.Support;

namespace FoxGen.Import.Tests;

/// <summary>
/// Pages that were cut, doubled and mixed. A large run: <c>FOXGEN_FUZZ_COUNT=2000 dotnet test --project tests/FoxGen.Import.Tests</c>.
/// </summary>
public sealed class RobustnessTests(ITestOutputHelper output)
{
    // What an author has to decide; all else is taken out and quoted.
    private static readonly string[] s_forTheAuthor = ["FOX0202"];

    private static readonly Regex s_bound = new("(?:minimum|maximum|at least|at most|multiple of)$");

    [Fact]
    [Trait("speed", "slow")]
    public void No_broken_page_throws_and_each_gives_a_file_that_checks_or_says_why()
    {
        var (seed, count) = (Settings.Number("FOXGEN_SEED", 20_261_121), Settings.Number("FOXGEN_FUZZ_COUNT", 500));
        var mutator = new PageMutator([.. TestPages.Shipped.Append("made-seedance-in-english").Append("made-image-model").Select(TestPages.Text)], seed);
        var (facts, sound) = (0, 0);
        for (var i = 0; i < count; i++)
        {
            var page = mutator.Next();

            var result = TestPages.Import(page);

            Assert.All(result.Problems, problem => Assert.Contains(problem.Descriptor.Id, s_forTheAuthor));
            var yaml = Normal(result.Yaml);
            Assert.All(result.Remarks, remark => Assert.Contains(Normal(remark.ToString()), yaml));
            var set = TestPages.CompileFast(result);
            Assert.Equal(result.Problems.Count > 0, set.Models.Count == 0);
            sound += result.Problems.Count == 0 ? 1 : 0;
            facts += set.Models.Count > 0 ? NoFactIsInvented(page, set) : 0;
        }

        output.WriteLine($"Seed {seed}: {sound} of {count} files check, with {facts} facts");
        Assert.InRange(sound, count / 2, count);
        Assert.InRange(facts, count * 10, int.MaxValue);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0")]
    [InlineData("curl")]
    [InlineData("curl https://api.foxapi.cc/v1/videos/generations --data '{'")]
    [InlineData("Body\nmodel\nstring\nprompt\nstring")]
    [InlineData("Body\nvalidate\nstring\nfrom\nstring\nExtra\nstring\nextra\nstring")]
    [InlineData("Body\na\nobject\nShow child attributes\nb\nobject\nShow child attributes\nc\nstring\nd\nstring")]
    public void Scraps_of_pages_give_files_with_remarks(string page)
    {
        var result = TestPages.Import(page);

        Assert.NotEmpty(result.Remarks);
        Assert.All(result.Problems, problem => Assert.Contains(problem.Descriptor.Id, s_forTheAuthor));
    }

    [Fact]
    public void Objects_in_objects_end_somewhere()
    {
        var names = Enumerable.Range(1, 6).Select(n => string.Join('.', Enumerable.Repeat("a", n)));
        var page = TestPages.Page(string.Join("\n", names.Select(name => $"{name}\nobject\n")));

        var result = TestPages.Import(page);

        Assert.Empty(result.Problems);
    }

    // Memory stands for work here.
    [Theory]
    [InlineData("field_#\nstring\nrequired\n\nWhat it is\n\n  • At most # characters\n")]
    [InlineData("  • At most # characters, each ≤ # MB\n")]
    [InlineData("(((((#\n")]
    public void Twice_the_lines_are_about_twice_the_work(string piece)
    {
        _ = Allocated(50);

        Assert.InRange(Allocated(400), 1, 3 * Allocated(200));

        long Allocated(int count)
        {
            var page = TestPages.Page("prompt\nstring\n\n" + string.Concat(Enumerable.Range(1, count).Select(n => piece.Replace("#", n.ToString(CultureInfo.InvariantCulture)))));
            var before = GC.GetAllocatedBytesForCurrentThread();
            _ = TestPages.Import(page);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    // Names, values and numbers of the facts must stand on the page.
    private static int NoFactIsInvented(string page, SpecSet set)
    {
        // But for the two placeholders, which say that they are some.
        var facts = SpecFacts.Of(set).Where(fact => fact.Field != "unknown_field" && fact.Model != "unknown-model").ToList();
        var plain = Normal(page);
        foreach (var fact in facts)
        {
            Assert.True(page.Contains(fact.Model, StringComparison.Ordinal), $"{fact}\n{page}");
            Assert.All(fact.Field.Split('.', '[', ']', '<', '>').Where(part => part.Length > 1), part => Assert.Contains(part, page));
            if (s_bound.IsMatch(fact.Name))
            {
                // Sizes are counted in bytes, lengths below n end at n - 1, minutes are seconds.
                var number = decimal.Parse(fact.Value, System.Globalization.CultureInfo.InvariantCulture);
                decimal[] written = [number, number + 1, number - 1, number / 60, number / 1_000, number / 1_000_000, number / 1_000_000_000];
                var text = page.Replace(",", "");
                Assert.True(written.Any(n => text.Contains(n.ToString("0.#########", System.Globalization.CultureInfo.InvariantCulture))), $"{fact}\n{page}");
            }
            else if (fact.Name.StartsWith("allowed \"", StringComparison.Ordinal))
            {
                var value = Normal(JsonReader.Read(fact.Name["allowed ".Length..])!.AsString);
                Assert.True(plain.Contains(value, StringComparison.Ordinal) || plain.Contains(JsonText.Quote(value), StringComparison.Ordinal), $"{fact}\n{page}");
            }
        }

        return facts.Count;
    }

    private static string Normal(string text) => Regex.Replace(text, "[\\p{C}\\p{Z}\uFFFD]+", " ");
}
