using System.Reflection;
using System.Text.Json.Nodes;
using FoxGen.Cli.Hosting;
using FoxGen.Specs;

namespace FoxGen.Cli.Checking;

/// <summary>Writes problems as SARIF 2.1.0, for code scanning in CI.</summary>
internal sealed class CheckSarif : ICheckFormat
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    public void Write(CheckReport report, TextWriter output)
    {
        var rules = report.Problems.Select(problem => problem.Descriptor).DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal).ToList();
        JsonOutput.Write(output, new JsonObject
        {
            ["$schema"] = Schema,
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject
                {
                    ["driver"] = new JsonObject
                    {
                        ["name"] = "foxgen",
                        ["semanticVersion"] = typeof(CheckSarif).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0],
                        ["informationUri"] = "https://github.com/foxgen/foxgen",
                        ["rules"] = new JsonArray([.. rules.Select(Rule)]),
                    },
                },
                ["columnKind"] = "utf16CodeUnits",
                ["artifacts"] = new JsonArray([.. report.Specs.Texts.Select(text => new JsonObject { ["location"] = Location(text.Path) })]),
                ["results"] = new JsonArray([.. report.Problems.Select(problem => Result(problem, rules.FindIndex(rule => rule.Id == problem.Descriptor.Id)))]),
            }),
        });
    }

    private static JsonObject Rule(SpecDiagnosticDescriptor rule) => new()
    {
        ["id"] = rule.Id,
        ["shortDescription"] = new JsonObject { ["text"] = rule.Title },
        ["helpUri"] = rule.HelpLink,
        ["defaultConfiguration"] = new JsonObject { ["level"] = Level(rule) },
    };

    private static JsonObject Result(SpecDiagnostic problem, int rule) => new()
    {
        ["ruleId"] = problem.Descriptor.Id,
        ["ruleIndex"] = rule,
        ["level"] = Level(problem.Descriptor),
        ["message"] = new JsonObject { ["text"] = problem.Message },
        ["locations"] = new JsonArray(new JsonObject
        {
            ["physicalLocation"] = new JsonObject
            {
                ["artifactLocation"] = Location(problem.Span.Path),
                ["region"] = new JsonObject
                {
                    ["startLine"] = problem.Span.StartLine + 1,
                    ["startColumn"] = problem.Span.StartColumn + 1,
                    ["endLine"] = problem.Span.EndLine + 1,
                    ["endColumn"] = problem.Span.EndColumn + 1,
                },
            },
        }),
    };

    private static string Level(SpecDiagnosticDescriptor rule) => rule.Severity is SpecSeverity.Information ? "note" : rule.SeverityWord;

    // A relative reference: each part escaped, and no first part that reads as a scheme. An absolute path is a file URI.
    private static JsonObject Location(string path) => new()
    {
        ["uri"] = Path.IsPathRooted(path) ? new Uri(path).AbsoluteUri : string.Join('/', path.Split('/').Select(Uri.EscapeDataString)),
    };
}
