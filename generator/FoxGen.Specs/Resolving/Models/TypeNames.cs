using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Resolving.Scopes;

namespace FoxGen.Specs.Resolving.Models;

/// <summary>Finds generated types of one file that would have the same name, or that of a type of the service.</summary>
internal static class TypeNames
{
    /// <summary>Reports each clash at the later of the two.</summary>
    public static void Check(
        SpecReader spec, ResolvedService? service, string? group, IReadOnlyList<ResolvedModel> models, ScopedTypes types)
    {
        var names = new NameTable(spec);
        if (service is not null)
        {
            AddService(names, service);
        }

        foreach (var model in models)
        {
            names.Add(model.ClrName, model.Source, $"the model '{model.Id}'");
            names.Add(model.ClrName + "Request", model.Source, $"the request type of '{model.Id}'");
        }

        if (models.Count > 1 && group is not null)
        {
            names.Add($"I{group}Request", models[0].Source, "the interface that the variants share");
        }

        CheckLengths(spec, types);
        foreach (var scoped in types.Enums)
        {
            AddEnum(names, scoped, "the enum of this property");
        }

        foreach (var scoped in types.Objects)
        {
            names.Add(scoped.ClrName, scoped.Source, "the class of this object");
        }

        foreach (var scoped in types.Unions)
        {
            names.Add(scoped.ClrName, scoped.Source, "the class of this union");
        }
    }

    // Names grow with nesting, and the compiler takes 511 characters.
    private static void CheckLengths(SpecReader spec, ScopedTypes types)
    {
        foreach (var (name, source) in types.Names.Where(type => type.Name.Length > ClrNames.Longest))
        {
            spec.Report(SpecDiagnostics.TypeNameTooLong, source, ConstraintText.Number(name.Length), name.Substring(0, 40), ConstraintText.Number(ClrNames.Longest));
        }
    }

    private static void AddService(NameTable names, ResolvedService service)
    {
        var of = $"of the service '{service.Name}'";
        names.Add(service.ClientName, service.Source, $"the client {of}");
        foreach (var vocabulary in service.Vocabularies)
        {
            AddEnum(names, vocabulary, $"the vocabulary '{vocabulary.ClrName}' {of}");
        }

        foreach (var shape in service.Results)
        {
            names.Add(shape.ClrName, shape.Source, $"the result '{shape.ClrName}' {of}");
        }

        foreach (var query in service.Queries)
        {
            names.Add(query.Shape.ClrName, query.Shape.Source, $"what the query '{query.Name}' {of} returns");
        }

        foreach (var type in service.Results.Concat(service.Queries.Select(query => query.Shape)).SelectMany(shape => shape.Objects))
        {
            names.Add(type.ClrName, type.Source, $"the class of an object in a result {of}");
        }
    }

    // Beside each enum stands a type that turns its members into wire values and back.
    private static void AddEnum(NameTable names, ResolvedEnum type, string what)
    {
        names.Add(type.ClrName, type.Source, what);
        names.Add(type.ClrName + "Wire", type.Source, "the wire values of " + what);
    }
}
