using FoxGen.Specs.Checking;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Service;

/// <summary>
/// Reads paths below the base URL with placeholders (RFC 6570): <c>{task_id}</c> for one segment, <c>{+task_id}</c> where a slash in the id stays
/// a slash. A path can end with a query.
/// </summary>
internal static class PathTemplates
{
    private static readonly char[] s_braces = ['{', '}'];

    private static readonly string[] s_ids = [UrlTemplate.TaskId, UrlTemplate.Kept(UrlTemplate.TaskId)];

    /// <summary>The path of a submit endpoint.</summary>
    public static string? Submit(SpecReader spec, SpecNode? node, string what) =>
        Read(spec, node, what, name => name == UrlTemplate.Kept(UrlTemplate.Model) || IsName(name), "{model}, {+model} or the name of a property in braces", []);

    /// <summary>The path of a status request or of a cancellation.</summary>
    public static string? Task(SpecReader spec, SpecNode? node, string what) =>
        Read(spec, node, what, name => s_ids.Contains(name) || name == UrlTemplate.Model || name == UrlTemplate.Kept(UrlTemplate.Model), "{task_id}, {+task_id}, {model} or {+model}", s_ids);

    /// <summary>The path of the request for a result.</summary>
    public static string? Result(SpecReader spec, SpecNode? node, string what) =>
        Read(spec, node, what, name => name.TrimStart('+').Split('.').All(IsName), "{task_id}, {model} or the path of a field of the status response in braces", []);

    private static string? Read(SpecReader spec, SpecNode? node, string what, Func<string, bool> accepts, string placeholders, IReadOnlyList<string> needed)
    {
        if (spec.Nodes.Scalar(node, what) is not { } scalar)
        {
            return null;
        }

        var text = scalar.Text;
        if (UrlTemplate.Parse(text) is not { } template || !IsPath(template))
        {
            spec.Report(text.Split('/', '?').Any(part => part is "." or "..") ? SpecDiagnostics.PathWithDots : text.IndexOfAny(s_braces) >= 0 ? SpecDiagnostics.BadTemplate : SpecDiagnostics.BadPath, scalar.Span, MessageText.Sentence(what), text, needed.Count == 0 ? "" : $", contain {{{needed[0]}}}", placeholders);
            return null;
        }

        foreach (var name in template.Names.Where(name => !accepts(name)))
        {
            spec.Report(SpecDiagnostics.UnknownPlaceholder, scalar.Span, MessageText.Sentence(what), name, placeholders);
            return null;
        }

        if (needed.Count > 0 && !template.Names.Any(needed.Contains))
        {
            spec.Report(SpecDiagnostics.BadPath, scalar.Span, MessageText.Sentence(what), text, $", contain {{{needed[0]}}}");
            return null;
        }

        return text;
    }

    private static bool IsPath(UrlTemplate template)
    {
        var rest = template.Literals;
        var query = rest.IndexOf('?');
        var path = query < 0 ? rest : rest.Substring(0, query);
        return path.StartsWith("/", StringComparison.Ordinal)
            && !path.StartsWith("//", StringComparison.Ordinal)
            && path.Split('/').All(segment => segment is not ("." or ".."))
            && path.All(c => IsUnreserved(c) || c is '/' or ':')
            && (query < 0 || rest.Substring(query + 1).All(c => IsUnreserved(c) || c is '=' or '&' or ':' or '/'));
    }

    private static bool IsUnreserved(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.' or '~';

    private static bool IsName(string name) => name.Length > 0 && name.All(c => IsUnreserved(c) && c is not ('.' or '~'));
}
