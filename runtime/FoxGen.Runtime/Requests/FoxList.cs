using System.ComponentModel;

namespace FoxGen.CompilerServices;

/// <summary>
/// Three-valued list operations for generated validators: <c>null</c> is unknown. Callbacks are static and receive a state, so that no
/// memory is allocated. Not intended for direct use.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FoxList
{
    /// <summary>Returns whether all items meet a condition.</summary>
    public static bool? All<T, TState>(IReadOnlyList<T>? list, TState state, Func<T, TState, bool?> condition) =>
        Join(list, state, condition, decisive: false);

    /// <summary>Returns whether any item meets a condition.</summary>
    public static bool? Exists<T, TState>(IReadOnlyList<T>? list, TState state, Func<T, TState, bool?> condition) =>
        Join(list, state, condition, decisive: true);

    /// <summary>Returns the first item that certainly does not meet a condition; <c>null</c> if there is none.</summary>
    public static T? FirstFailing<T, TState>(IReadOnlyList<T>? list, TState state, Func<T, TState, bool?> condition)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(condition);
        for (var i = 0; i < list?.Count; i++)
        {
            if (condition(list[i], state) == false)
            {
                return list[i];
            }
        }

        return null;
    }

    /// <summary>Returns the number of items that meet a condition; unknown if the condition is unknown for one of them.</summary>
    public static long? Count<T, TState>(IReadOnlyList<T>? list, TState state, Func<T, TState, bool?> condition)
    {
        if (list is null)
        {
            return null;
        }

        ArgumentNullException.ThrowIfNull(condition);
        long count = 0;
        for (var i = 0; i < list.Count; i++)
        {
            if (condition(list[i], state) is not { } meets)
            {
                return null;
            }

            count += meets ? 1 : 0;
        }

        return count;
    }

    /// <summary>Returns the items that meet a condition; unknown if the condition is unknown for one of them.</summary>
    public static IReadOnlyList<T>? Filter<T, TState>(IReadOnlyList<T>? list, TState state, Func<T, TState, bool?> condition)
    {
        if (Count(list, state, condition) is not { } count)
        {
            return null;
        }

        if (count == 0 || count == list!.Count)
        {
            return count == 0 ? [] : list;
        }

        var kept = new List<T>((int)count);
        for (var i = 0; i < list.Count; i++)
        {
            if (condition(list[i], state) == true)
            {
                kept.Add(list[i]);
            }
        }

        return kept;
    }

    /// <summary>Returns the results of a function for each item.</summary>
    public static IReadOnlyList<TResult>? Map<T, TState, TResult>(IReadOnlyList<T>? list, TState state, Func<T, TState, TResult> function)
    {
        if (list is null)
        {
            return null;
        }

        ArgumentNullException.ThrowIfNull(function);
        var results = new TResult[list.Count];
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = function(list[i], state);
        }

        return results;
    }

    /// <summary>Returns the sum of the integers that a function returns for the items; unknown if one of them is unknown or too large.</summary>
    public static long? Sum<T, TState>(IReadOnlyList<T>? list, TState state, Func<T, TState, long?> number)
    {
        if (list is null)
        {
            return null;
        }

        ArgumentNullException.ThrowIfNull(number);
        long? sum = 0;
        for (var i = 0; i < list.Count && sum is not null; i++)
        {
            sum = FoxLogic.Add(sum, number(list[i], state));
        }

        return sum;
    }

    /// <summary>Returns the sum of the values that a function returns for the items.</summary>
    public static FoxValue Sum<T, TState>(IReadOnlyList<T>? list, TState state, Func<T, TState, FoxValue> number)
    {
        if (list is null)
        {
            return default;
        }

        ArgumentNullException.ThrowIfNull(number);
        var sum = FoxValue.Of(0L);
        for (var i = 0; i < list.Count; i++)
        {
            sum = FoxValue.Add(sum, number(list[i], state));
        }

        return sum;
    }

    /// <summary>Returns the item at an index; unknown if there is none.</summary>
    public static T? At<T>(IReadOnlyList<T>? list, long? index)
        where T : class? =>
        list is not null && index >= 0 && index < list.Count ? list[(int)index] : null;

    /// <inheritdoc cref="At{T}"/>
    public static T? ValueAt<T>(IReadOnlyList<T>? list, long? index)
        where T : struct =>
        list is not null && index >= 0 && index < list.Count ? list[(int)index] : null;

    /// <inheritdoc cref="At{T}"/>
    public static T? ValueAt<T>(IReadOnlyList<T?>? list, long? index)
        where T : struct =>
        list is not null && index >= 0 && index < list.Count ? list[(int)index] : null;

    private static bool? Join<T, TState>(IReadOnlyList<T>? list, TState state, Func<T, TState, bool?> condition, bool decisive)
    {
        if (list is null)
        {
            return null;
        }

        ArgumentNullException.ThrowIfNull(condition);
        bool? result = !decisive;
        for (var i = 0; i < list.Count; i++)
        {
            var truth = condition(list[i], state);
            if (truth == decisive)
            {
                return decisive;
            }

            result = truth is null ? null : result;
        }

        return result;
    }
}
