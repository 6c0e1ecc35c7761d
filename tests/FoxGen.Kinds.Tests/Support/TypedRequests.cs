using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;
using FoxGen.CompilerServices;
using FoxGen.Metadata;

namespace FoxGen.Kinds.Tests;

/// <summary>Makes the typed request of a JSON body, by the metadata of the generated types alone.</summary>
internal static class TypedRequests
{
    /// <summary>The request types by model id.</summary>
    public static IReadOnlyDictionary<string, Type> Types { get; } = new[] { typeof(TypedRequests).Assembly, typeof(FoxApi.FoxApiClient).Assembly }
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.GetCustomAttribute<FoxModelAttribute>() is not null)
        .ToDictionary(type => type.GetCustomAttribute<FoxModelAttribute>()!.Id);

    /// <summary>The request; <c>null</c> when C# has no way to say such a body, with the reason.</summary>
    public static (IFoxRequest? Request, string? Reason) Make(ResolvedModel model, RuleValue body)
    {
        try
        {
            return ((IFoxRequest)Object(Types[model.Id], new ValueSchema(ValueKind.Object) { Properties = model.Request.Fields }, body), null);
        }
        catch (NoSuchCSharp reason)
        {
            return (null, reason.Message);
        }
    }

    private static object Object(Type type, ValueSchema schema, RuleValue map)
    {
        var fields = schema.Properties;
        if (map.Kind is not RuleValueKind.Map)
        {
            throw new NoSuchCSharp("another type");
        }

        var instance = Activator.CreateInstance(type, nonPublic: true)!;
        var others = new JsonObject();
        var properties = type.GetProperties().Where(property => property.IsDefined(typeof(FoxFieldAttribute)))
            .ToDictionary(property => property.GetCustomAttribute<FoxFieldAttribute>()!.Name);
        foreach (var (name, value) in map.AsMap)
        {
            var field = fields.FirstOrDefault(one => one.Name == name);
            if (field is null && !schema.IsOpen)
            {
                throw new NoSuchCSharp("an unknown field");
            }

            if (field is null)
            {
                others[name] = JsonNode.Parse(value.ToString());
            }
            else if (value.Kind is not RuleValueKind.Null && !field.IsFixed)
            {
                properties[name].SetValue(instance, Value(properties[name].PropertyType, field.Value, value));
            }
        }

        if (others.Count > 0)
        {
            type.GetProperty("Extra")!.SetValue(instance, others);
        }

        if (fields.FirstOrDefault(field => field.IsFixed && !(map.Find(field.Name) is { } value && Equals(Value(properties[field.Name].PropertyType, field.Value, value), properties[field.Name].GetValue(instance)))) is { } other)
        {
            throw new NoSuchCSharp("another value of " + other.Name);
        }

        var missing = fields.Any(field => field.IsRequired && (map.Find(field.Name) is null or { Kind: RuleValueKind.Null }) && properties[field.Name].PropertyType.IsValueType);
        return missing ? throw new NoSuchCSharp("a missing required value") : instance;
    }

    private static object Value(Type declared, ValueSchema schema, RuleValue value)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type.IsAssignableTo(typeof(IFoxUnion)))
        {
            return Union(type, schema, value);
        }

        if (type.IsAssignableTo(typeof(IFoxObject)))
        {
            return Object(type, schema, value);
        }

        value = schema.Aliases.FirstOrDefault(alias => alias.Spelling.Equals(value))?.Canonical ?? value;
        return (value.Kind, schema.Spelling) switch
        {
            _ when type.IsEnum => Member(type, value),
            (RuleValueKind.String, { } words) when type == typeof(bool) && (value.AsString == words.True || value.AsString == words.False) => value.AsString == words.True,
            (RuleValueKind.Boolean, null) when type == typeof(bool) => value.AsBoolean,
            (RuleValueKind.String, _) when type == typeof(string) => value.AsString,
            (RuleValueKind.String, _) when type == typeof(FoxMedia) => FoxMedia.FromUrl(value.AsString),
            (RuleValueKind.Integer or RuleValueKind.Number, _) when type == typeof(double) => value.AsNumber,
            (RuleValueKind.Integer or RuleValueKind.Number, _) when type == typeof(int) && Whole(value) is >= int.MinValue and <= int.MaxValue and var number => (int)number,
            (RuleValueKind.Integer or RuleValueKind.Number, _) when type == typeof(long) && Whole(value) is { } number => number,
            (RuleValueKind.Map, _) when type == typeof(JsonObject) => JsonNode.Parse(value.ToString())!.AsObject(),
            (RuleValueKind.List, _) when type.IsGenericType => List(type.GetGenericArguments()[0], schema.Items!, value),
            _ => throw new NoSuchCSharp("another type"),
        };
    }

    private static IList List(Type itemType, ValueSchema items, RuleValue value)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(itemType))!;
        foreach (var item in value.AsList)
        {
            list.Add(item.Kind is RuleValueKind.Null ? throw new NoSuchCSharp("null in a list") : Value(itemType, items, item));
        }

        return list;
    }

    private static object Union(Type type, ValueSchema schema, RuleValue value)
    {
        var at = Enumerable.Range(0, schema.Cases.Count).Where(i => Fits(schema.Cases[i].Value, value)).Append(-1).First();
        if (at < 0)
        {
            throw new NoSuchCSharp("another type");
        }

        var property = type.GetProperties().Where(one => one.IsDefined(typeof(FoxCaseAttribute))).ElementAt(at);
        var instance = Activator.CreateInstance(type, nonPublic: true)!;
        property.SetValue(instance, Value(property.PropertyType, schema.Cases[at].Value, value));
        return instance;
    }

    private static bool Fits(ValueSchema schema, RuleValue value) => schema.Kind switch
    {
        ValueKind.Object => value.Kind is RuleValueKind.Map && schema.Properties.All(field =>
            !field.IsRequired || field.Value.Allowed.Count != 1 || field.Value.Allowed[0].Equals(value.Find(field.Name))),
        ValueKind.Array => value.Kind is RuleValueKind.List,
        ValueKind.String => value.Kind is RuleValueKind.String,
        ValueKind.Integer => value.Kind is RuleValueKind.Integer or RuleValueKind.Number && Whole(value) is not null,
        ValueKind.Number => value.Kind is RuleValueKind.Integer or RuleValueKind.Number,
        _ => value.Kind is RuleValueKind.Boolean,
    };

    private static long? Whole(RuleValue value) => value.Kind is RuleValueKind.Integer ? value.AsInteger
        : Math.Floor(value.AsNumber) == value.AsNumber && Math.Abs(value.AsNumber) < 1e15 ? (long)value.AsNumber : null;

    private static object Member(Type type, RuleValue value)
    {
        object? wire = value.Kind switch
        {
            RuleValueKind.String => value.AsString,
            RuleValueKind.Integer or RuleValueKind.Number => Whole(value),
            _ => null,
        };
        var member = type.GetFields().FirstOrDefault(field => wire is not null && wire.Equals(field.GetCustomAttribute<FoxWireAttribute>()?.Value));
        return member?.GetValue(null) ?? throw new NoSuchCSharp("a value that is not a member of the enum");
    }

    private sealed class NoSuchCSharp(string message) : Exception(message);
}
