namespace FoxGen.Specs;

/// <summary>Reads where a reply holds something: names joined by dots, such as <c>task_info.estimated_time</c>.</summary>
internal static class FieldPaths
{
    /// <summary>Reads a path.</summary>
    public static string? Read(SpecReader spec, SpecNode? node, string what)
    {
        if (spec.Nodes.Text(node, what) is not { } text)
        {
            return null;
        }

        if (text.Split('.').All(part => part.Trim().Length > 0))
        {
            return text;
        }

        spec.Report(SpecDiagnostics.WrongValue, node!.Span, $"{Words.Sentence(what)} must be names joined by dots, such as error.message; '{text}' is not.");
        return null;
    }
}
