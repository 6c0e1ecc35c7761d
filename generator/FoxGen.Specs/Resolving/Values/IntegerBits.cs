using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Values;

/// <summary>Finds whole numbers that the C# type cannot hold; they would make code that does not compile.</summary>
internal static class IntegerBits
{
    private static readonly string[] s_keys =
    [
        "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "sentinels", "const", "enum", "default", "knownValues", "examples", "aliases",
        .. ConstraintKinds.KeysOf(ValueKind.Integer),
    ];

    /// <summary>The numbers that the C# type can hold.</summary>
    public static NumberRange RangeOf(bool is64) => is64 ? NumberRange.Of(long.MinValue, long.MaxValue) : NumberRange.Of(int.MinValue, int.MaxValue);

    /// <summary>Reports each number of a property that is too large.</summary>
    /// <returns>Whether all of them fit.</returns>
    public static bool Check(SpecReader spec, MappingReader reader, bool is64)
    {
        var allFit = true;
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
                allFit = false;
                spec.Report(SpecDiagnostics.TooLargeForInt64, scalar.Span, scalar.Text);
            }
            else if (!is64 && number is (< int.MinValue or > int.MaxValue))
            {
                allFit = false;
                spec.Report(SpecDiagnostics.NeedsInt64, scalar.Span, scalar.Text);
            }
        }

        return allFit;
    }
}
