using FoxGen.Analyzers.Reading;
using FoxGen.Analyzers.Shapes;
using FoxGen.Rules;
using Microsoft.CodeAnalysis;

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
        return path => prefix + Find(own, path, shapes);
    }

    private static string Find(RequestTypeInfo? around, string path, RequestTypeCache shapes)
    {
        if (around?.Properties.FirstOrDefault(property => property.Field.Name == path) is { } own)
        {
            return own.Symbol.Name;
        }

        var parent = around?.Properties.FirstOrDefault(property => path.StartsWith(property.Field.Name + ".", StringComparison.Ordinal));
        return parent is null ? path : $"{parent.Symbol.Name}.{Inside(parent.Symbol.Type, path.Substring(parent.Field.Name.Length + 1), shapes)}";
    }

    // The object of the union that has the key, or the object itself.
    private static string Inside(ITypeSymbol type, string path, RequestTypeCache shapes) =>
        (shapes.Union(type)?.Select(one => one.Type) ?? [type]).Select(shapes.Class).OfType<RequestTypeInfo>()
            .Select(one => Find(one, path, shapes)).OrderBy(name => name == path).FirstOrDefault() ?? path;
}
