using FoxGen.Analyzers.Shapes;
using Microsoft.CodeAnalysis;

namespace FoxGen.Analyzers.Mistakes;

/// <summary>Finds members of a result that is not there yet: <c>await model.GenerateAsync(request).SaveAsync(path)</c>.</summary>
internal static class AwaitedMembers
{
    /// <summary>Returns what follows the expression under <c>await</c>: nothing, or a call that waits; <c>null</c> if its result does not have the member.</summary>
    /// <param name="type">The type of the expression.</param>
    /// <param name="word">The name of the member.</param>
    /// <param name="shapes">The metadata of types.</param>
    public static string? Wait(ITypeSymbol? type, string word, RequestTypeCache shapes)
    {
        var isTask = TypeFacts.Is(type, "System.Threading.Tasks", "Task") || TypeFacts.Is(type, "System.Threading.Tasks", "ValueTask");
        if (type is not INamedTypeSymbol { TypeArguments: [var result] } || !(isTask || TypeFacts.IsFoxGen(type, "FoxTask")) || !OurTypes.Is(result, shapes))
        {
            return null;
        }

        return !Has(result, word) ? null : isTask ? "" : ".WaitAsync()";
    }

    private static bool Has(ITypeSymbol type, string word)
    {
        for (var one = type; one is not null; one = one.BaseType)
        {
            if (one.GetMembers(word).Any(member => member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public }))
            {
                return true;
            }
        }

        return false;
    }
}
