using FoxGen.Rules;

namespace FoxGen.Specs.Diagnostics;

/// <summary>Collects the problems of one file. A problem that several variants share is reported once.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<SpecDiagnostic> _items = [];
    private readonly HashSet<SpecDiagnostic> _seen = [];

    /// <summary>The number of errors so far.</summary>
    public int ErrorCount { get; private set; }

    /// <summary>Adds a problem unless the same one is already there.</summary>
    public void Report(SpecDiagnosticDescriptor descriptor, SourceSpan span, params string[] arguments)
    {
        var diagnostic = new SpecDiagnostic(descriptor, new(MessageLimit.Fit(descriptor.MessageFormat, arguments)), span);
        if (!_seen.Add(diagnostic))
        {
            return;
        }

        _items.Add(diagnostic);
        if (descriptor.IsError)
        {
            ErrorCount++;
        }
    }

    /// <summary>All problems in the order of the text.</summary>
    public EquatableArray<SpecDiagnostic> ToSorted() => Sort(_items);

    /// <summary>Puts problems into the order of files and text.</summary>
    public static EquatableArray<SpecDiagnostic> Sort(IEnumerable<SpecDiagnostic> diagnostics) => diagnostics
        .OrderBy(d => d.Span.Path, StringComparer.Ordinal)
        .ThenBy(d => d.Span.StartLine)
        .ThenBy(d => d.Span.StartColumn)
        .ThenBy(d => d.Descriptor.Id, StringComparer.Ordinal)
        .ToEquatable();
}
