using System.ComponentModel;
using System.Text.Json.Nodes;
using FoxGen.Rules.Primitives;

namespace FoxGen.CompilerServices;

/// <summary>Checks of whole arrays for generated validators. Not intended for direct use.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FoxItems
{
    // Up to here each pair is compared, which takes no memory.
    private const int FewItems = 32;

    /// <summary>Returns whether a list contains an item twice. A null item equals no other.</summary>
    public static bool HasDuplicates<T>(IReadOnlyList<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        if (items.Count > FewItems)
        {
            var seen = new HashSet<T>();
            return items.Any(item => item is not null && !seen.Add(item));
        }

        for (var i = 1; i < items.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (items[i] is not null && EqualityComparer<T>.Default.Equals(items[i], items[j]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Does the same for objects, which are equal when they are equal on the wire.</summary>
    public static bool HasDuplicateObjects(IReadOnlyList<IFoxObject> items) => HaveDuplicates(FoxValue.OfList(items, FoxValue.Of));

    /// <summary>Does the same for unions, which are equal when they are equal on the wire.</summary>
    public static bool HasDuplicateUnions(IReadOnlyList<IFoxUnion> items) => HaveDuplicates(FoxValue.OfList(items, FoxValue.Of));

    /// <summary>Does the same for free objects.</summary>
    public static bool HasDuplicateNodes(IReadOnlyList<JsonObject> items) => HaveDuplicates(FoxValue.OfList(items, FoxValue.Of));

    /// <summary>Counts the media with inline bytes (data URI, base64).</summary>
    public static int CountInline(IReadOnlyList<FoxMedia> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var count = 0;
        for (var i = 0; i < items.Count; i++)
        {
            count += IsInline(items[i]?.Url) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Counts the strings with inline bytes.</summary>
    public static int CountInline(IReadOnlyList<string> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var count = 0;
        for (var i = 0; i < items.Count; i++)
        {
            count += IsInline(items[i]) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Counts the values with inline bytes.</summary>
    public static int CountInline(IReadOnlyList<IFoxUnion> items) =>
        FoxValue.OfList(items, FoxValue.Of).Items!.Count(static item => IsInline(item.TextOrNull));

    private static bool IsInline(string? text) => text is not null && InlinePrimitives.IsInline(text);

    private static bool HaveDuplicates(FoxValue list)
    {
        var items = list.Items!;
        for (var i = 1; i < items.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (FoxValue.Equal(items[i], items[j]) == true)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
