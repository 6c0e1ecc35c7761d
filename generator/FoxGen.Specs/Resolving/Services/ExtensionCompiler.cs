using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Model;
using FoxGen.Specs.Resolving.Scopes;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Services;

/// <summary>Compiles a file that extends a service of another file or package.</summary>
internal sealed class ExtensionCompiler(SpecReader spec, EquatableArray<ResolvedService> services)
{
    /// <summary>The sections that an extension can have.</summary>
    public static IReadOnlyList<string> Sections { get; } = [ServiceWords.Families.Key, ServiceWords.Results.Key, ServiceWords.Vocabularies.Key];

    /// <summary>Reads the whole file; <c>null</c> if it has an error.</summary>
    public ServiceExtension? Compile(MappingNode root)
    {
        var reader = new MappingReader(root, spec.Bag, "an extension of a service");
        var service = ServiceReference.Read(spec, reader.Require(SpecText.ExtendsKey), services);
        var familiesNode = reader.Take(ServiceWords.Families.Key);
        var families = new FamilyReader(spec, MembersOf(service), service?.Families ?? default).Read(familiesNode);
        var added = AddedTypes.Read(spec, reader, AddedTypes.NamesOf(spec, service), service);
        if (service is not null)
        {
            new ReplyKindChecks(spec).Families(familiesNode, families, service.Results.Concat(added.Results), service.Name);
        }

        CheckKeys(root, reader);
        reader.Finish();
        return spec.Bag.ErrorCount > 0 || service is null ? null : new(service.Name, families, added.Vocabularies, added.Results, spec.Top);
    }

    private static string Quoted => WordList.And(Sections.Select(key => $"'{key}'"));

    private void CheckKeys(MappingNode root, MappingReader reader)
    {
        var others = ServiceWords.Group.Words.Select(word => word.Key).Where(key => !Sections.Contains(key)).ToList();
        reader.Know(others);
        foreach (var key in root.Entries.Select(entry => entry.Key).Where(key => others.Contains(key.Text)))
        {
            spec.Report(SpecDiagnostics.KeyOfService, key.Span, key.Text, Quoted);
        }

        if (root.Entries.All(entry => entry.Key.Text == SpecText.ExtendsKey))
        {
            spec.Report(SpecDiagnostics.EmptyExtension, root.Span with { EndLine = root.Span.StartLine, EndColumn = root.Span.StartColumn }, Quoted);
        }
    }

    private NameTable MembersOf(ResolvedService? service)
    {
        var members = new NameTable(spec);
        if (service is null)
        {
            return members;
        }

        members.Add(service.ClientName, service.Source, "the client");
        members.Add(ServiceTypeNames.OwnModels(service.ClientName), service.Source, "the list of a project's own models");
        foreach (var family in service.Families)
        {
            members.Add(family.ClrName, family.Source, $"the family '{family.Name}' of the service '{service.Name}'");
            members.Add(ServiceTypeNames.FamilyModels(family.ClrName), family.Source, $"the class with the models of the family '{family.Name}'");
        }

        foreach (var query in service.Queries)
        {
            members.Add(query.ClrName, query.Shape.Source, $"the query '{query.Name}' of the service '{service.Name}'");
        }

        return members;
    }
}
