using System.Reflection;
using System.Text.Json;
using FoxApi;
using FoxGen.Cli.Running;
using FoxGen.Cli.Specs;
using FoxGen.CompilerServices;

namespace FoxGen.Cli.Tests;

/// <summary>What the command tells the runtime of a service and its models is what generated code tells it.</summary>
public sealed class RuntimeDefinitionsTests
{
    public static TheoryData<string> Ids => new(SpecSet.Compile(ShippedSpecs.All).Models.Select(model => model.Id));

    [Fact]
    public void Of_the_service() =>
        Assert.Equal(Text(FoxApiService.Definition), Text(RuntimeDefinitions.Of(SpecSet.Compile(ShippedSpecs.All).Services[0])));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Of_each_model(string id)
    {
        var set = SpecSet.Compile(ShippedSpecs.All);
        var generated = Assert.Single(Generated(), definition => definition.Id == id);
        FoxModelDefinition own = RuntimeDefinitions.Of(set.Models.Single(model => model.Id == id), set.Services[0]);
        Assert.Equal(Text(generated), Text(own));
    }

    private static string Text(FoxServiceDefinition service) => JsonSerializer.Serialize(service);

    private static string Text(FoxModelDefinition model) =>
        JsonSerializer.Serialize(new { model.Id, model.Service, model.SubmitPath, model.MaxBodyBytes, Media = model.Media.Select(Facts), model.Timing });

    // What a condition says is compared where it is evaluated.
    private static object Facts(FoxMediaFacts facts) => new { facts.Path, facts.MediaTypes, facts.Pairs, Limits = facts.Limits.Select(limit => new { limit.Key, limit.Minimum, limit.Maximum, IsConditional = limit.When is not null }) };

    private static IReadOnlyList<FoxModelDefinition> Generated() =>
    [
        .. typeof(FoxApiClient).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static))
            .Where(property => property.PropertyType.IsSubclassOf(typeof(FoxModelDefinition)))
            .Select(property => (FoxModelDefinition)property.GetValue(null)!),
    ];
}
