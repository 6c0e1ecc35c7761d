using FoxGen.Analyzers.Shapes;
using FoxGen.Rules;
using Microsoft.CodeAnalysis;

namespace FoxGen.Analyzers.Mistakes;

/// <summary>Finds the members of generated types whose names are near to a name that the type does not have.</summary>
internal static class NearNames
{
    private const int Most = 3;

    /// <summary>Returns the members of a request or an object that are near.</summary>
    public static IEnumerable<string> OfMember(string word, RequestTypeInfo shape) => Near(word, shape.Properties.Select(property => property.Symbol.Name));

    /// <summary>Returns the members of an enum that are sent and near.</summary>
    public static IEnumerable<string> OfEnum(string word, ITypeSymbol members) => Near(word, members.GetMembers().Where(OurTypes.IsSent).Select(member => member.Name));

    /// <summary>Returns the public members of a type, or of its instances, that are near.</summary>
    public static IEnumerable<string> OfType(string word, ITypeSymbol type, bool isStatic) => Near(word, Members(type, isStatic));

    /// <summary>Returns the candidates that were probably meant: the nearest, or those of which the word is a part.</summary>
    /// <param name="word">The unknown name.</param>
    /// <param name="near">The names that are near.</param>
    public static IReadOnlyList<string> Meant(string word, IEnumerable<string> near)
    {
        var all = near.ToList();
        var sure = all.FirstOrDefault(one => one == word + "Async") ?? all.FirstOrDefault(one => IsMisspelt(word, one));
        return sure is null ? all : [sure];
    }

    // The words that are misspelt, and those that are part of another or hold one: ImageUrl for ReferenceImageUrls. NegativePrompt does not mean Prompt.
    private static IEnumerable<string> Near(string word, IEnumerable<string> candidates) => candidates.Distinct()
        .Where(one => one != word && (IsMisspelt(word, one) || Contains(one, word) || (Contains(word, one) && 2 * one.Length >= word.Length)))
        .OrderBy(one => Suggestions.Distance(word, one))
        .ThenBy(one => one, StringComparer.Ordinal)
        .Take(Most);

    private static bool IsMisspelt(string word, string candidate) => Suggestions.Distance(word, candidate) <= Math.Max(1, word.Length / 3);

    private static bool Contains(string text, string part) => part.Length > 3 && text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;

    private static IEnumerable<string> Members(ITypeSymbol type, bool isStatic)
    {
        for (var one = type; one is not null and not { SpecialType: SpecialType.System_Object }; one = one.BaseType)
        {
            foreach (var member in one.GetMembers().Where(member => member is { DeclaredAccessibility: Accessibility.Public, CanBeReferencedByName: true } and not ITypeSymbol && member.IsStatic == isStatic))
            {
                yield return member.Name;
            }
        }
    }
}
