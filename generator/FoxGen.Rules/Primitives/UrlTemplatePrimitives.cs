// Compiled into FoxGen.Rules and into FoxGen.Runtime: the client and the simulator must build the same paths.

using System.Text;

namespace FoxGen.Rules.Primitives;

/// <summary>Paths with placeholders (RFC 6570): <c>{task_id}</c> for one segment, <c>{+task_id}</c> where a slash in the value stays a slash.</summary>
internal static class UrlTemplatePrimitives
{
    /// <summary>The placeholder for the model id.</summary>
    public const string Model = "model";

    /// <summary>The placeholder for the task id.</summary>
    public const string TaskId = "task_id";

    /// <summary>Puts values in place of the placeholders, escaped.</summary>
    /// <param name="template">The path, whose braces match.</param>
    /// <param name="value">Returns the value of a placeholder, without the leading <c>+</c>.</param>
    public static string Expand(string template, Func<string, string> value)
    {
        var text = new StringBuilder();
        var at = 0;
        for (int open; (open = template.IndexOf('{', at)) >= 0;)
        {
            var close = template.IndexOf('}', open);
            var keeps = template[open + 1] == '+';
            var name = open + (keeps ? 2 : 1);
            text.Append(template, at, open - at);
            var parts = value(template.Substring(name, close - name));
            foreach (var part in keeps ? parts.Split('/') : [parts])
            {
                text.Append(Uri.EscapeDataString(part)).Append('/');
            }

            text.Length--;
            at = close + 1;
        }

        return text.Append(template, at, template.Length - at).ToString();
    }

    /// <summary>Whether a value can stand at a placeholder where a slash stays a slash: no part of it is empty or changes the path.</summary>
    public static bool IsSegments(string value) => Array.TrueForAll(value.Split('/'), part => part is not ("" or "." or ".."));
}
