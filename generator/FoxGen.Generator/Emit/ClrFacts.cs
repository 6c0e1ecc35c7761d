using FoxGen.Specs;

namespace FoxGen.Generator;

/// <summary>What emitters ask of C# types.</summary>
internal static class ClrFacts
{
    /// <summary>Whether values of the type can be null even where C# says they are not.</summary>
    public static bool IsReference(ClrType type) =>
        type is ClrList or ClrObject or ClrUnion or ClrScalar { Kind: ClrScalarKind.String or ClrScalarKind.Media or ClrScalarKind.JsonObject };

    /// <summary>Whether it is a media URL.</summary>
    public static bool IsMedia(ClrType type) => type is ClrScalar { Kind: ClrScalarKind.Media };

    /// <summary>What a scalar is in generated code, and how it is read.</summary>
    public static ScalarCode Code(ClrScalarKind kind) => kind switch
    {
        ClrScalarKind.String => new("string", "Text", "string", "GetString"),
        ClrScalarKind.Int32 => new("int", "Int", "int", "GetInt32"),
        ClrScalarKind.Int64 => new("long", "Long", "long", "GetInt64"),
        ClrScalarKind.Double => new("double", "Double", "double", "GetDouble"),
        ClrScalarKind.Boolean => new("bool", "Bool", "bool", "GetBoolean"),
        ClrScalarKind.Media => new("global::FoxGen.FoxMedia", "Media", "global::System.Uri", "GetUri"),
        ClrScalarKind.JsonObject => new("global::System.Text.Json.Nodes.JsonObject", "Json", "global::System.Text.Json.JsonElement", "GetElement"),
    };
}

/// <summary>A scalar in generated code.</summary>
/// <param name="Type">Its type in a request.</param>
/// <param name="Reader">The method that reads it from the body of a request.</param>
/// <param name="ResultType">Its type in a result.</param>
/// <param name="Getter">The method that reads it from a result.</param>
internal sealed record ScalarCode(string Type, string Reader, string ResultType, string Getter);
