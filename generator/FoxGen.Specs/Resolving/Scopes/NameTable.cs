using FoxGen.Specs.Checking;

namespace FoxGen.Specs.Resolving.Scopes;

/// <summary>
/// C# names that share one scope. Names that differ in case alone count as the same: types become files, and some file
/// systems, and the compiler's table of generated files, do not tell such names apart.
/// </summary>
internal sealed class NameTable(SpecReader spec)
{
    private readonly Dictionary<string, string> _owners = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Name, SourceSpan Source)> _all = [];

    /// <summary>The names, each with its place, in the order in which they came.</summary>
    public IReadOnlyList<(string Name, SourceSpan Source)> All => _all;

    /// <summary>Takes a name; a clash is reported with both owners.</summary>
    /// <param name="name">The C# name.</param>
    /// <param name="span">Where it comes from.</param>
    /// <param name="owner">What has it, in words.</param>
    public bool Add(string name, SourceSpan span, string owner)
    {
        if (_owners.TryGetValue(name, out var other))
        {
            spec.Report(SpecDiagnostics.NameClash, span, MessageText.Sentence(other), owner, name);
            return false;
        }

        _owners.Add(name, owner);
        _all.Add((name, span));
        return true;
    }
}
