using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Resolving.Declarations;
using FoxGen.Specs.Resolving.Properties;
using FoxGen.Specs.Resolving.Scopes;
using FoxGen.Specs.Service;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Services;

/// <summary>Reads the shapes of results.</summary>
internal sealed class ResultReader(SpecReader spec, NameTable names, ResolvedService? service)
{
    private static readonly IReadOnlyList<(string, ContentEncoding)> s_encodings = [("base64", ContentEncoding.Base64), ("binary", ContentEncoding.Binary)];

    private static readonly IReadOnlyList<string> s_ofObjects = ["file", "at", "required", "properties", "sendKey", "example"];

    /// <summary>Reads <c>results:</c>.</summary>
    public EquatableArray<ResultShape> Read(SpecNode? node)
    {
        var shapes = new List<ResultShape>();
        foreach (var entry in spec.Nodes.Entries(node, "results"))
        {
            var name = spec.Names.TypeName(entry.Key, "the name of a result");
            if (name is not null && names.Add(name, entry.Key.Span, $"the result '{name}'")
                && spec.Nodes.Mapping(entry.Value, $"the result '{name}'") is { } reader)
            {
                var example = reader.Take("example");
                shapes.Add(new ResultExample(spec).AddTo(Shape(name, entry.Key.Span, reader, mayHaveFile: true), example));
                reader.Finish();
            }
        }

        return shapes.ToEquatable();
    }

    /// <summary>Reads the keys that describe a shape, and leaves the others to the caller.</summary>
    /// <param name="name">Its C# name.</param>
    /// <param name="source">Where it is named.</param>
    /// <param name="reader">The mapping.</param>
    /// <param name="mayHaveFile">Whether it is a result of a task, which may be a file.</param>
    public ResultShape Shape(string name, SourceSpan source, MappingReader reader, bool mayHaveFile)
    {
        var description = spec.Nodes.Localized(reader.Take("description"), "the description");
        var content = mayHaveFile ? spec.Scalars.Word(reader.Take("contentEncoding"), "contentEncoding", s_encodings) ?? (reader.Has("contentEncoding") ? ContentEncoding.Base64 : null) : null;
        var mediaType = mayHaveFile ? spec.Nodes.Checked(reader.Take("contentMediaType"), "contentMediaType", SpecDiagnostics.BadMediaType, IsMediaType) : null;
        if (mediaType is not null && content is null)
        {
            spec.Report(SpecDiagnostics.MediaTypeWithoutContent, reader.KeySpan("contentMediaType"));
        }

        var required = spec.Nodes.TextList(reader.Take("required"), "required");
        var entries = spec.Nodes.Entries(content is ContentEncoding.Binary ? reader.Take("properties") : reader.Require("properties"), "properties");
        var classes = new TypeScope(spec, name);
        var around = new ObjectScope(new FileScope(spec, Types: null, service, []) { ResultTypes = classes })
        {
            Noun = "result",
            Declared = [.. entries.Select(entry => entry.Key.Text)],
            Reserved = (ClrNames.ResultMembers, "every result"),
        };
        var properties = new PropertyReader(around);
        var fields = entries.Select(entry => properties.Read(entry.Key, entry.Value, prefix: name)).OfType<PropertySpec>().ToList();
        around.Conditions.CheckTypes(FieldUnion.Of(around.Declared, [fields]));

        if (name == "Read")
        {
            spec.Report(SpecDiagnostics.OwnMember, source, name, "every result");
        }

        var members = new NameTable(spec);
        members.Add(name, source, "the result type itself");
        foreach (var field in fields)
        {
            members.Add(field.Documentation.ClrName, field.Documentation.Source, $"the field '{field.Name}'");
        }

        foreach (var item in required)
        {
            spec.Nodes.IsAmong(item, around.Declared, SpecDiagnostics.UnknownField, around.Noun);
        }

        var fileField = !mayHaveFile ? null : content is ContentEncoding.Base64 ? reader.Require("file") : reader.Take("file");
        var file = content is ContentEncoding.Binary ? null : File(fileField, fields, classes, content);
        var at = mayHaveFile ? FieldPaths.ReadPlace(spec, reader.Take("at"), "'at'") : null;
        var sendsKey = mayHaveFile && spec.Scalars.Boolean(reader.Take("sendKey"), "sendKey") is true;
        foreach (var key in s_ofObjects.Where(key => content is ContentEncoding.Binary && reader.Has(key)))
        {
            spec.Report(SpecDiagnostics.BinaryWithKeys, reader.KeySpan(key), key);
        }

        if (mayHaveFile && at is null && content is not ContentEncoding.Binary && !reader.Has("at") && service?.Facts.Find(ServiceWords.Tasks)?.Find(TaskWords.Fields) is { } places && places.Find(TaskFieldWords.Results) is null)
        {
            spec.Report(SpecDiagnostics.NoResultPlace, source, name);
        }

        if (sendsKey && (file is null || content is not null))
        {
            spec.Report(SpecDiagnostics.KeyWithoutFile, reader.KeySpan("sendKey"), "sendKey");
        }

        foreach (var field in fields.Where(field => file is not null && content is null && field.Name != file && field.Documentation.ClrName == "Url"))
        {
            spec.Report(SpecDiagnostics.UrlNameReserved, field.Documentation.Source, file!, field.Name);
        }

        foreach (var type in classes.All.Objects)
        {
            names.Add(type.ClrName, type.Source, "the class of this object");
        }

        fields = [.. fields.Select(field => field with
        {
            Field = field.Field with { IsRequired = IsRequired(field) },
            Documentation = field.Documentation with { IsRequired = IsRequired(field) },
        })];
        return new ResultShape
        {
            ClrName = name,
            Description = description,
            Properties = fields.Select(field => field.Documentation).ToEquatable(),
            Schema = new ValueSchema(ValueKind.Object) { Properties = fields.Select(field => field.Field).ToEquatable() },
            Objects = classes.All.Objects,
            FileField = file,
            At = at,
            Content = content,
            ContentMediaType = mediaType,
            SendsKey = sendsKey,
            Source = source,
        };

        bool IsRequired(PropertySpec field) => required.Any(r => r.Text == field.Name);
    }

    private static bool IsMediaType(string text) =>
        text.Split('/') is [{ Length: > 0 } type, { Length: > 0 } subtype] && (type + subtype).All(one => one is > ' ' and <= '~' and not (',' or ';'));

    private string? File(SpecNode? node, List<PropertySpec> fields, TypeScope classes, ContentEncoding? content) => spec.Nodes.Checked(
        node,
        "file",
        content is null ? SpecDiagnostics.BadFileField : SpecDiagnostics.BadContentField,
        text => TypeAt(text, fields.Select(field => field.Documentation), classes) is ClrScalar { Kind: var kind } && kind == (content is null ? ClrScalarKind.Media : ClrScalarKind.String));

    private static ClrType? TypeAt(string path, IEnumerable<ResolvedProperty> properties, TypeScope classes)
    {
        var dot = path.IndexOf('.');
        var type = properties.FirstOrDefault(property => property.Name == (dot < 0 ? path : path.Substring(0, dot)))?.Type;
        return dot < 0 ? type
            : type is ClrObject inner && classes.All.Objects.FirstOrDefault(one => one.ClrName == inner.Name) is { } found ? TypeAt(path.Substring(dot + 1), found.Properties, classes)
            : null;
    }
}
