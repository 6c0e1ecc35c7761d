using FoxGen.Analyzers.Reading;
using FoxGen.Analyzers.Shapes;
using FoxGen.Rules;

namespace FoxGen.Analyzers.Checking;

/// <summary>The C# names of the fields of the request or object that a rule belongs to: <c>Voice.Effects[0].Echo</c>.</summary>
internal static class RuleNames
{
    /// <summary>Returns the function from wire names to C# names.</summary>
    public static Func<string, string> Of(Rule rule, string path, CallSite site, RequestTypeInfo shape, RequestTypeCache shapes)
    {
        // The path is that of a field of the object, or of the object itself.
        var around = rule.Path.Length == 0 ? path : path.Substring(0, Math.Max(0, path.Length - rule.Path.Length - 1));
        var origin = around.Length == 0 ? null : site.Find(around);
        var own = around.Length == 0 ? shape : shapes.Class(origin?.Type);
        var prefix = origin is null ? "" : origin.Display + ".";
        return field => prefix + (own?.Properties.FirstOrDefault(property => property.Field.Name == field)?.Symbol.Name ?? field);
    }
}
