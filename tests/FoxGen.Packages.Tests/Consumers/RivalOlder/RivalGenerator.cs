using System.IO;
using Microsoft.CodeAnalysis;
using YamlDotNet.Serialization;

[Generator(LanguageNames.CSharp)]
public sealed class RivalGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterPostInitializationOutput(output =>
    {
        // Uses its YamlDotNet for real, and tells which one it got.
        var value = new DeserializerBuilder().Build().Deserialize<string>(new StringReader("works"));
        output.AddSource("RivalOlder.g.cs", $"internal static class RivalOlder {{ public const string Yaml = \"{value} with {typeof(DeserializerBuilder).Assembly.GetName().Version}\"; }}");
    });
}
