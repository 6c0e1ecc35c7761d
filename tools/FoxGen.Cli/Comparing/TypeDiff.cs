using FoxGen.Specs;

namespace FoxGen.Cli;

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

    // Whatever was assigned to an int also fits a long or a double; a text fits FoxMedia.
    private static bool TakesAll(ClrType old, ClrType @new) => (old, @new) is
        (ClrScalar { Kind: ClrScalarKind.Int32 }, ClrScalar { Kind: ClrScalarKind.Int64 or ClrScalarKind.Double })
        or (ClrScalar { Kind: ClrScalarKind.Int64 }, ClrScalar { Kind: ClrScalarKind.Double })
        or (ClrScalar { Kind: ClrScalarKind.String }, ClrScalar { Kind: ClrScalarKind.Media });

    private static string Name(ClrType type) => type.Match(
        scalar: one => Name(one.Kind),
        @enum: one => one.Name,
        @object: one => one.Name,
        union: one => one.Name,
        list: one => $"list of {Name(one.Item)}");

    private static string Name(ClrScalarKind kind) => kind switch
    {
        ClrScalarKind.String => "string",
        ClrScalarKind.Int32 => "int",
        ClrScalarKind.Int64 => "long",
        ClrScalarKind.Double => "double",
        ClrScalarKind.Boolean => "bool",
        ClrScalarKind.Media => "FoxMedia",
        ClrScalarKind.JsonObject => "JsonObject",
    };
}
