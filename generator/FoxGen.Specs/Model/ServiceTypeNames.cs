namespace FoxGen.Specs.Model;

/// <summary>The names of the C# types that a service file defines.</summary>
internal static class ServiceTypeNames
{
    /// <summary>The names, each with its place and its meaning in words.</summary>
    public static IEnumerable<(string Name, SourceSpan Source, string What)> Of(ResolvedService service)
    {
        var of = $"of the service '{service.Name}'";
        return new[] { (service.ClientName, service.Source, $"the client {of}") }
            .Concat(service.Vocabularies.SelectMany(vocabulary => OfEnum(vocabulary, $"the vocabulary '{vocabulary.ClrName}' {of}")))
            .Concat(service.Results.Select(shape => (shape.ClrName, shape.Source, $"the result '{shape.ClrName}' {of}")))
            .Concat(service.Queries.Select(query => (query.Shape.ClrName, query.Shape.Source, $"what the query '{query.Name}' {of} returns")))
            .Concat(service.Results.Concat(service.Queries.Select(query => query.Shape)).SelectMany(shape => shape.Objects)
                .Select(type => (type.ClrName, type.Source, $"the class of an object in a result {of}")));
    }

    /// <summary>The names of an enum. Beside it stands a type that turns its members into wire values and back.</summary>
    public static IEnumerable<(string Name, SourceSpan Source, string What)> OfEnum(ResolvedEnum type, string what) =>
        [(type.ClrName, type.Source, what), (type.ClrName + "Wire", type.Source, "the wire values of " + what)];
}
