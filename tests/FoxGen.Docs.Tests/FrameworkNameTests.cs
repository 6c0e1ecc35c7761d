using Microsoft.CodeAnalysis;

namespace FoxGen.Docs.Tests;

/// <summary>The names that FOX0307 reports are those of the types that .NET and ASP.NET Core import implicitly.</summary>
public sealed class FrameworkNameTests
{
    private const string File = "generator/FoxGen.Specs/Checking/FrameworkNames.Types.cs";
    private const int Width = 140;

    // What Microsoft.NET.Sdk and Microsoft.NET.Sdk.Web import, without the extensions that nobody names. Of MVC the results: results of a service have such names.
    private static readonly (string Namespace, Func<string, bool> IsListed)[] s_namespaces =
    [
        ("System", _ => true), ("System.Collections.Generic", _ => true), ("System.IO", _ => true), ("System.Linq", _ => true), ("System.Net.Http", _ => true),
        ("System.Threading", _ => true), ("System.Threading.Tasks", _ => true), ("System.Net.Http.Json", _ => true),
        ("Microsoft.AspNetCore.Builder", _ => true), ("Microsoft.AspNetCore.Hosting", _ => true), ("Microsoft.AspNetCore.Http", _ => true),
        ("Microsoft.AspNetCore.Routing", _ => true), ("Microsoft.Extensions.Configuration", _ => true), ("Microsoft.Extensions.DependencyInjection", _ => true),
        ("Microsoft.Extensions.Hosting", _ => true), ("Microsoft.Extensions.Logging", _ => true),
        ("Microsoft.AspNetCore.Mvc", name => name.EndsWith("Result", StringComparison.Ordinal)),
    ];

    /// <summary>Write it anew: <c>FOXGEN_UPDATE=1 dotnet test --project tests/FoxGen.Docs.Tests</c>.</summary>
    [Fact]
    public void The_list_is_that_of_the_framework()
    {
        var all = CSharpCode.Compile("Listed", [], CSharpCode.References(file => file.StartsWith("System.", StringComparison.Ordinal) || file.StartsWith("Microsoft.", StringComparison.Ordinal))).GlobalNamespace;
        var rows = string.Concat(s_namespaces.Select(one => $"        (\"{one.Namespace}\", \"\"\"\n{Lines(Names(all, one.Namespace).Where(one.IsListed))}            \"\"\"),\n"));
        var text = System.IO.File.ReadAllText(Repository.Path(File)).ReplaceLineEndings("\n");
        var start = text.IndexOf("    [\n", StringComparison.Ordinal) + "    [\n".Length;
        var end = text.IndexOf("    ];\n", StringComparison.Ordinal);
        if (Settings.UpdatesPages)
        {
            System.IO.File.WriteAllText(Repository.Path(File), text[..start] + rows + text[end..]);
            return;
        }

        Assert.Equal(rows, text[start..end]);
    }

    private static IEnumerable<string> Names(INamespaceSymbol all, string name) =>
        name.Split('.').Aggregate<string, IEnumerable<INamespaceSymbol>>([all], (around, part) => around.SelectMany(one => one.GetNamespaceMembers().Where(inner => inner.Name == part)))
            .SelectMany(one => one.GetTypeMembers())
            .Where(type => type.DeclaredAccessibility is Accessibility.Public && type.Arity == 0 && !type.Name.EndsWith("Extensions", StringComparison.Ordinal))
            .Select(type => type.Name)
            .Distinct().Order(StringComparer.Ordinal);

    private static string Lines(IEnumerable<string> names)
    {
        var lines = new List<string> { "" };
        foreach (var name in names)
        {
            if (lines[^1].Length + name.Length >= Width)
            {
                lines.Add("");
            }

            lines[^1] += (lines[^1].Length == 0 ? "" : " ") + name;
        }

        return string.Concat(lines.Select(line => $"            {line}\n"));
    }
}
