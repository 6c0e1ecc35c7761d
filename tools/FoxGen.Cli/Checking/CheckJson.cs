using System.Text.Json.Nodes;
using FoxGen.Cli.Hosting;

namespace FoxGen.Cli.Checking;

/// <summary>Writes problems as JSON. Lines and columns count from 1; an end is the place behind the last character.</summary>
internal sealed class CheckJson : ICheckFormat
{
    public void Write(CheckReport report, TextWriter output) => JsonOutput.Write(output, new JsonObject
    {
        ["files"] = new JsonArray([.. report.Specs.Texts.Select(text => (JsonNode)text.Path)]),
        ["models"] = new JsonArray([.. report.Specs.Models.Select(model => (JsonNode)model.Id)]),
        ["missingServices"] = new JsonArray([.. report.Specs.MissingServices.Select(name => (JsonNode)name)]),
        ["errors"] = report.Errors,
        ["warnings"] = report.Warnings,
        ["suggestions"] = report.Suggestions,
        ["problems"] = new JsonArray([.. report.Problems.Select(problem => new JsonObject
        {
            ["id"] = problem.Descriptor.Id,
            ["severity"] = problem.Descriptor.SeverityWord,
            ["message"] = problem.Message,
            ["path"] = problem.Span.Path,
            ["line"] = problem.Span.StartLine + 1,
            ["column"] = problem.Span.StartColumn + 1,
            ["endLine"] = problem.Span.EndLine + 1,
            ["endColumn"] = problem.Span.EndColumn + 1,
            ["help"] = problem.Descriptor.HelpLink,
        })]),
    });
}
