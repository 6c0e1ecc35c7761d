using System.Reflection;
using FoxGen.Import;
using Microsoft.OpenApi;

namespace FoxGen.Export.Tests;

/// <summary>Importing the OpenAPI that was written gives back an equal resolved model, in both versions and both notations.</summary>
public sealed class RoundTripTests(ITestOutputHelper output)
{
    public static TheoryData<string, OpenApiSpecVersion, bool> Documents { get; } = new(
        from name in new[] { "specs", "kinds", "kit" }
        from version in new[] { OpenApiSpecVersion.OpenApi3_0, OpenApiSpecVersion.OpenApi3_1 }
        from asYaml in new[] { false, true }
        select (name, version, asYaml));

    [Theory]
    [MemberData(nameof(Documents))]
    public void What_was_written_comes_back_equal(string name, OpenApiSpecVersion version, bool asYaml)
    {
        var set = Sets.Of(name);
        var service = Sets.Texts(name).Single(text => text.IsService);
        var text = OpenApiExporter.Export(set, null, new OpenApiExportOptions { Version = version, AsYaml = asYaml });
        var import = SpecImporter.FromOpenApi(text, new ImportOptions { Service = service }, TestContext.Current.CancellationToken);
        Assert.Empty(import.Problems);

        var back = SpecSet.Compile([service, .. import.Files.Select(file => new SpecText(file.FileName, file.Yaml))]);
        Assert.Equal("", string.Join("\n", back.Diagnostics.Where(one => one.Descriptor.IsError)));
        var remarks = import.Files.SelectMany(file => file.Remarks.Select(remark => file.FileName + ": " + remark)).ToList();
        Assert.True(remarks.Count == 0, string.Join("\n", remarks));
        Assert.Equal(set.Models.Select(model => model.Id).Order(), back.Models.Select(model => model.Id).Order());
        Assert.Equal(
            Sets.Texts(name).Where(one => !one.IsService).Select(one => one.Path).Order(StringComparer.Ordinal),
            import.Files.Select(file => file.FileName).Order(StringComparer.Ordinal));

        var differences = set.Models.SelectMany(model => Differences(model.Id, model, back.Models.Single(one => one.Id == model.Id)))
            .Concat(Types(set.Types).Zip(Types(back.Types)).SelectMany(pair => Differences(pair.First.Name, pair.First.Type, pair.Second.Type)))
            .ToList();
        Assert.Equal(Types(set.Types).Select(type => type.Name), Types(back.Types).Select(type => type.Name));
        var facts = set.Models.Sum(model => ModelText.Of(model, SetAside.Of).Count(c => c == '\n'));
        output.WriteLine($"{set.Models.Count} models in {import.Files.Count} files, {facts} lines of facts.");
        Assert.True(facts > 25 * set.Models.Count, "Too little was compared.");
        Assert.True(differences.Count == 0, $"{differences.Count} differences:\n{string.Join("\n", differences.Take(60))}");
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
            .OrderBy(type => type.ClrName, StringComparer.Ordinal);
}
