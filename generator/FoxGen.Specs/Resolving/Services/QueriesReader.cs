using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Resolving.Scopes;
using FoxGen.Specs.Resolving.Values;
using FoxGen.Specs.Service;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Services;

/// <summary>Reads what a service can be asked.</summary>
internal sealed class QueriesReader(SpecReader spec, NameTable types, ResolvedService service)
{
    /// <summary>Reads <c>queries:</c>.</summary>
    /// <param name="node">The value of the key, if any.</param>
    /// <param name="members">The names of the client's members.</param>
    public EquatableArray<ServiceQuery> Read(SpecNode? node, NameTable members) =>
        spec.Nodes.Each(node, "queries", "the query", (key, what, reader) => Query(key, what, reader, members));

    private ServiceQuery? Query(ScalarNode key, string what, MappingReader reader, NameTable members)
    {
        var authored = reader.Take("name");
        var method = spec.Names.MemberName(authored, key, what, ClrNames.ClientMembers, "every client");
        var path = UrlReader.Path(spec, reader.Require("path"), "the path of a query");
        var at = FieldPaths.Read(spec, reader.Take("at"), "at");
        var isList = spec.Scalars.Boolean(reader.Take("list"), "list") ?? false;
        var isPublic = spec.Scalars.Boolean(reader.Take("public"), "public") ?? false;
        var options = Options(reader.Take("parameters"));
        var shapeNode = reader.Require("returns");
        var shapeName = shapeNode is null ? null : spec.Names.TypeName(shapeNode, "the name of what a query returns");
        var shape = new ResultReader(spec, types, service).Shape(shapeName ?? "Unnamed", shapeNode?.Span ?? key.Span, reader, mayHaveFile: false);
        var example = reader.Take("example") is { } node ? ValueReader.Free(node) : null;
        if (method is null || path is null || shapeName is null || !types.Add(shapeName, shapeNode!.Span, $"what the query '{key.Text}' returns"))
        {
            return null;
        }

        return !members.Add(method + "Async", (authored ?? key).Span, what) ? null : new ServiceQuery
        {
            Name = key.Text,
            ClrName = method + "Async",
            Path = path,
            At = at,
            IsList = isList,
            IsPublic = isPublic,
            Options = options,
            Shape = shape,
            Example = example,
        };
    }

    private EquatableArray<QueryOption> Options(SpecNode? node)
    {
        var names = new NameTable(spec);
        return spec.Nodes.Each(node, "parameters", "the parameter", (key, what, reader) =>
        {
            var name = spec.Names.MemberName(reader.Take("name"), key, what, ["CancellationToken", .. ClrNames.ObjectMembers], "every query");
            var values = spec.Nodes.TextList(reader.Take("enum"), "enum").Select(value => value.Text).ToEquatable();
            var description = spec.Nodes.Localized(reader.Take("description"), "the description");
            return name is null || !names.Add(name, key.Span, what) ? null : new QueryOption(key.Text, name, values, description);
        });
    }
}
