namespace FoxGen.RandomSchemas.Tests;

/// <summary>Verdicts in one form.</summary>
internal static class Verdict
{
    public static string Line(Violation one) => Line(one.Severity is Severity.Error, one.RuleId, one.Path, one.Allowed, one.Message);

    public static string Line(FoxProblem one) => Line(one.Severity is FoxSeverity.Error, one.RuleId, one.Path, one.Allowed, one.WireMessage);

    /// <summary>All lines, or that there is none.</summary>
    public static string Of(IEnumerable<string> lines) => lines.Order(StringComparer.Ordinal).ToList() is { Count: > 0 } all ? string.Join("\n    ", all) : "takes it";

    private static string Line(bool isError, string rule, string path, string? allowed, string message) =>
        $"{(isError ? "error" : "warning")} {rule} at '{path}': {message}{(allowed is null ? "" : $" [{allowed}]")}";
}
