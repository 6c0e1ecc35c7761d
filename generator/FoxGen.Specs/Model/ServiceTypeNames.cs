namespace FoxGen.Specs.Model;

/// <summary>The names of the C# types that come from a service file.</summary>
internal static class ServiceTypeNames
{
    /// <summary>Returns the name of the class with the definition of the service.</summary>
    public static string Definition(string client) => Stem(client) + "Service";

    /// <summary>Returns the name of the class that lists the models of a project that references the client.</summary>
    public static string OwnModels(string client) => Stem(client) + "OwnModels";

    /// <summary>Returns the name of the class that adds these models to the client.</summary>
    public static string OwnModelsExtensions(string client) => OwnModels(client) + "Extensions";

    /// <summary>Returns the name of the class with the models of a family, inside of the client.</summary>
    public static string FamilyModels(string family) => family + "Models";

    /// <summary>The names that come with the name of the client. A project that references the client gets the last two.</summary>
    /// <param name="client">The C# name of the client.</param>
    /// <param name="of">What the client belongs to, in words.</param>
    public static IEnumerable<(string Name, string What)> OfClient(string client, string of) =>
    [
        (client, $"the client {of}"),
        (Definition(client), $"the definition {of}"),
        (OwnModels(client), $"the list of a project's own models {of}"),
        (OwnModelsExtensions(client), $"the extension members for a project's own models {of}"),
    ];

    /// <summary>The names, each with its place and its meaning in words.</summary>
    public static IEnumerable<(string Name, SourceSpan Source, string What)> Of(ResolvedService service)
    {
        var of = $"of the service '{service.Name}'";
        return OfClient(service.ClientName, of).Select(type => (type.Name, service.Source, type.What))
            .Concat(service.Vocabularies.SelectMany(vocabulary => OfEnum(vocabulary, $"the vocabulary '{vocabulary.ClrName}' {of}")))
            .Concat(service.Results.Select(shape => (shape.ClrName, shape.Source, $"the result '{shape.ClrName}' {of}")))
            .Concat(service.Queries.Select(query => (query.Shape.ClrName, query.Shape.Source, $"what the query '{query.Name}' {of} returns")))
            .Concat(service.Results.Concat(service.Queries.Select(query => query.Shape)).SelectMany(shape => shape.Objects)
                .Select(type => (type.ClrName, type.Source, $"the class of an object in a result {of}")));
    }

    /// <summary>The names of a result: its own, and those of the objects in it.</summary>
    public static IEnumerable<(string Name, SourceSpan Source)> OfResult(ResultShape shape) =>
        shape.Objects.Select(type => (type.ClrName, type.Source)).Prepend((shape.ClrName, shape.Source));

    /// <summary>The names of an enum. Beside it stands a type that turns its members into wire values and back.</summary>
    public static IEnumerable<(string Name, SourceSpan Source, string What)> OfEnum(ResolvedEnum type, string what) =>
        [(type.ClrName, type.Source, what), (WireClass(type.ClrName), type.Source, "the wire values of " + what)];

    /// <summary>Returns the name of the class that turns members of an enum into wire values and back.</summary>
    public static string WireClass(string @enum) => @enum + "Wire";

    // The name of the client without its ending.
    private static string Stem(string client)
    {
        const string Ending = "Client";
        return client.Length > Ending.Length && client.EndsWith(Ending, StringComparison.Ordinal) ? client.Substring(0, client.Length - Ending.Length) : client;
    }
}
