namespace FoxGen.Export;

/// <summary>Finds the names that a spec gives to types.</summary>
internal sealed class TypeNameFinder(ScopedTypes types)
{
    /// <summary>The whole C# name of the type made for the items of an array; <c>null</c> when they have none of their own.</summary>
    public string? Item(ClrType item) => item switch
    {
        ClrObject named => named.Name,
        ClrUnion named => named.Name,
        ClrEnum named when types.Enums.Any(one => one.ClrName == named.Name) => named.Name,
        _ => null,
    };
}
