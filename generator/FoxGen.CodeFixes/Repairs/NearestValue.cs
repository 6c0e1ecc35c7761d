using FoxGen.Analyzers.Reading;
using FoxGen.CodeFixes.Proving;
using FoxGen.CodeFixes.Reading;
using FoxGen.CodeFixes.Writing;
using FoxGen.Rules;
using FoxGen.Rules.Checking;
using FoxGen.Rules.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FoxGen.CodeFixes.Repairs;

/// <summary>Changes a value to one that the field takes, the nearest first.</summary>
internal static class NearestValue
{
    private const int Most = 3;

    /// <summary>The repairs of a value that is refused by itself.</summary>
    public static IEnumerable<Repair> Of(BrokenRequest request)
    {
        var path = request.Violation.Path;
        if (BodyPath.Find(request.Site.Body, path) is not { } actual || request.Site.Find(path) is not { } origin)
        {
            return [];
        }

        return NearestValues.Of(request.Violation.Constraint, actual)
            .Where(value => request.Verdict.IsBetterWith(path, value))
            .Take(Most)
            .Select((value, rank) => Change(request, origin, value, rank))
            .OfType<Repair>();
    }

    /// <summary>The repair that writes another value in the place of one; <c>null</c> when C# cannot say it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="origin">Where the value is written.</param>
    /// <param name="value">The new value.</param>
    /// <param name="rank">How many values are nearer.</param>
    /// <param name="title">What the editor shows, when not the new value alone.</param>
    /// <param name="schema">How booleans are spelt, when not as true and false.</param>
    public static Repair? Change(BrokenRequest request, Origin origin, RuleValue value, int rank, Func<string, string>? title = null, ValueSchema? schema = null)
    {
        var span = origin.Value.Span;
        if (origin.Type is not { } type || CSharpText.Constant(value, type, schema, request.Shapes, request.Code, span.Start) is not { } text)
        {
            return null;
        }

        var key = FormattableString.Invariant($"FoxGen.Nearest.{(title is null ? "" : origin.Display + ".")}{rank}");
        var shown = type.TypeKind is TypeKind.Enum ? $"{type.Name}{text.Short.Substring(text.Short.LastIndexOf('.'))}" : text.Short;
        var label = title?.Invoke(shown) ?? $"Change to {shown}";
        if (type.TypeKind is TypeKind.Enum && origin.Value is MemberAccessExpressionSyntax { Name: var name } && text.Short.LastIndexOf('.') is > 0 and var dot)
        {
            // The type stays as it is written.
            return new Repair(label, key, new TextChange(name.Span, text.Short.Substring(dot + 1)));
        }

        return new Repair(label, key, new TextChange(span, text.Short)) { Longer = new Repair(label, key, new TextChange(span, text.Full)) };
    }
}
