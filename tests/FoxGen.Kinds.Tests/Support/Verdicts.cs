using System.Buffers;
using System.Text;
using FoxGen.CompilerServices;

namespace FoxGen.Kinds.Tests;

/// <summary>What the checkers say of a body, in one form.</summary>
internal static class Verdicts
{
    /// <summary>The interpreted rules. The simulator asks nothing else.</summary>
    public static IReadOnlyList<string> Interpreted(ResolvedModel model, RuleValue body) =>
        [.. RequestChecker.Check(model.Request, body).Select(one => Line(one.RuleId, one.Path, one.Severity is Severity.Error))];

    /// <summary>The generated validator.</summary>
    public static IReadOnlyList<string> Generated(IFoxRequest request) =>
        [.. FoxProblems.Of(request).Select(one => Line(one.RuleId, one.Path, one.Severity is FoxSeverity.Error))];

    /// <summary>Whether a problem is an error.</summary>
    public static bool IsError(string line) => !line.EndsWith(" (warning)", StringComparison.Ordinal);

    /// <summary>The body that the client would send, without the field that names the model.</summary>
    public static RuleValue Written(ResolvedModel model, IFoxRequest request)
    {
        var field = KindSpecs.Set.Services.Single(service => service.Name == model.Service).ModelField;
        var output = new ArrayBufferWriter<byte>();
        FoxBodyWriter.WriteBody(output, field ?? "", model.Id, request);
        return RuleValue.Of(RuleJson.Parse(Encoding.UTF8.GetString(output.WrittenSpan)).AsMap.Where(entry => entry.Key != field));
    }

    /// <summary>One problem.</summary>
    public static string Line(string id, string path, bool isError) => $"{id} {path}{(isError ? "" : " (warning)")}";
}
