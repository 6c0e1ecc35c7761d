using FoxGen.Cli.Running;
using FoxGen.CompilerServices;

namespace FoxGen.Cli.Tests;

/// <summary>The runtime has a property for each word of service files that says so, of the right type, and no other.</summary>
public sealed class DeclaredPropertyTests
{
    // What a definition holds that no service file says.
    private static readonly string[] s_ofModels = ["Content", "Id", "IdPattern", "Service", "MaxBodyBytes", "Media", "Places", "ResultsField", "SendsKey", "Timing", "Title", "ReadRequest", "ReadResult"];

    [Fact]
    public void Of_the_service() => Check(ServiceWords.Group, typeof(FoxServiceDefinition), ["MediaReader"]);

    [Fact]
    public void Of_models_by_their_family() => Check(FamilyWords.Group, typeof(FoxModelDefinition<SpecRequest, FoxResult>), s_ofModels);

    private static void Check(ServiceGroup group, Type type, IReadOnlyList<string> others)
    {
        var words = Flat(group).ToList();
        Assert.Equal(
            words.Select(word => word.Runtime).Concat(others).Order(StringComparer.Ordinal),
            type.GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal));
        foreach (var word in words)
        {
            var property = type.GetProperty(word.Runtime!)!;
            Assert.True(property.SetMethod is not null, $"{type.Name}.{property.Name} cannot be set.");
            word.Value.Accept(new TypeCheck($"{type.Name}.{property.Name}", Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType));
        }
    }

    private static IEnumerable<ServiceWord> Flat(ServiceGroup group) => group.Words.SelectMany(word =>
        word.IsInline ? Flat((ServiceGroup)word.Value) : word.Runtime is null ? [] : new[] { word });

    private sealed class TypeCheck(string name, Type type) : IServiceValueVisitor<bool>
    {
        public bool Scalar(ServiceScalarKind kind, IReadOnlyList<string> words)
        {
            var expected = kind switch
            {
                ServiceScalarKind.BaseUrl => typeof(Uri),
                ServiceScalarKind.WholeSeconds or ServiceScalarKind.Seconds => typeof(TimeSpan),
                ServiceScalarKind.Bytes => typeof(long),
                ServiceScalarKind.Number => typeof(double),
                ServiceScalarKind.Fields => typeof(IReadOnlyList<string>),
                ServiceScalarKind.WordList => type.IsGenericType && type.GetGenericArguments()[0].IsEnum ? type : typeof(IReadOnlyList<Enum>),
                ServiceScalarKind.Word => type.IsEnum ? type : typeof(Enum),
                _ => typeof(string),
            };
            Assert.True(expected == type, $"{name} is a {type.Name}; the word is a {kind}.");
            return true;
        }

        public bool Map(ServiceValue item, IReadOnlyList<string> needed)
        {
            Assert.Equal(typeof(IReadOnlyDictionary<,>), type.GetGenericTypeDefinition());
            return item.Accept(new TypeCheck(name, type.GetGenericArguments()[1]));
        }

        public bool Group(ServiceGroup group)
        {
            Check(group, type, []);
            return true;
        }

        public bool Section() => throw new InvalidOperationException($"{name} is a section.");
    }
}
