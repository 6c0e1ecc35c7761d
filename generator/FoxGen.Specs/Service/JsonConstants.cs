using FoxGen.Specs.Checking;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Service;

/// <summary>Reads a constant of any JSON type. Its value is the JSON text.</summary>
internal static class JsonConstants
{
    public static ServiceScalar<string> Scalar { get; } = new(ServiceScalarKind.Constant, Read, json => new RuntimeText(json));

    private static string? Read(SpecReader spec, SpecNode? node, string what) => node is null ? null : FreeValues.Read(node).ToString();
}
