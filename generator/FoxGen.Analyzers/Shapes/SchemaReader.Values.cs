using FoxGen.Rules;
using Microsoft.CodeAnalysis;

namespace FoxGen.Analyzers;

// What one value may be: its JSON type from the C# type, the rest from the attributes.
internal sealed partial class SchemaReader
{
    private ValueSchema Value(ITypeSymbol declared, IReadOnlyList<(string Name, AttributeData Data)> attributes, bool isItem)
    {
        var type = OperationFacts.Below(declared)!;
        var schema = OfType(type, attributes);
        foreach (var (name, data) in attributes)
        {
            if (data.Flag("Items") == isItem)
            {
                schema = With(schema, name, data);
            }

            // One attribute says what a file must be, whether it stands alone or in a list.
            if (name == "FoxMedia" && OperationFacts.IsFoxGen(type, "FoxMedia"))
            {
                schema = WithMedia(schema, data);
            }
        }

        // They may ask what the others say.
        var constraints = attributes.FirstOrDefault(attribute => attribute.Name == "FoxConstraints").Data;
        return ConstraintKinds.Read(schema, constraints?.Argument<string>(0), isItem);
    }

    private ValueSchema OfType(ITypeSymbol type, IReadOnlyList<(string Name, AttributeData Data)> attributes) => type switch
    {
        { SpecialType: SpecialType.System_String } => new(ValueKind.String),
        { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 } => new(ValueKind.Integer),
        { SpecialType: SpecialType.System_Double } => new(ValueKind.Number),
        { SpecialType: SpecialType.System_Boolean } => new(ValueKind.Boolean),
        INamedTypeSymbol { TypeKind: TypeKind.Enum } members => new(shapes.Enum(members).IsText ? ValueKind.String : ValueKind.Integer),
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IReadOnlyList_T, TypeArguments: [var item] } =>
            new(ValueKind.Array) { Items = Value(item, attributes, isItem: true) },
        _ when OperationFacts.IsFoxGen(type, "FoxMedia") => new(ValueKind.String),
        INamedTypeSymbol named when _depth < DeepestType => OfClass(named),
        _ => new(ValueKind.Object),
    };

    private ValueSchema OfClass(INamedTypeSymbol type)
    {
        _depth++;
        try
        {
            if (AttributeFacts.Find(type, "FoxUnion") is not null)
            {
                return new(ValueKind.Union) { Cases = Cases(type).Select(one => new UnionCase(one.Name, one.Value)).ToEquatable() };
            }

            // Not from the cache: that may be reading this very type on another thread or further up.
            return Class(type) is { } shape
                ? new(ValueKind.Object) { Properties = shape.Schema.Fields, Rules = shape.Schema.Rules }
                : new(ValueKind.Object);
        }
        finally
        {
            _depth--;
        }
    }

    private static ValueSchema With(ValueSchema schema, string attribute, AttributeData data) => attribute switch
    {
        "FoxAllowed" => schema with { Allowed = data.Values().Select(value => WireAliases.Canonical(new ValueSchema(schema.Kind), value)).ToEquatable() },
        "FoxRange" => schema with { Range = Range(data) },
        "FoxFormat" => schema with { Format = data.Argument<string>(0) switch { "base64" => TextFormat.Base64, "language" => TextFormat.Language, _ => TextFormat.None } },
        "FoxSpelling" => schema with { Spelling = new(data.Argument<string>(0) ?? "true", data.Argument<string>(1) ?? "false") },
        "FoxAlias" when Alias(data) is { } alias => schema with { Aliases = schema.Aliases.Append(alias).ToEquatable() },
        "FoxInlineItems" when schema.Kind is ValueKind.Array => schema with { MaxInlineItems = data.Argument<int>(0) },
        _ => schema,
    };

    private static ValueSchema WithMedia(ValueSchema schema, AttributeData data)
    {
        var (schemes, hosts) = (Words(data.Named("Schemes")), Words(data.Named("Hosts")));
        var inline = data.Named("MaxInlineBytes") is long bytes and > 0 ? bytes : (long?)null;
        var extensions = Words(data.Argument<string>(0));
        var formats = extensions
            .Select(extension => MediaFormats.All.FirstOrDefault(format => format.Extensions.Split(' ').Contains(extension))?.Name)
            .OfType<string>()
            .Distinct()
            .ToEquatable();
        return schema with
        {
            Format = TextFormat.Uri,
            Urls = schemes.Count + hosts.Count > 0 || inline is not null ? new UrlPolicy { Schemes = schemes, Hosts = hosts, MaxInlineBytes = inline } : null,
            Media = formats.Count > 0 ? new MediaFacts { Formats = formats, ExtensionIsRequired = data.Flag("ExtensionIsRequired") } : null,
        };
    }

    private static NumberRange Range(AttributeData data)
    {
        var (low, high) = (data.Number("Minimum"), data.Number("Maximum"));
        return new NumberRange
        {
            Low = low is { } least ? new Bound(least, !data.Flag("MinimumIsExclusive")) : null,
            High = high is { } most ? new Bound(most, !data.Flag("MaximumIsExclusive")) : null,
            Sentinels = data.Numbers("Sentinels").ToEquatable(),
        };
    }

    private static WireAlias? Alias(AttributeData data) => data.ConstructorArguments is [var spelling, var canonical]
        && AttributeFacts.ToValue(spelling.Value) is { } other
        && AttributeFacts.ToValue(canonical.Value) is { } value ? new(other, value) : null;

    private static EquatableArray<string> Words(object? text) =>
        (text as string ?? "").Split(new[] { ' ' }, StringSplitOptions.RemoveEmptyEntries).ToEquatable();
}
