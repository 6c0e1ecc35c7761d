using FoxGen.Analyzers.Shapes;
using Microsoft.CodeAnalysis;

namespace FoxGen.RandomSchemas.Tests;

/// <summary>The rule model that the analyzer reads from compiled types.</summary>
internal sealed class MetadataReader : IReader
{
    private readonly IAssemblySymbol _assembly;
    private readonly RequestTypeCache _shapes;

    public MetadataReader(GeneratedAssembly code)
    {
        var compilation = CSharpCode.Compile("Caller", [], CSharpCode.Runtime.Append(code.Image));
        _shapes = new(compilation);
        _assembly = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(code.Image)!;
    }

    public string Name => "metadata";

    public string? Disagrees(Judged one)
    {
        var read = _shapes.Class(_assembly.GetTypeByMetadataName($"RandomSchemas.{one.Model.ClrName}Request"))!.Schema;
        var expected = one.Violations.Select(Verdict.Line).ToHashSet();
        var actual = RequestChecker.Check(read, one.Value).Select(Verdict.Line).ToHashSet();
        return expected.SetEquals(actual) ? null : Verdict.Of(actual);
    }

    /// <summary>What is not as the spec said it, whatever bodies there are; null when all is.</summary>
    public string? Disagrees(ResolvedModel model)
    {
        var read = _shapes.Class(_assembly.GetTypeByMetadataName($"RandomSchemas.{model.ClrName}Request"))!.Schema;
        var expected = CheckedParts.Of(model.Request);
        return expected.Equals(read) ? null : string.Join("\n    ", expected.Fields.Where(field => !field.Equals(read.Find(field.Name))).Select(field => Difference(field, read.Find(field.Name)))
            .Concat(expected.Rules.Where(rule => !read.Rules.Contains(rule)).Select(rule => Difference(rule, read.Rules.FirstOrDefault(other => other.Id == rule.Id))))
            .DefaultIfEmpty(Difference(expected, read)));
    }

    private static string Difference(object expected, object? read) => $"expected {SchemaText.Of(expected)}\n    but read {SchemaText.Of(read)}";
}
