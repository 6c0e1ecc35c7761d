using FoxGen.Rules;
using Microsoft.CodeAnalysis;

namespace FoxGen.Analyzers.Shapes;

/// <summary>Makes the rule model of a generated class again from the attributes that the generator wrote on it.</summary>
internal sealed partial class MetadataSchemaReader(RequestTypeCache shapes)
{
    /// <summary>The version of the contract that this reader understands.</summary>
    public const int Version = 1;

    // Generated types never hold themselves; compiled metadata from elsewhere might.
    private const int DeepestType = 32;

    private int _depth;

    /// <summary>Reads a request or object class; <c>null</c> for any other.</summary>
    public RequestTypeInfo? Class(INamedTypeSymbol type)
    {
        var attributes = AttributeFacts.Of(type).ToList();
        var model = attributes.FirstOrDefault(attribute => attribute.Name == "FoxModel").Data;
        if (model is null && attributes.All(attribute => attribute.Name != "FoxObject"))
        {
            return null;
        }

        var properties = Properties(type).ToList();
        var rules = attributes.Where(attribute => attribute.Name == "FoxRule").Select(attribute => Rule(attribute.Data, from: 0)).OfType<Rule>();
        return new RequestTypeInfo
        {
            Type = type,
            ModelId = model?.Argument<string>(0),
            IsOpen = model is null && TypeFacts.Is(type.BaseType, "FoxGen.CompilerServices", "FoxOpenObject"),
            IsFromLaterVersion = model?.Named("Version") is int version && version > Version,
            Schema = new RequestSchema(properties.Select(property => property.Field).ToEquatable(), rules.ToEquatable())
            {
                MaxBodyBytes = model?.Named("MaxBodyBytes") is long bytes and > 0 ? bytes : null,
                ResultCount = model?.Named("ResultCount") is string count ? ExpressionParser.Parse(count).Expression : null,
            },
            Properties = properties,
        };
    }

    /// <summary>Reads the alternatives of a union class; <c>null</c> for any other.</summary>
    public IReadOnlyList<CaseShape>? Union(INamedTypeSymbol type) => AttributeFacts.Find(type, "FoxUnion") is null
        ? null
        : [.. Cases(type).Select(property => new CaseShape(TypeFacts.Below(property.Symbol.Type)!, property.Value))];

    /// <summary>Reads a rule from the arguments of an attribute; <c>null</c> if this version does not support it.</summary>
    /// <param name="data">The attribute.</param>
    /// <param name="from">The position of the first argument of the rule.</param>
    public static Rule? Rule(AttributeData data, int from)
    {
        var (id, expression, path, message) = (data.Argument<string>(from), data.Argument<string>(from + 2), data.Argument<string>(from + 3), data.Argument<string>(from + 4));
        if (id is null || expression is null || ExpressionParser.Parse(expression).Expression is not { } condition)
        {
            return null;
        }

        var severity = data.Argument<int>(from + 1) == 0 ? Severity.Error : Severity.Warning;
        return new Rule(id, severity, condition, new LocalizedText(message ?? id), path ?? "")
        {
            Reads = ExpressionFacts.FieldsRead(condition),
            Form = RelationKinds.FormOf(data.Named("Relation") as string),
        };
    }

    private IEnumerable<PropertyShape> Properties(INamedTypeSymbol type)
    {
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
        {
            var attributes = AttributeFacts.Of(property).ToList();
            if (attributes.FirstOrDefault(attribute => attribute.Name == "FoxField").Data is { } field && field.Argument<string>(0) is { } name)
            {
                var value = Value(property.Type, attributes, isItem: false);
                var documented = field.Named("Default") is string json ? JsonReader.Read(json) : null;
                yield return new PropertyShape(property, new FieldSchema(name, value, property.IsRequired || property.SetMethod is null)
                {
                    Default = documented is null ? null : WireAliases.Canonical(value, documented),
                });
            }
        }
    }

    private IEnumerable<(IPropertySymbol Symbol, string Name, ValueSchema Value)> Cases(INamedTypeSymbol type)
    {
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
        {
            var attributes = AttributeFacts.Of(property).ToList();
            if (attributes.FirstOrDefault(attribute => attribute.Name == "FoxCase").Data?.Argument<string>(0) is { } name)
            {
                yield return (property, name, Value(property.Type, attributes, isItem: false));
            }
        }
    }
}
