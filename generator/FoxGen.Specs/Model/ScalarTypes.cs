using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>The types of the framework and the runtime that fields use. <see cref="ScalarTypes"/> defines them.</summary>
public enum ClrScalarKind
{
    /// <summary><c>string</c></summary>
    String,

    /// <summary><c>int</c></summary>
    Int32,

    /// <summary><c>long</c></summary>
    Int64,

    /// <summary><c>double</c></summary>
    Double,

    /// <summary><c>bool</c></summary>
    Boolean,

    /// <summary><c>FoxMedia</c> in requests, <c>System.Uri</c> in results.</summary>
    Media,

    /// <summary><c>JsonObject</c> in requests, <c>JsonElement</c> in results.</summary>
    JsonObject,
}

/// <summary>The table of scalar types. Readers of specs, emitters, the simulator, OpenAPI documents and comparisons use it.</summary>
public static class ScalarTypes
{
    /// <summary>All.</summary>
    public static IReadOnlyList<ClrScalarKind> All { get; } = (ClrScalarKind[])Enum.GetValues(typeof(ClrScalarKind));

    // Emitters ask for each field several times.
    private static readonly ScalarType[] s_table = [.. All.Select(Row)];

    /// <summary>Returns the definition of a type.</summary>
    /// <param name="kind">The type.</param>
    public static ScalarType Of(ClrScalarKind kind) => s_table[(int)kind];

    private static ScalarType Row(ClrScalarKind kind) => kind switch
    {
        ClrScalarKind.String => new(ValueKind.String, null, new("string", "Text"), new("string", "GetString"), field => RuleValue.Of($"{field.Name}-{field.Number}"))
        {
            FitsInto = [ClrScalarKind.Media],
        },
        ClrScalarKind.Int32 => new(ValueKind.Integer, null, new("int", "Int"), new("int", "GetInt32"), field => RuleValue.Of((long)field.Number))
        {
            FitsInto = [ClrScalarKind.Int64, ClrScalarKind.Double],
        },
        ClrScalarKind.Int64 => new(ValueKind.Integer, "int64", new("long", "Long"), new("long", "GetInt64"), field => RuleValue.Of((long)field.Number))
        {
            FitsInto = [ClrScalarKind.Double],
        },
        ClrScalarKind.Double => new(ValueKind.Number, null, new("double", "Double"), new("double", "GetDouble"), field => RuleValue.Of(field.Number % 1000 / 1000.0)),
        ClrScalarKind.Boolean => new(ValueKind.Boolean, null, new("bool", "Bool"), new("bool", "GetBoolean"), _ => RuleValue.True),
        ClrScalarKind.Media => new(
            ValueKind.String, "uri", new("F::FoxMedia", "Media"), new("global::System.Uri", "GetUri"), field => RuleValue.Of(field.Url)),
        ClrScalarKind.JsonObject => new(
            ValueKind.Object,
            null,
            new("global::System.Text.Json.Nodes.JsonObject", "Json"),
            new("global::System.Text.Json.JsonElement", "GetElement"),
            _ => RuleValue.Of(Array.Empty<KeyValuePair<string, RuleValue>>())),
    };

    /// <summary>Returns the type of a value in a spec.</summary>
    /// <param name="kind">The type on the wire.</param>
    /// <param name="format">The <c>format</c>; <c>null</c> for none.</param>
    public static ClrScalarKind Find(ValueKind kind, string? format)
    {
        var fitting = All.Where(one => Of(one).Kind == kind).ToList();
        return fitting.Where(one => Of(one).Format == format).Concat(fitting.Where(one => Of(one).Format is null)).First();
    }

    /// <summary>Returns the formats of a kind of value.</summary>
    /// <param name="kind">The kind of value.</param>
    public static IEnumerable<string> FormatsOf(ValueKind kind) => All.Select(Of).Where(one => one.Kind == kind).Select(one => one.Format).OfType<string>();
}
