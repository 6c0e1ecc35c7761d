using System.Reflection;

namespace FoxGen.Specs.Tests;

/// <summary>What every word of service files keeps to.</summary>
public sealed class ServiceWordTests
{
    public static TheoryData<Type> Groups => new(typeof(ServiceWords).Assembly.GetTypes()
        .Where(type => type.GetProperty("Group")?.PropertyType == typeof(ServiceGroup)));

    [Theory]
    [MemberData(nameof(Groups))]
    public void Every_word_is_in_its_group(Type type)
    {
        var declared = type.GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => typeof(ServiceWord).IsAssignableFrom(property.PropertyType))
            .Select(property => (ServiceWord)property.GetValue(null)!);
        var words = ((ServiceGroup)type.GetProperty("Group")!.GetValue(null)!).Words;
        Assert.Equal(declared.Select(word => word.Key).Order(StringComparer.Ordinal), words.Select(word => word.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_default_is_what_a_file_says_that_has_not_the_key()
    {
        var service = SpecCompiler.CompileService(new SpecText("a.service.fox.yaml", MiniSpec.Service), TestContext.Current.CancellationToken).Service!;
        Assert.Equal("model", service.Facts.Get(ServiceWords.ModelField));
        Assert.Equal([5.0, 8.0, 1800.0], service.Timing.Values.Select(fact => fact.Value));
        Assert.Null(service.Timing.FindValue(TimingWords.TypicalSeconds));
    }

    [Fact]
    public void Facts_compare_by_what_they_say()
    {
        static ServiceFacts Read(string yaml) => SpecCompiler.CompileService(new SpecText("a.service.fox.yaml", yaml), TestContext.Current.CancellationToken).Service!.Facts;

        Assert.Equal(Read(MiniSpec.Service), Read(MiniSpec.Service + "\n# A comment.\n"));
        Assert.Equal(Read(MiniSpec.Service).GetHashCode(), Read(MiniSpec.Service).GetHashCode());
        Assert.NotEqual(Read(MiniSpec.Service), Read(MiniSpec.Service.Replace("keyVariable: ", "keyVariable: OTHER_", StringComparison.Ordinal)));
    }
}
