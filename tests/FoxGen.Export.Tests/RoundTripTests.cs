using FoxGen.Import;
using Microsoft.OpenApi;

namespace FoxGen.Export.Tests;

/// <summary>Importing the OpenAPI that was written gives back an equal resolved model, in both versions and both notations.</summary>
public sealed class RoundTripTests(ITestOutputHelper output)
{
    public static TheoryData<string, OpenApiSpecVersion, bool> Documents { get; } = new(
        from name in Sets.Names
        from version in new[] { OpenApiSpecVersion.OpenApi3_0, OpenApiSpecVersion.OpenApi3_1 }
        from asYaml in new[] { false, true }
        select (name, version, asYaml));

    [Theory]
    [MemberData(nameof(Documents))]
    [Trait("speed", "slow")]
    public void What_was_written_comes_back_equal(string name, OpenApiSpecVersion version, bool asYaml)
    {
        var texts = Sets.Texts(name).ToList();
        var service = texts.Single(text => text.IsService);
        var setAside = texts.RemoveAll(text => !text.IsService && HaveOtherTypes(SpecSet.Compile([service, text]).Models));
        Assert.Equal(name == "kinds" ? 4 : 0, setAside);
        var facts = AssertComesBack(texts, version, asYaml);
        output.WriteLine($"{Sets.Of(name).Models.Count} models, {facts} lines of facts.");
        Assert.True(facts > 25 * Sets.Of(name).Models.Count, "Too little was compared.");
    }

    [Fact]
    public void So_does_every_example_of_the_language_reference()
    {
        // An imported model is narrowed already, so overlays do not come back.
        AssertComesBack([.. LanguageReference.Files.Where(file => !file.IsOverlay)], OpenApiSpecVersion.OpenApi3_1, asYaml: false);
        var fragments = LanguageReference.Fragments.Where(fragment => fragment.IsModel && SpecSet.Compile([LanguageReference.Service, fragment]).Models.Count > 0).ToList();

        // The importer writes variants that keep different alternatives of a union into separate files, and gives classes with different keys
        // other names.
        Assert.Equal(5, fragments.RemoveAll(fragment => HaveOtherTypes(SpecSet.Compile([LanguageReference.Service, fragment]).Models)));
        fragments.ForEach(fragment => AssertComesBack([LanguageReference.Service, fragment], OpenApiSpecVersion.OpenApi3_1, asYaml: false));
        Assert.True(fragments.Count > 70, $"Only {fragments.Count} fragments.");
    }

    private static bool HaveOtherTypes(IEnumerable<ResolvedModel> models) => models
        .SelectMany(model => model.Request.Fields)
        .GroupBy(field => field.Name)
        .Any(same => same.Select(field => (field.Value.Kind, field.Value.Cases.Count, field.Value.Properties.Count, field.Value.IsOpen)).Distinct().Count() > 1);

    private static int AssertComesBack(IReadOnlyList<SpecText> texts, OpenApiSpecVersion version, bool asYaml)
    {
        var set = SpecSet.Compile(texts);
        var service = texts.Single(text => text.IsService);
        var text = OpenApiExporter.Export(set, null, new OpenApiExportOptions { Version = version, AsYaml = asYaml });
        var import = SpecImporter.FromOpenApi(text, new ImportOptions { Service = service, Extensions = texts.Where(one => one.IsExtension).ToEquatable() }, TestContext.Current.CancellationToken);
        Assert.Empty(import.Problems);

        var back = SpecSet.Compile([service, .. texts.Where(one => one.IsExtension), .. import.Files.Select(file => new SpecText(file.FileName, file.Yaml))]);
        Assert.Equal("", string.Join("\n", back.Diagnostics.Where(one => one.Descriptor.IsError)));
        var remarks = import.Files.SelectMany(file => file.Remarks.Select(remark => file.FileName + ": " + remark)).ToList();
        Assert.True(remarks.Count == 0, string.Join("\n", remarks));
        Assert.Equal(set.Models.Select(model => model.Id).Order(), back.Models.Select(model => model.Id).Order());
        Assert.Equal(
            texts.Where(one => one.IsModel).Select(one => one.Path).Order(StringComparer.Ordinal),
            import.Files.Select(file => file.FileName).Order(StringComparer.Ordinal));

        var differences = set.Models.SelectMany(model => Differences(model.Id, model, back.Models.Single(one => one.Id == model.Id)))
            .Concat(Types(set.Types).Zip(Types(back.Types)).SelectMany(pair => Differences(pair.First.Name, pair.First.Type, pair.Second.Type)))
            .ToList();
        Assert.True(differences.Count == 0, $"{differences.Count} differences:\n{string.Join("\n", differences.Take(60))}");
        Assert.Equal(Types(set.Types).Select(type => type.Name), Types(back.Types).Select(type => type.Name));
        return set.Models.Sum(model => ModelText.Of(model, SetAside.Of).Count(c => c == '\n'));
    }

    private static IEnumerable<string> Differences(string name, object before, object after)
    {
        var (one, two) = (ModelText.Of(before, SetAside.Of).Split('\n'), ModelText.Of(after, SetAside.Of).Split('\n'));
        return one.Except(two).Select(line => $"{name} - {line}").Concat(two.Except(one).Select(line => $"{name} + {line}"));
    }

    private static IEnumerable<(string Name, object Type)> Types(ScopedTypes types) =>
        types.Enums.Select(type => (type.ClrName, (object)type))
            .Concat(types.Objects.Select(type => (type.ClrName, (object)type)))
            .Concat(types.Unions.Select(type => (type.ClrName, (object)type)))
            .Concat(types.Results.Select(type => (type.ClrName, (object)type)))
            .OrderBy(type => type.ClrName, StringComparer.Ordinal);
}
