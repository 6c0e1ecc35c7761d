using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FoxGen.Export.Tests;

/// <summary>The C# on the reference pages compiles against the client of the shipped specs.</summary>
public sealed partial class CSharpExampleTests
{
    [Fact]
    [Trait("speed", "slow")]
    public void The_calls_compile()
    {
        var calls = MarkdownPages.Export(Sets.Shipped).SelectMany(page => Blocks().Matches(page.Text).Select(match => match.Groups[1].Value)).ToList();
        Assert.Equal(Sets.Shipped.Models.Sum(model => model.Examples.Count), calls.Count);
        var methods = calls.Select((call, i) => $"static async Task Call{i}(FoxApiClient client)\n{{\n{call}\n}}\n");
        var source = "using System.Threading.Tasks;\nusing System.Text.Json.Nodes;\nusing FoxApi;\nusing FoxGen;\nstatic class Page {\n" + string.Concat(methods) + "}\n";
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Pages", [CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken)], platform, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(one => one.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning));
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Blocks();
}
