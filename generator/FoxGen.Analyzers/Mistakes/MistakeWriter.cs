using System.Collections.Immutable;
using System.Globalization;
using FoxGen.Analyzers.Checking;
using FoxGen.Rules;
using Microsoft.CodeAnalysis;

namespace FoxGen.Analyzers.Mistakes;

/// <summary>Writes advice as a diagnostic, with the code for a code fix in its properties.</summary>
internal static class MistakeWriter
{
    /// <summary>The property of a diagnostic with the code that replaces its place.</summary>
    public const string CodeKey = "code";

    /// <summary>The property with the code for a value that may be null.</summary>
    public const string NullableCodeKey = "nullable-code";

    /// <summary>The property with the title of the code fix.</summary>
    public const string TitleKey = "title";

    private const int LongestTitle = 60;

    /// <summary>Writes the diagnostic of a value.</summary>
    /// <param name="syntax">The place, which a code fix replaces.</param>
    /// <param name="name">What the value is for: a property, a method, a type.</param>
    /// <param name="value">The value; <c>null</c> if there is none.</param>
    /// <param name="advice">The advice.</param>
    public static Diagnostic Write(SyntaxNode syntax, string name, WrongValue? value, Advice advice)
    {
        var found = value is null || advice.HidesFound ? "" : $", not {TypeWords.Of(value.Type)}";
        var arguments = new[] { value?.Shown(), value?.Hidden() }.Select(shown => (string[])[name, advice.Takes, found + Way(advice, shown)])
            .FirstOrDefault(one => MessageLimit.LengthOf(Format, one) <= MessageLimit.Longest) ?? [name, advice.Takes, found];
        return Diagnostic.Create(
            CallSiteDiagnostics.OtherType, syntax.GetLocation(), Properties(value, advice), [.. MessageRoom.Fit(CallSiteDiagnostics.OtherType, arguments)]);
    }

    /// <summary>Writes a diagnostic whose code is known.</summary>
    /// <param name="descriptor">The descriptor.</param>
    /// <param name="syntax">The place, which a code fix replaces.</param>
    /// <param name="arguments">The arguments of the message.</param>
    /// <param name="code">The code for a code fix; <c>null</c> if it is not certain.</param>
    /// <param name="title">The title of the code fix.</param>
    public static Diagnostic Write(DiagnosticDescriptor descriptor, SyntaxNode syntax, string[] arguments, string? code, string title) => Diagnostic.Create(
        descriptor,
        syntax.GetLocation(),
        code is null ? ImmutableDictionary<string, string?>.Empty : ImmutableDictionary<string, string?>.Empty.Add(CodeKey, code).Add(TitleKey, title),
        [.. MessageRoom.Fit(descriptor, arguments)]);

    private static string Format => CallSiteDiagnostics.OtherType.MessageFormat.ToString(CultureInfo.InvariantCulture);

    private static string Way(Advice advice, WrongValue? value)
    {
        var code = value is null ? null : advice.Write?.Invoke(value);
        return advice.IsSaid || code == advice.Takes ? ""
            : code is null ? advice.Hint is { } hint ? $"; {hint}" : ""
            : IsMember(code) ? $"; use its {code.Substring(2)}"
            : $"; write {code}";
    }

    private static ImmutableDictionary<string, string?> Properties(WrongValue? value, Advice advice)
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        if (!advice.IsCertain || value is null || advice.Write is not { } write)
        {
            return properties;
        }

        var code = write(value);
        properties = properties.Add(CodeKey, code).Add(TitleKey, advice.Title ?? Title(code, write(value.Hidden())));
        return advice.WriteNullable is { } longer ? properties.Add(NullableCodeKey, longer(value)) : properties;
    }

    private static string Title(string code, string shown) =>
        code.Length <= LongestTitle && code.IndexOf('\n') < 0 ? $"Change to {code}"
        : IsMember(shown) ? $"Use {shown.Substring(2)}"
        : $"Change to {shown}";

    // Code that only adds a member to the value.
    private static bool IsMember(string shown) => shown.StartsWith(WrongValue.Cut + ".", StringComparison.Ordinal);
}
