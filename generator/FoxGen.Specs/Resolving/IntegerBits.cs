namespace FoxGen.Specs;

/// <summary>Finds whole numbers that the C# type cannot hold; they would make code that does not compile.</summary>
internal static class IntegerBits
{
    private static readonly string[] s_keys =
    [
        "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "sentinels", "const", "enum", "default",
        "knownValues", "examples", "aliases",
    ];

    /// <summary>Reports each number of a property that is too large.</summary>
    public static void Check(SpecReader spec, MappingReader reader, bool is64)
    {
        var numbers = reader.Node.Entries
            .Where(entry => s_keys.Contains(entry.Key.Text))
            .SelectMany<MappingEntry, SpecNode>(entry => entry.Value switch
            {
                SequenceNode list => list.Items,
                MappingNode map => map.Entries.Select(e => e.Key),
                var single => [single],
            });
        foreach (var scalar in numbers.OfType<ScalarNode>())
        {
            if (ScalarReader.ParseDecimal(scalar.Text) is not { } number)
            {
                continue;
            }

            if (number is < long.MinValue or > long.MaxValue)
            {
                spec.Report(SpecDiagnostics.WrongValue, scalar.Span, $"{scalar.Text} does not fit a 64-bit integer.");
            }
            else if (!is64 && number is (< int.MinValue or > int.MaxValue))
            {
                spec.Report(SpecDiagnostics.NeedsInt64, scalar.Span, $"{scalar.Text} does not fit a 32-bit integer; write 'format: int64' at the property.");
            }
        }
    }
}
