namespace FoxGen.Specs.Checking;

/// <summary>
/// The types without type parameters of the namespaces that projects import implicitly, and the results of MVC. A generated type of the same name
/// is ambiguous (CS0104) wherever C# names it.
/// </summary>
internal static partial class FrameworkNames
{
    private static readonly Lazy<Dictionary<string, string>> s_namespaces = new(() => s_types
        .SelectMany(one => one.Types.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(name => (Name: name, one.Namespace)))
        .GroupBy(type => type.Name, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.First().Namespace, StringComparer.Ordinal));

    /// <summary>Reports names that types of .NET have. A definition with several names is reported once.</summary>
    /// <param name="spec">The file.</param>
    /// <param name="descriptor">The message.</param>
    /// <param name="names">The names of generated types, each with its place.</param>
    public static void Check(SpecReader spec, SpecDiagnosticDescriptor descriptor, IEnumerable<(string Name, SourceSpan Source)> names)
    {
        var reported = new HashSet<SourceSpan>();
        foreach (var (name, source) in names)
        {
            if (s_namespaces.Value.TryGetValue(name, out var other) && reported.Add(source))
            {
                spec.Report(descriptor, source, name, other);
            }
        }
    }
}
