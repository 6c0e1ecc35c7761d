using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Model;
using FoxGen.Specs.Resolving.Scopes;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Services;

/// <summary>Compiles a service file.</summary>
internal sealed class ServiceCompiler(SpecReader spec)
{
    /// <summary>Reads the whole file; <c>null</c> when it has an error.</summary>
    public ResolvedService? Compile(MappingNode root)
    {
        var reader = new MappingReader(root, spec.Bag, "a service file");
        var facts = ServiceWords.Group.Read(spec, reader, ServiceWords.Group.Defaults);
        var (members, names) = (new NameTable(spec), new NameTable(spec));
        if (facts.Find(ServiceWords.Client) is { } client)
        {
            // C# does not allow a member with the name of its type.
            var place = root.Find(ServiceWords.Client.Key)!.Value.Span;
            if (ClrNames.ClientMembers.Contains(client))
            {
                spec.Report(SpecDiagnostics.OwnMember, place, client, "every client");
            }

            members.Add(client, place, "the client");
            foreach (var (name, what) in ServiceTypeNames.OfClient(client, "of this service"))
            {
                names.Add(name, place, what);
            }
        }

        var familiesNode = Section(ServiceWords.Families);
        var families = new FamilyReader(spec, members, default).Read(familiesNode);
        var vocabularies = new VocabularyReader(spec, names).Read(Section(ServiceWords.Vocabularies));
        new ServiceChecks(spec, root).Run(facts, families);
        var draft = Draft(vocabularies, facts);
        var results = new ResultReader(spec, names, draft).Read(Section(ServiceWords.Results));
        new ReplyKindChecks(spec).Families(familiesNode, families, results, facts.Find(ServiceWords.Service) ?? "of this file");
        var queries = new QueriesReader(spec, names, draft).Read(Section(ServiceWords.Queries), members);
        new ReplyExampleChecks(spec, root, facts, results).Run();
        reader.Finish();
        FrameworkNames.Check(spec, SpecDiagnostics.KeyHidesType, names.All);

        return spec.Bag.ErrorCount > 0 ? null : draft with
        {
            Facts = facts,
            Families = families,
            Queries = queries,
            Results = results,
        };

        SpecNode? Section(ServiceWord word) => word.IsRequired ? reader.Require(word.Key) : reader.Take(word.Key);
    }

    // Results draw on the vocabularies of the same file, before the service as a whole is known to be sound.
    private ResolvedService Draft(EquatableArray<ResolvedEnum> vocabularies, ServiceFacts facts) => new()
    {
        Facts = ServiceWords.Group.Defaults.With(new ServiceFact(ServiceWords.Service, "of this file")).With(new ServiceFact(ServiceWords.Tasks, facts.Find(ServiceWords.Tasks) ?? TaskWords.Group.Defaults)),
        Vocabularies = vocabularies,
        Source = spec.Top,
    };
}
