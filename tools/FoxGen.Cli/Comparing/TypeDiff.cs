using FoxGen.Specs;

namespace FoxGen.Cli.Comparing;

/// <summary>Compares the C# types of a field. What is not said here is said by what the value may be on the wire.</summary>
internal static class TypeDiff
{
    public static void Compare(ChangeList changes, string path, ClrType old, ClrType @new)
    {
        if (old != @new)
        {
            changes.Add(path, "type-changed", !TakesAll(old, @new), $"C# type changed{ChangeList.FromTo(Name(old), Name(@new))}");
        }
    }

    // Whatever was assigned to an int also fits a long or a double.
    private static bool TakesAll(ClrType old, ClrType @new) =>
        old is ClrScalar before && @new is ClrScalar after && ScalarTypes.Of(before.Kind).FitsInto.Contains(after.Kind);

    private static string Name(ClrType type) => type.Match(
        scalar: one => ScalarTypes.Of(one.Kind).Name,
        @enum: one => one.Name,
        @object: one => one.Name,
        union: one => one.Name,
        list: one => $"list of {Name(one.Item)}");
}
