using System.Globalization;
using System.Text.RegularExpressions;

namespace FoxGen.Specs.Tests;

public sealed class RobustnessTests
{
    private const int WordMutants = 4_000;

    [Theory]
    [InlineData("fi-FI")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_culture_does_not_matter(string culture)
    {
        var expected = SpecSet.Compile(SpecSources.Shipped);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            Assert.Equal(expected, SpecSet.Compile(SpecSources.Shipped));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Newlines_byte_order_mark_and_file_order_do_not_matter()
    {
        var files = SpecSources.Shipped.Select(text => text with { Content = text.Content.ReplaceLineEndings("\n") }).ToList();
        var others = files.Select(text => text with { Content = "\uFEFF" + text.Content.Replace("\n", "\r\n") }).Reverse();

        var expected = SpecSet.Compile(files);
        var actual = SpecSet.Compile(others);

        Assert.Equal(expected, actual);
        Assert.Equal(expected.GetHashCode(), actual.GetHashCode());
        Assert.NotEmpty(actual.Models);
    }

    [Fact]
    public void Columns_of_problems_are_the_same_with_windows_newlines()
    {
        var yaml = MiniSpec.Rules("  - id: a\n    message: m\n    expression: |\n      has(this.prompt)\n        && this.count > > 1");

        Assert.Equal(MiniSpec.Compile(yaml).Diagnostics, MiniSpec.Compile("\uFEFF" + yaml.Replace("\n", "\r\n")).Diagnostics);
    }

    [Theory]
    [InlineData("  - id: a\n    message: m\n    expression: |", 16)]
    [InlineData("  - id: a\n    message: m\n    expression: |\n      has(this.prompt)\n        &&\n", 10)]
    public void The_end_of_a_block_is_at_its_last_character(string rules, int column)
    {
        var yaml = MiniSpec.Rules(rules);
        var problem = Assert.Single(MiniSpec.Compile(yaml).Diagnostics);

        Assert.Equal("FOX0401", problem.Descriptor.Id);
        Assert.Equal((yaml.TrimEnd().Split('\n').Length - 1, column), (problem.Span.StartLine, problem.Span.StartColumn));
    }

    // A fixed seed: the same broken files every time.
    [Theory]
    [Trait("speed", "slow")]
    [InlineData("shipped", 3_000)]
    [InlineData("documented", 6_000)]
    public void No_broken_file_makes_the_compiler_throw_and_each_tells_why(string source, int count)
    {
        var random = new Random(20_261_121);
        var files = source == "shipped" ? SpecSources.Shipped : [.. LanguageReference.Files, .. LanguageReference.Fragments];
        var sound = source == "shipped" ? SpecSources.ShippedSet.Services[0] : SpecCompiler.CompileService(LanguageReference.Service, TestContext.Current.CancellationToken).Service!;
        const string Pieces = "{}[]:,-#&*!|>'\"%@`\t\n ?~=0aé提\U0001F600\0\uD800";
        var broken = 0;
        for (var i = 0; i < count; i++)
        {
            var file = files[random.Next(files.Count)];
            var text = file.Content;
            for (var edits = random.Next(1, 4); edits > 0; edits--)
            {
                var at = random.Next(text.Length);
                var length = Math.Min(random.Next(0, 12), text.Length - at);
                text = text.Remove(at, length).Insert(at, Pieces[random.Next(Pieces.Length)].ToString());
            }

            var changed = file with { Content = text };
            var diagnostics = file.IsService
                ? SpecCompiler.CompileService(changed, TestContext.Current.CancellationToken) is { } service && service.Service is null ? service.Diagnostics : default
                : SpecCompiler.CompileModels(changed, new EquatableArray<ResolvedService>(sound), TestContext.Current.CancellationToken) is { } models && models.Group is null
                    ? models.Diagnostics
                    : new EquatableArray<SpecDiagnostic>();

            broken += diagnostics.Count > 0 ? 1 : 0;
            var lines = text.Count(c => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029') + 1;
            Assert.All(diagnostics, d => Assert.InRange(d.Span.StartLine, 0, lines));
            Assert.All(diagnostics, d => Assert.InRange(d.Span.StartColumn, 0, text.Length));
        }

        Assert.InRange(broken, count / 3, count);
    }

    // Keys and values that are sound by themselves, in places where they are not.
    [Fact]
    [Trait("speed", "slow")]
    public void No_word_in_a_wrong_place_makes_the_compiler_throw()
    {
        var random = new Random(20_261_122);
        var files = LanguageReference.Fragments.Where(file => !file.IsService).ToList();
        var words = files.SelectMany(file => Regex.Matches(file.Content, "[\\w.*-]+").Select(match => match.Value)).Distinct().Order(StringComparer.Ordinal).ToList();
        var services = new EquatableArray<ResolvedService>(SpecCompiler.CompileService(LanguageReference.Service, TestContext.Current.CancellationToken).Service!);
        var broken = 0;
        for (var i = 0; i < WordMutants; i++)
        {
            var file = files[random.Next(files.Count)];
            var text = file.Content;
            for (var edits = random.Next(1, 4); edits > 0; edits--)
            {
                var places = Regex.Matches(text, "[\\w.*-]+");
                var place = places[random.Next(places.Count)];
                text = text.Remove(place.Index, place.Length).Insert(place.Index, words[random.Next(words.Count)]);
            }

            var result = SpecCompiler.CompileModels(file with { Content = text }, services, TestContext.Current.CancellationToken);

            Assert.True(result.Group is not null || result.Diagnostics.Count > 0, text);
            Assert.Equal(result, SpecCompiler.CompileModels(file with { Content = text }, services, TestContext.Current.CancellationToken));
            broken += result.Group is null ? 1 : 0;
        }

        Assert.InRange(broken, WordMutants / 2, WordMutants);
    }

    // Memory stands for work here: what is done once per pair of entries shows in both.
    [Theory]
    [InlineData("  a: { type: string, enum: [¶v#¶], aliases: {¶w#: v#¶} }")]
    [InlineData("  a: { type: string, enum: [¶v#¶], knownValues: {¶v#: x¶} }")]
    [InlineData("  b: { type: string }\n  a: { type: integer, when: [¶{ if: 'has(this.b)', maximum: # }¶] }")]
    [InlineData("  a: { type: object, properties: {¶f#: { type: string }¶} }")]
    public void Twice_the_entries_are_about_twice_the_work(string properties)
    {
        _ = Allocated(500);

        Assert.InRange(Allocated(4_000), 1, 3 * Allocated(2_000));

        long Allocated(int count)
        {
            var parts = properties.Split('¶').Select((part, i) => i % 2 == 0 ? part : string.Join(", ", Enumerable.Range(1, count).Select(n => part.Replace("#", n.ToString(CultureInfo.InvariantCulture)))));
            var yaml = MiniSpec.Model(string.Concat(parts));
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Empty(MiniSpec.Compile(yaml).Diagnostics);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void Endless_nesting_is_refused(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 20_000));

        var result = MiniSpec.Compile(text);

        Assert.Null(result.Group);
        Assert.NotEmpty(result.Diagnostics);
    }

    [Fact]
    public void Cancellation_passes_through()
    {
        var file = SpecSources.Find("omnihuman-1.5.fox.yaml");
        var cancelled = new CancellationToken(canceled: true);

        Assert.Throws<OperationCanceledException>(() => SpecCompiler.CompileService(SpecSources.Find("foxapi.service.fox.yaml"), cancelled));
        Assert.Throws<OperationCanceledException>(() => SpecCompiler.CompileModels(file, new EquatableArray<ResolvedService>(SpecSources.ShippedSet.Services[0]), cancelled));
    }

    [Fact]
    public void One_broken_file_leaves_the_others_alone()
    {
        var files = SpecSources.Shipped.Select(text => text.Path.Contains("omnihuman") ? text with { Content = "service: [" } : text).ToList();

        var set = SpecSet.Compile(files);

        Assert.All(set.Diagnostics, d => Assert.Contains("omnihuman", d.Span.Path));
        Assert.NotEmpty(set.Diagnostics);
        Assert.Equal(SpecSources.ShippedSet.Models.Count - 1, set.Models.Count);
    }
}
