using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FoxGen.CompilerServices;

namespace FoxGen.AspNetCore;

/// <summary>
/// Finds FoxGen requests in a bound body: the body itself, items of collections and properties of the application's own types. It follows the
/// JSON contract of the serializer that read the body, so that paths contain the names in the JSON.
/// </summary>
internal static class RequestWalk
{
    private static readonly ConditionalWeakTable<JsonSerializerOptions, ConcurrentDictionary<Type, bool>> s_known = [];

    /// <summary>Whether a value of the type can contain a request. The result is computed once for each type.</summary>
    public static bool CanContain(Type type, JsonSerializerOptions options) =>
        s_known.GetOrCreateValue(options).GetOrAdd(type, static (root, options) => Reaches(root, options), options);

    /// <summary>Validates every request in a body.</summary>
    /// <returns>All problems with their paths in the body; <c>null</c> if no request has an error.</returns>
    public static IReadOnlyList<FoxProblem>? Errors(object? body, JsonSerializerOptions options)
    {
        List<FoxProblem>? problems = null;
        Visit(body, "", options, [], ref problems);
        return problems;
    }

    private static void Visit(object? value, string path, JsonSerializerOptions options, HashSet<object> seen, ref List<FoxProblem>? problems)
    {
        if (value is null)
        {
            return;
        }

        if (value is IFoxRequest request)
        {
            var found = FoxProblems.Of(request);
            if (found.Any(static problem => problem.Severity == FoxSeverity.Error))
            {
                (problems ??= []).AddRange(ProblemPaths.Below(path, found));
            }

            return;
        }

        // A setter of the application can close a circle that the JSON did not have.
        if (!CanContain(value.GetType(), options) || !options.TryGetTypeInfo(value.GetType(), out var contract) || !seen.Add(value))
        {
            return;
        }

        switch (contract.Kind)
        {
            case JsonTypeInfoKind.Object:
                foreach (var property in contract.Properties)
                {
                    if (property.Get is { } get && CanContain(property.PropertyType, options))
                    {
                        Visit(get(value), ProblemPaths.Join(path, property.Name), options, seen, ref problems);
                    }
                }

                break;
            case JsonTypeInfoKind.Dictionary when value is IDictionary entries:
                foreach (DictionaryEntry entry in entries)
                {
                    Visit(entry.Value, ProblemPaths.Join(path, Convert.ToString(entry.Key, CultureInfo.InvariantCulture)!), options, seen, ref problems);
                }

                break;
            case JsonTypeInfoKind.Enumerable when value is IEnumerable items:
                var index = 0;
                foreach (var item in items)
                {
                    Visit(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]"), options, seen, ref problems);
                }

                break;
        }
    }

    private static bool Reaches(Type root, JsonSerializerOptions options)
    {
        HashSet<Type> seen = [root];
        Queue<Type> open = new(seen);
        while (open.TryDequeue(out var type))
        {
            if (typeof(IFoxRequest).IsAssignableFrom(type))
            {
                return true;
            }

            foreach (var next in Parts(type, options).Where(seen.Add))
            {
                open.Enqueue(next);
            }
        }

        return false;
    }

    private static IEnumerable<Type> Parts(Type type, JsonSerializerOptions options)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return [value];
        }

        if (!options.TryGetTypeInfo(type, out var contract))
        {
            return [];
        }

        var derived = contract.PolymorphismOptions?.DerivedTypes.Select(static one => one.DerivedType) ?? [];
        return contract.Kind switch
        {
            JsonTypeInfoKind.Object => derived.Concat(contract.Properties.Select(static property => property.PropertyType)),
            JsonTypeInfoKind.Enumerable or JsonTypeInfoKind.Dictionary => derived.Concat(Items(type)),
            _ => derived,
        };
    }

    // .NET 8 does not publish JsonTypeInfo.ElementType. A collection type that hides its items behind a base class counts for that base class.
    private static IEnumerable<Type> Items(Type type)
    {
        for (var one = type; one is not null; one = one.BaseType)
        {
            if (one.GetElementType() is { } item)
            {
                return [item];
            }

            if (one.GenericTypeArguments is { Length: > 0 } items)
            {
                return items;
            }
        }

        return [];
    }
}
