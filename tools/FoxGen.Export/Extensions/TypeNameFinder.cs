namespace FoxGen.Export.Extensions;

/// <summary>Finds the names that a spec gives to the types of items.</summary>
/// <param name="types">The types of the file.</param>
/// <param name="prefixes">What the names of all its types start with: the C# name of the file, or that of a variant.</param>
internal sealed class TypeNameFinder(ScopedTypes types, IReadOnlyList<string> prefixes)
{
    /// <summary>The C# name of the type made for the items of an array, without its prefix; <c>null</c> when none is made.</summary>
    public string? Item(ClrType item)
    {
        var name = item switch
        {
            ClrObject named => named.Name,
            ClrUnion named => named.Name,
            ClrEnum named when types.Enums.Any(one => one.ClrName == named.Name) => named.Name,
            _ => null,
        };
        return name is null ? null : prefixes.FirstOrDefault(prefix => name.StartsWith(prefix, StringComparison.Ordinal)) is { } start ? name[start.Length..] : name;
    }
}
