using FoxGen.Rules;
using Microsoft.CodeAnalysis;

namespace FoxGen.Analyzers.Shapes;

/// <summary>What the metadata of a generated class says: its fields, the properties they are set by, and its rules.</summary>
internal sealed class RequestTypeInfo
{
    /// <summary>The class.</summary>
    public required INamedTypeSymbol Type { get; init; }

    /// <summary>The model id of a request; <c>null</c> for an object inside one.</summary>
    public string? ModelId { get; init; }

    /// <summary>Whether it is an object inside a request that accepts other keys.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether its <c>Extra</c> can replace members: that of a request, or of an open object.</summary>
    public bool HasExtra => ModelId is not null || IsOpen;

    /// <summary>Whether a later version wrote the metadata, so that it may mean something else.</summary>
    public bool IsFromLaterVersion { get; init; }

    /// <summary>The fields and rules.</summary>
    public required RequestSchema Schema { get; init; }

    /// <summary>The properties that are sent, in the order of the fields.</summary>
    public required IReadOnlyList<PropertyShape> Properties { get; init; }

    /// <summary>Returns a copy with another schema of a field.</summary>
    public RequestTypeInfo WithField(string name, Func<ValueSchema, ValueSchema> change)
    {
        var properties = Properties.Select(one => one.Field.Name == name ? one with { Field = one.Field with { Value = change(one.Field.Value) } } : one).ToList();
        return With(Schema with { Fields = properties.Select(one => one.Field).ToEquatable() }, properties);
    }

    /// <summary>Returns a copy with an additional rule.</summary>
    public RequestTypeInfo WithRule(Rule rule) => With(Schema with { Rules = Schema.Rules.Append(rule).ToEquatable() }, Properties);

    /// <summary>Looks a property up by its C# name.</summary>
    public PropertyShape? Find(string name) => Properties.FirstOrDefault(property => property.Symbol.Name == name);

    private RequestTypeInfo With(RequestSchema schema, IReadOnlyList<PropertyShape> properties) => new()
    {
        Type = Type,
        ModelId = ModelId,
        IsOpen = IsOpen,
        IsFromLaterVersion = IsFromLaterVersion,
        Schema = schema,
        Properties = properties,
    };
}

/// <summary>A property and the field it is sent as.</summary>
/// <param name="Symbol">The property.</param>
/// <param name="Field">The field.</param>
internal sealed record PropertyShape(IPropertySymbol Symbol, FieldSchema Field)
{
    /// <summary>The value that the class sends by itself; <c>null</c> for a field that callers set.</summary>
    public RuleValue? Fixed => Symbol.SetMethod is null && Field.Value.Allowed is [var only] ? only : null;

    /// <summary>Whether callers must set it.</summary>
    public bool IsRequired => Field.IsRequired && Symbol.SetMethod is not null;
}

/// <summary>An alternative of a union.</summary>
/// <param name="Type">The C# type that converts to the union.</param>
/// <param name="Value">What the value may be.</param>
internal sealed record CaseShape(ITypeSymbol Type, ValueSchema Value);
