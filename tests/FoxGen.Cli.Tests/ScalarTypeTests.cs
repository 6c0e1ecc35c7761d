using System.Reflection;
using System.Text.Json;
using FoxGen.CompilerServices;

namespace FoxGen.Cli.Tests;

/// <summary>The runtime reads and writes every scalar type of the table, and reads what a simulator makes of it.</summary>
public sealed class ScalarTypeTests
{
    public static TheoryData<ClrScalarKind> Kinds => new(ScalarTypes.All);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Results_have_its_method(ClrScalarKind kind)
    {
        var type = ScalarTypes.Of(kind).InResult;
        var method = Method(typeof(FoxResultSource), type.Reader);
        Assert.Equal(type.Type, Name(Nullable.GetUnderlyingType(method.ReturnType) ?? method.ReturnType));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Results_read_what_a_simulator_makes(ClrScalarKind kind)
    {
        var type = ScalarTypes.Of(kind);
        var value = type.Simulate(new SimulatedField("size", 1_234_567, "https://files.example/a.png"));
        var source = new FoxResultSource { Item = JsonElement.Parse($$"""{ "size": {{value}} }""") };
        Assert.NotNull(Method(typeof(FoxResultSource), type.InResult.Reader).Invoke(source, ["size"]));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Requests_read_and_write_it(ClrScalarKind kind)
    {
        var type = ScalarTypes.Of(kind);
        var isValue = type.Kind is not (ValueKind.String or ValueKind.Object);
        foreach (var name in new[] { type.InRequest.Reader, type.InRequest.Reader + "s" }.Concat(isValue ? ["Required" + type.InRequest.Reader] : []))
        {
            Assert.Contains(typeof(FoxBodyReader).GetMethods(), method => method.Name == name);
        }

        // An int is written as a long.
        var types = type.FitsInto.Prepend(kind).Select(one => ScalarTypes.Of(one).InRequest.Type).ToList();
        Assert.Contains(typeof(FoxBodyWriter).GetMethods(), method => method.Name == "Write" && method.GetParameters() is [_, { ParameterType: var written }]
            && types.Contains(Name(Nullable.GetUnderlyingType(written) ?? written)));
    }

    private static MethodInfo Method(Type type, string name) => type.GetMethod(name) ?? throw new InvalidOperationException($"{type.Name} has no method {name}, which the table of scalar types names.");

    private static string Name(Type type) => type == typeof(string) ? "string" : type == typeof(int) ? "int" : type == typeof(long) ? "long"
        : type == typeof(double) ? "double" : type == typeof(bool) ? "bool" : type.Namespace == "FoxGen" ? "F::" + type.Name : "global::" + type.FullName;
}
