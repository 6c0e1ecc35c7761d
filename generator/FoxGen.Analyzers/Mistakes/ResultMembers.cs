using FoxGen.Analyzers.Shapes;
using Microsoft.CodeAnalysis;

namespace FoxGen.Analyzers.Mistakes;

/// <summary>Finds the member of a result that a user means who takes the whole result for a string or a URL.</summary>
internal static class ResultMembers
{
    /// <summary>Returns the URL of a file, or the only string or URL of another result.</summary>
    public static (string Name, bool IsUri)? Address(ITypeSymbol type)
    {
        if (!IsOurs(type))
        {
            return null;
        }

        var all = Properties(type).ToList();
        var found = all.Where(one => one.Name == "Url").Take(1).ToList();
        found = found.Count > 0 ? found : all;
        return found is [var only] ? (only.Name, IsUri(only.Type)) : null;
    }

    /// <summary>Returns whether a type is a result of a model.</summary>
    public static bool IsResult(ITypeSymbol? type)
    {
        for (var one = type; one is not null; one = one.BaseType)
        {
            if (TypeFacts.IsFoxGen(one, "FoxResult"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOurs(ITypeSymbol type) => IsResult(type) || TypeFacts.IsFoxGen(type, "IFoxFileResult") || TypeFacts.IsFoxGen(type, "FoxUploadedFile");

    private static IEnumerable<IPropertySymbol> Properties(ITypeSymbol type)
    {
        for (var one = type; one is not null && !TypeFacts.IsFoxGen(one, "FoxResult"); one = one.BaseType)
        {
            foreach (var property in one.GetMembers().OfType<IPropertySymbol>())
            {
                if (property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public } && (property.Type.SpecialType is SpecialType.System_String || IsUri(property.Type)))
                {
                    yield return property;
                }
            }
        }
    }

    private static bool IsUri(ITypeSymbol type) => TypeFacts.Is(type, "System", "Uri");
}
