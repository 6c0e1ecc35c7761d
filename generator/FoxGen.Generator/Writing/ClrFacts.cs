using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Generator.Writing;

/// <summary>What emitters ask of C# types.</summary>
internal static class ClrFacts
{
    /// <summary>Whether values of the type can be null even where C# says they are not.</summary>
    public static bool IsReference(ClrType type) =>
        type is ClrList or ClrObject or ClrUnion || (type is ClrScalar scalar && ScalarTypes.Of(scalar.Kind).Kind is (ValueKind.String or ValueKind.Object));

    /// <summary>Whether it is a media URL.</summary>
    public static bool IsMedia(ClrType type) => type is ClrScalar { Kind: ClrScalarKind.Media };
}
