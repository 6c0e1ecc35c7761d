using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>Compiles a service file.</summary>
internal sealed class ServiceCompiler(SpecReader spec)
{
    /// <summary>Reads the whole file; <c>null</c> when it has an error.</summary>
    public ResolvedService? Compile(MappingNode root)
    {
        var reader = new MappingReader(root, spec.Bag, "a service file");
        var nameNode = reader.Require("service");
        var name = spec.Nodes.Text(nameNode, "the name of the service");
        CheckName(name, nameNode);
        var @namespace = spec.Names.Namespace(reader.Require("namespace"), "the namespace");
        var clientNode = reader.Require("client");
        var client = spec.Names.TypeName(clientNode, "the name of the client");
        var title = spec.Nodes.Localized(reader.Require("title"), "the title");
        var description = spec.Nodes.Localized(reader.Take("description"), "the description");
        var documentation = UrlReader.Page(spec, reader.Take("documentation"), "documentation");
        var baseUrl = UrlReader.Base(spec, reader.Require("baseUrl"));
        var keyVariable = KeyVariable(reader.Require("keyVariable"));
        var modelField = reader.Take("modelField") is { } field ? spec.Nodes.Text(field, "modelField") : "model";
        var members = new NameTable(spec);
        var families = Families(reader.Require("families"), members);
        var tasks = new TaskProtocolReader(spec).Read(reader.Require("tasks"));
        var idempotency = new IdempotencyReader(spec).Read(reader.Take("idempotency"));
        var timing = TimingReader.Read(spec, reader.Take("timing"), TimingReader.Default);

        var names = new NameTable(spec);
        if (client is not null)
        {
            names.Add(client, clientNode!.Span, "the client");
        }

        var vocabularies = new VocabularyReader(spec, names).Read(reader.Take("vocabularies"));
        var draft = Draft(vocabularies);
        var results = new ResultReader(spec, names, draft).Read(reader.Require("results"));
        var uploads = new UploadsReader(spec).Read(reader.Take("uploads"));
        var queries = new QueriesReader(spec, names, draft).Read(reader.Take("queries"), members);
        reader.Finish();

        return spec.Bag.ErrorCount > 0 ? null : draft with
        {
            Name = name!,
            Namespace = @namespace!,
            ClientName = client!,
            Texts = new ServiceTexts(title!, description, documentation),
            BaseUrl = baseUrl!,
            KeyVariable = keyVariable!,
            ModelField = modelField!,
            Families = families,
            Tasks = tasks!,
            Idempotency = idempotency,
            Uploads = uploads,
            Queries = queries,
            Timing = timing,
            Results = results,
        };
    }

    // Results draw on the vocabularies of the same file, before the service as a whole is known to be sound.
    private ResolvedService Draft(EquatableArray<ResolvedEnum> vocabularies) => new()
    {
        Name = "of this file",
        Namespace = "",
        ClientName = "",
        Texts = new ServiceTexts(new LocalizedText(""), null, null),
        BaseUrl = "",
        KeyVariable = "",
        ModelField = "",
        Tasks = new TaskProtocol { Path = "", IdField = "", StatusField = "", ResultsField = "", Error = new ErrorFields("", null, null) },
        Timing = TimingReader.Default,
        Vocabularies = vocabularies,
        Source = spec.Top,
    };

    private void CheckName(string? name, SpecNode? node)
    {
        if (name is not null && !name.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'))
        {
            spec.Report(SpecDiagnostics.BadName, node!.Span, $"The name of the service stands in task tokens: lower-case letters, digits and - only; '{name}' is not.");
        }
    }

    private string? KeyVariable(SpecNode? node)
    {
        var name = spec.Nodes.Text(node, "keyVariable");
        if (name is not null && (!ClrNames.IsIdentifier(name) || name != name.ToUpperInvariant()))
        {
            spec.Report(SpecDiagnostics.BadName, node!.Span, $"keyVariable names an environment variable: upper-case letters, digits and _; '{name}' is not.");
        }

        return name;
    }

    private EquatableArray<EndpointFamily> Families(SpecNode? node, NameTable names) => spec.Nodes.Each(node, "families", "the family", (key, what, reader) =>
    {
        var authored = reader.Take("name");
        var clrName = spec.Names.MemberName(authored, key, what, ClrNames.ClientMembers, "every client");
        var path = UrlReader.Path(spec, reader.Require("path"), "the path of a family");
        var taskObject = spec.Nodes.Text(reader.Take("object"), "object");
        var taskType = spec.Nodes.Text(reader.Take("type"), "type");
        var description = spec.Nodes.Localized(reader.Take("description"), "the description");
        return clrName is null || path is null || !names.Add(clrName, (authored ?? key).Span, what) ? null
            : new EndpointFamily(key.Text, clrName, path, taskObject, taskType, description);
    });
}
