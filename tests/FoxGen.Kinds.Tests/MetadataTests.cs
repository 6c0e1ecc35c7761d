using FoxGen.Analyzers.Shapes;

namespace FoxGen.Kinds.Tests;

/// <summary>What the analyzer reads from compiled types is the rule model that the generator wrote them from.</summary>
public sealed class MetadataTests
{
    private static readonly Lazy<Dictionary<string, RequestTypeInfo>> s_shapes = new(() =>
    {
        var compilation = CallSites.Compile("", typeof(MetadataTests).Assembly);
        var shapes = new RequestTypeCache(compilation);
        return compilation.References.Select(compilation.GetAssemblyOrModuleSymbol).OfType<IAssemblySymbol>()
            .Where(assembly => assembly.Name is "FoxApi" or "FoxGen.Kinds.Tests")
            .SelectMany(assembly => Types(assembly.GlobalNamespace))
            .Select(type => shapes.Class(type)).OfType<RequestTypeInfo>()
            .Where(shape => shape.ModelId is not null)
            .ToDictionary(shape => shape.ModelId!);
    });

    public static TheoryData<string> Models => new(KindSpecs.Models.Keys);

    [Theory]
    [MemberData(nameof(Models))]
    public void The_metadata_of_a_model_gives_back_its_rule_model(string id)
    {
        var (expected, actual) = (CheckedParts.Of(KindSpecs.Models[id].Request), s_shapes.Value[id].Schema);

        Assert.Equal(expected.MaxBodyBytes, actual.MaxBodyBytes);
        foreach (var field in expected.Fields)
        {
            Assert.Equal(field, actual.Find(field.Name));
        }

        foreach (var rule in expected.Rules)
        {
            Assert.Equal(rule, actual.Rules.FirstOrDefault(one => one.Id == rule.Id));
        }

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Nothing_is_from_a_later_version() => Assert.All(s_shapes.Value.Values, shape => Assert.False(shape.IsFromLaterVersion));

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) =>
        space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(Types));
}
