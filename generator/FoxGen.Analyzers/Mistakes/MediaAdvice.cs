using FoxGen.Analyzers.Shapes;
using Microsoft.CodeAnalysis;

namespace FoxGen.Analyzers.Mistakes;

/// <summary>Says how to make media of a stream, of bytes, of a file or of a result.</summary>
internal static class MediaAdvice
{
    /// <summary>Returns the advice for a place that takes media.</summary>
    public static Advice For(WrongValue value, ITypeSymbol media, Place place)
    {
        var (takes, name) = (new Advice("a URL or a file"), place.Name(media));
        return value.Type switch
        {
            _ when IsBytes(value.Type) => takes with { Write = one => $"{name}.FromBytes({one.Text})", IsCertain = true },
            _ when IsOrDerives(value.Type, "System.IO", "MemoryStream") => takes with { Write = one => $"{name}.FromBytes({one.Operand}.ToArray())", IsCertain = true },
            _ when IsOrDerives(value.Type, "System.IO", "FileStream") => takes with { Write = one => $"{name}.FromFile({one.Operand}.Name)", IsCertain = true },

            // A stream can be read once, but media are read for validation and again for the upload.
            _ when IsOrDerives(value.Type, "System.IO", "Stream") => takes with { Hint = $"use {name}.FromStream with a function that opens the stream" },
            _ when TypeFacts.Is(value.Type, "System.IO", "FileInfo") => takes with { Write = one => $"{name}.FromFile({one.Operand}.FullName)", IsCertain = true },
            { Name: "IFormFile" } => takes with { Write = one => $"{name}.FromStream(_ => new({one.Operand}.OpenReadStream()), {one.Operand}.FileName)", IsCertain = true },
            _ when ResultMembers.Address(value.Type) is { } address => takes with { Write = one => $"{one.Operand}.{address.Name}", IsCertain = true },
            _ => takes with { Takes = TypeWords.Of(media), Hint = $"use a URL or {name}.FromFile" },
        };
    }

    private static bool IsBytes(ITypeSymbol type) => type is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte }
        or INamedTypeSymbol { Name: "ReadOnlyMemory" or "Memory" or "ArraySegment", TypeArguments: [{ SpecialType: SpecialType.System_Byte }] };

    private static bool IsOrDerives(ITypeSymbol? type, string @namespace, string name)
    {
        for (var one = type; one is not null; one = one.BaseType)
        {
            if (TypeFacts.Is(one, @namespace, name))
            {
                return true;
            }
        }

        return false;
    }
}
