using System.Reflection;
using FoxGen.Specs;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FoxGen.Generator.Tests;

/// <summary>A name that generated code or its base types use can be that of anything in a spec: it compiles, or is an error in the YAML.</summary>
public sealed class NameCollisionTests
{
    private const string Service = """
        service: shop
        namespace: Shop
        client: §client§
        title: Shop
        baseUrl: https://api.example.com
        keyVariable: SHOP_KEY
        families:
          videos: { path: /v1/videos, name: §family§ }
        tasks:
          path: /v1/tasks/{task_id}
          fields: { id: id, status: status, results: results }
          error: { message: error.message }
          statuses: { done: completed, bad: failed }
        queries:
          balance: { name: §query§, path: /v1/balance, returns: §queryType§, properties: { left: { type: number, name: §queryField§ } }, parameters: { of: { name: §parameter§ } } }
        vocabularies:
          §vocabulary§: { values: { small: { number: 1, name: §vocabularyValue§ }, large: { number: 2 } } }
        results:
          §result§:
            file: url
            properties:
              url: { type: string, format: uri }
              extent: { type: object, name: §resultObject§, properties: { a: { type: string } } }
              seed: { type: integer, name: §resultField§ }
        """;

    private const string Model = """
        service: shop
        family: videos
        result: §result§
        title: A model
        variants:
          one: { name: §model§ }
          two:
        properties:
          prompt: { type: string, name: §field§ }
          size: { type: string, vocabulary: §vocabulary§ }
          mode: { type: string, enum: [a, b], knownValues: { a: { name: §value§ } } }
          parts: { type: array, items: { type: object, name: §object§, properties: { n: { type: integer, name: §objectField§ }, m: { type: integer } } } }
          modes: { type: array, items: { type: string, name: §enum§, enum: [c, d] } }
          either: { oneOf: [{ type: string, name: §alternative§ }, { type: integer }] }
          free: { type: array, items: { name: §union§, oneOf: [{ type: string }, { type: integer }] } }
        rules:
          - { id: a, message: m, expression: 'this.prompt != "x" || has(this.size)' }
        """;

    private static readonly (string Place, string Plain)[] s_places =
    [
        ("client", "ShopClient"), ("family", "Videos"), ("query", "Balance"), ("queryType", "Money"), ("queryField", "Left"), ("parameter", "Of"),
        ("vocabulary", "Size"), ("vocabularyValue", "Small"), ("result", "Clip"), ("resultObject", "Extent"), ("resultField", "Seed"),
        ("model", "One"), ("field", "Prompt"), ("value", "A"), ("object", "Part"), ("objectField", "N"), ("enum", "Pace"), ("alternative", "Words"), ("union", "Loose"),
    ];

    public static TheoryData<string> Places => [.. s_places.Select(one => one.Place)];

    [Theory]
    [MemberData(nameof(Places))]
    [Trait("speed", "slow")]
    public void A_name_of_generated_code_compiles_or_is_an_error_in_the_YAML(string place)
    {
        var plain = Run("", "");
        plain.AssertCompiles();
        var wrong = new List<string>();
        var (refused, compiled) = (0, 0);
        foreach (var name in Names(plain).Where(name => name != s_places.Single(one => one.Place == place).Plain))
        {
            var run = Run(place, name);
            if (run.Diagnostics.Any(problem => problem.Severity is DiagnosticSeverity.Error))
            {
                refused++;
                continue;
            }

            compiled++;
            wrong.AddRange(run.Diagnostics.Where(problem => problem.Id == "CS8785")
                .Concat(run.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(problem => problem.Severity >= DiagnosticSeverity.Warning)).Take(1)
                .Select(problem => $"{name}: {problem}"));
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {compiled} ({refused} refused)\n{string.Join("\n", wrong)}");
        Assert.True(compiled > 0);
    }

    private static GeneratorRun Run(string place, string name)
    {
        var texts = new[] { new SpecText("/project/specs/shop.service.fox.yaml", Service), new SpecText("/project/specs/goods.fox.yaml", Model) };
        return GeneratorRun.Of(texts.Select(text => text with
        {
            Content = s_places.Aggregate(text.Content, (content, one) => content.Replace($"§{one.Place}§", one.Place == place ? name : one.Plain, StringComparison.Ordinal)),
        }));
    }

    // The types and members that are generated, and members that they inherit.
    private static IEnumerable<string> Names(GeneratorRun run) => run.Sources.Values
        .SelectMany(source => CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes())
        .Select(node => node switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            PropertyDeclarationSyntax property => property.Identifier.ValueText,
            VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } field => field.Identifier.ValueText,
            _ => "",
        })
        .Concat(new[] { typeof(FoxClient), typeof(FoxResult) }.SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static)).Select(member => member.Name))
        .Concat(["FoxGen", "System", "Shop", "Task", "String", "Object", "C", "F", "G", "M", "Y", "S"])
        .Where(name => name.Length > 0 && char.IsAsciiLetterUpper(name[0]) && name.All(char.IsAsciiLetterOrDigit))
        .Distinct().Order(StringComparer.Ordinal);
}
