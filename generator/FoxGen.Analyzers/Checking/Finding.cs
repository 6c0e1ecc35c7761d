using System.Collections.Immutable;
using FoxGen.Rules;
using Microsoft.CodeAnalysis;

namespace FoxGen.Analyzers.Checking;

/// <summary>One problem at a call site.</summary>
/// <param name="Descriptor">Which kind.</param>
/// <param name="RuleId">The rule, as the validator reports it.</param>
/// <param name="Path">The path in the body, as the validator reports it.</param>
/// <param name="Arguments">The values for the placeholders of the message.</param>
/// <param name="Location">The expression or the member.</param>
internal sealed record Finding(DiagnosticDescriptor Descriptor, string RuleId, string Path, EquatableArray<string> Arguments, Location Location)
{
    /// <summary>The property of a diagnostic that holds <see cref="RuleId"/>.</summary>
    public const string RuleKey = "rule";

    /// <summary>The property of a diagnostic that holds <see cref="Path"/>.</summary>
    public const string PathKey = "path";

    /// <summary>The finding as the compiler shows it.</summary>
    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        Descriptor,
        Location,
        ImmutableDictionary<string, string?>.Empty.Add(RuleKey, RuleId).Add(PathKey, Path),
        [.. Arguments]);
}
