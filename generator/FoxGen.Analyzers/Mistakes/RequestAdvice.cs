using FoxGen.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FoxGen.Analyzers.Mistakes;

/// <summary>Says how to write a request, or an object of a request.</summary>
internal static class RequestAdvice
{
    private const string Suffix = "Request";

    /// <summary>Returns the advice for a place that takes a request or an object.</summary>
    public static Advice For(WrongValue value, RequestTypeInfo shape, Advice takes, Place place)
    {
        if (ListAdvice.ItemOf(value.Type) is { } item && place.Converts(item, shape.Type))
        {
            return takes with { Hint = "use GenerateManyAsync for a list" };
        }

        if (place.Shapes.Class(value.Type) is { ModelId: not null } other && shape.ModelId is not null)
        {
            return takes with { Hint = $"send it to {Model(other.Type.Name)}" };
        }

        return takes with { Write = one => Initializer("new()", shape, value.Type, one), IsCertain = Required(shape) is [var only] && place.Converts(value.Type, only.Symbol.Type) };
    }

    /// <summary>Returns the advice for arguments of a constructor, which only an initializer can set.</summary>
    /// <param name="creation">The expression.</param>
    /// <param name="shape">The type.</param>
    /// <param name="value">The first argument, if it is known.</param>
    /// <param name="place">The place.</param>
    public static Advice ForArguments(BaseObjectCreationExpressionSyntax creation, RequestTypeInfo shape, WrongValue? value, Place place)
    {
        var start = creation is ObjectCreationExpressionSyntax { Type: var type } ? $"new {type}" : "new()";
        var rest = creation.Initializer?.Expressions.Select(one => one.ToString()).ToList() ?? [];
        var isCertain = creation.ArgumentList?.Arguments.Count == 1 && value is not null
            && Required(shape).Where(one => !rest.Any(set => IsSet(set, one.Symbol.Name))).ToList() is [var only] && place.Converts(value.Type, only.Symbol.Type);
        return new Advice("an initializer, not arguments")
        {
            HidesFound = true,
            Write = one => Initializer(start, shape, value?.Type, one, one.Text == WrongValue.Cut ? [] : rest),
            IsCertain = isCertain,
            Title = "Use an initializer",
        };
    }

    private static bool IsSet(string entry, string member) => entry.StartsWith(member, StringComparison.Ordinal) && entry.Substring(member.Length).TrimStart().StartsWith("=", StringComparison.Ordinal);

    private static IReadOnlyList<PropertyShape> Required(RequestTypeInfo shape) => [.. shape.Properties.Where(one => one.IsRequired)];

    // The value belongs to the first required member of its type; an object without required members gets an example.
    private static string Initializer(string start, RequestTypeInfo shape, ITypeSymbol? type, WrongValue value, IReadOnlyList<string>? rest = null)
    {
        var members = Required(shape).Where(one => rest is null || !rest.Any(set => IsSet(set, one.Symbol.Name))).ToList();
        members = members.Count > 0 || rest is { Count: > 0 } ? members : [.. shape.Properties.Where(one => one.Fixed is null).Take(1)];
        var own = type is null ? null : members.FirstOrDefault(one => SymbolEqualityComparer.Default.Equals(one.Symbol.Type.WithNullableAnnotation(type.NullableAnnotation), type));
        return $"{start} {{ {string.Join(", ", members.Select(one => $"{one.Symbol.Name} = {(one == own ? value.Text : WrongValue.Cut)}").Concat(rest ?? []))} }}";
    }

    private static string Model(string request) => request.EndsWith(Suffix, StringComparison.Ordinal) ? request.Substring(0, request.Length - Suffix.Length) : request;
}
