using FoxGen.Analyzers.Shapes;
using FoxGen.Rules;
using Microsoft.CodeAnalysis;

namespace FoxGen.Analyzers.Mistakes;

/// <summary>Says how to make a list of an item, or of a list with other items.</summary>
internal static class ListAdvice
{
    /// <summary>The type of the items of a list; <c>null</c> for any other type.</summary>
    public static ITypeSymbol? Item(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IReadOnlyList_T or SpecialType.System_Collections_Generic_IEnumerable_T, TypeArguments: [var item] } ? item : null;

    /// <summary>The item type and schema of a list, or of the list alternative of a union; <c>null</c> if the type accepts no list.</summary>
    public static (ITypeSymbol Item, ValueSchema? Schema)? List(ITypeSymbol type, ValueSchema? schema, RequestTypeCache shapes) =>
        Item(type) is { } own ? (own, schema)
        : shapes.Union(type)?.FirstOrDefault(one => Item(one.Type) is not null) is { } list ? (Item(list.Type)!, list.Value)
        : null;

    /// <summary>The type of the items that a foreach over a value reads; <c>null</c> for a string and for what is no collection.</summary>
    public static ITypeSymbol? ItemOf(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol { Rank: 1 } array)
        {
            return array.ElementType;
        }

        var lists = type.SpecialType is SpecialType.System_String ? [] : type.AllInterfaces.Prepend(type as INamedTypeSymbol)
            .Where(one => one?.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IEnumerable_T).ToList();
        return lists.Count == 1 ? lists[0]!.TypeArguments[0] : null;
    }

    /// <summary>Returns the advice for a place that takes a list.</summary>
    public static Advice For(WrongValue value, ITypeSymbol item, ValueSchema? schema, Place place)
    {
        var takes = new Advice("a list");
        if (place.Converts(value.Type, item))
        {
            return Bracketed(takes, item, one => one.Text, isCertain: true, place);
        }

        var (alone, items) = (Advisor.For(value, item, schema, place), ItemOf(value.Type));
        if (items is null)
        {
            return alone.Write is { } write ? Bracketed(takes, item, write, alone.IsCertain, place) : takes with { Takes = $"a list of {TypeWords.Name(item)}", Hint = alone.Hint };
        }

        if (alone.IsCertain && !place.Converts(items, item))
        {
            return Bracketed(takes, item, alone.Write!, isCertain: true, place);
        }

        return OfItems(new Advice($"a list of {TypeWords.Name(item)}"), items, item, schema, place);
    }

    private static Advice OfItems(Advice takes, ITypeSymbol items, ITypeSymbol item, ValueSchema? schema, Place place)
    {
        if (place.Converts(items, item))
        {
            return place.HasCollectionExpressions
                ? takes with
                {
                    Write = one => $"[.. {one.Text}]",
                    WriteNullable = one => $"{one.Text} is null ? null : [.. {one.Text}]",
                    IsCertain = true,
                    Title = "Spread into a collection expression",
                }
                : takes with { Write = one => $"{one.Operand}.Select(one => ({place.Name(item)})one).ToList()", IsCertain = true };
        }

        var each = Advisor.For(WrongValue.Item(items), item, schema, place);
        return each.Write is not { } write || !place.HasCollectionExpressions
            ? takes with { Hint = each.Hint }
            : takes with { Write = one => $"[.. {one.Operand}.Select(one => {write(WrongValue.Item(items))})]", IsCertain = each.IsCertain };
    }

    private static Advice Bracketed(Advice takes, ITypeSymbol item, Func<WrongValue, string> write, bool isCertain, Place place) => takes with
    {
        Write = one => place.HasCollectionExpressions ? $"[{write(one)}]" : $"new {place.Name(item)}[] {{ {write(one)} }}",
        IsCertain = isCertain,
        Title = "Put it in brackets",
    };
}
