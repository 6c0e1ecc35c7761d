using FoxGen.Export.Markdown;
using FoxGen.Rules.Primitives;

namespace FoxGen.Export.Tests;

/// <summary>Everything that <c>media</c> can say has words on pages in both languages.</summary>
public sealed class MediaWordsTests
{
    public static TheoryData<string> Measures => new(MediaMeasures.All.Select(measure => measure.Key));

    public static TheoryData<string> Comparisons => new(MediaComparisons.All.Select(comparison => comparison.Key));

    [Theory]
    [MemberData(nameof(Measures))]
    public void Every_measure_has_words(string key)
    {
        var facts = new MediaFacts { Limits = new(new MediaLimit(key, NumberRange.Of(minimum: 2))) };
        Assert.Equal("≥ " + MediaText.Number(key, 2) + MediaText.Unit(key), Words(facts, TextLanguage.English));
        Assert.Equal(MediaText.Unit(key).Length > 0, Words(facts, TextLanguage.Chinese).Any(letter => letter > '一'));
    }

    [Theory]
    [MemberData(nameof(Comparisons))]
    public void Every_comparison_has_words(string key)
    {
        var facts = new MediaFacts { Pairs = new(new MediaPair(key, "other")) };
        Assert.Contains("`other`", Words(facts, TextLanguage.English));
        Assert.Contains(Words(facts, TextLanguage.Chinese), letter => letter > '一');
    }

    [Theory]
    [MemberData(nameof(Measures))]
    [MemberData(nameof(Comparisons))]
    public void The_model_with_all_of_the_language_has_it(string key)
    {
        var media = Sets.Extra.Models.SelectMany(model => model.Request.Fields).Select(field => field.Value.Media).OfType<MediaFacts>().ToList();
        Assert.True(media.Exists(facts => facts.Limit(key) is not null || facts.Pairs.Any(pair => pair.Key == key)), $"Extra/everything.fox.yaml does not have '{key}', so no test takes it through the exporter and the importer.");
    }

    private static string Words(MediaFacts facts, TextLanguage language) => Assert.Single(new MediaWords(new PageWords(language)).Parts(facts, areTotals: false));
}
