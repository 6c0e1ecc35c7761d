using FoxGen.Generator.Writing;
using FoxGen.Rules;
using FoxGen.Specs;
using FoxGen.Specs.Model;

namespace FoxGen.Generator.Emit;

/// <summary>What the client has to know of a model; nothing else of it makes the client be written again.</summary>
internal sealed record ClientEntry(string Path, string Id, string ClrName, string Service, string Family, string Result, LocalizedText Title)
{
    /// <summary>The C# names of the model's own types.</summary>
    public IEnumerable<string> Claims => NameClaims.Of(ClrName);

    /// <summary>Picks the entry of a model.</summary>
    public static ClientEntry Of(ResolvedModel model) =>
        new(model.Source.Path, model.Id, model.ClrName, model.Service, model.Family, model.Result.ClrName, model.Texts.Title);
}

/// <summary>Writes the client of a service: one property per endpoint family, and below it one per model.</summary>
internal static class ClientEmitter
{
    /// <summary>Writes the file of one client.</summary>
    public static EmittedSource Emit(IReadOnlyList<ClientEntry> models, EmitContext context) =>
        GeneratedFile.Write(context.Service.Namespace, context.Service.ClientName, writer =>
        {
            var service = context.Service;

            // Those without models too: projects that use the client can add their own.
            var families = service.Families;
            var summary = service.Description is { } description ? context.Say(description) : context.Say(service.Title);
            writer.Lines(XmlDoc.Summary($"A client for {service.Name}. Thread-safe; create one instance and reuse it.", summary))
                .Line(GeneratedFile.Attribute)
                .Open($"public sealed partial class {service.ClientName} : F::FoxClient, C::IFoxClient<{context.Global(service.ClientName)}>");
            WriteConstructors(writer, families, context);
            writer.Line()
                .Line("/// <inheritdoc/>")
                .Line("protected override G::IReadOnlyList<C::FoxModelDefinition> Definitions =>")
                .Line("[")
                .Lines(models.Select(model => $"    {context.Global(model.ClrName)}.Definition,"))
                .Line("];");
            foreach (var family in families)
            {
                string[] none = models.Any(model => model.Family == family.Name) ? [] : ["This library has no models in this family. With C# 14, the models of your own spec files are members of this class."];
                writer.Line().Lines(About(family, context, none)).Line($"public {ClassName(family)} {family.ClrName} {{ get; }}");
            }

            if (service.Uploads?.Find(UploadWords.Stream) is not null)
            {
                writer.Line()
                    .Lines(XmlDoc.Summary("Uploads files to the service. Local media in a request are uploaded automatically when it is submitted."))
                    .Line("public F::FoxFiles Files => StoredFiles;");
            }

            foreach (var query in service.Queries)
            {
                QueryEmitter.Write(writer.Line(), query, context);
            }

            foreach (var family in families)
            {
                WriteFamily(writer.Line(), family, models.Where(model => model.Family == family.Name), context);
            }

            writer.Close();
        });

    /// <summary>The C# name of the class with the models of a family, inside of the client.</summary>
    public static string ClassName(EndpointFamily family) => ServiceTypeNames.FamilyModels(family.ClrName);

    /// <summary>The comment of the member for a family.</summary>
    public static IEnumerable<string> About(EndpointFamily family, EmitContext context, params string[] more) =>
        XmlDoc.Summary([family.Description is { } about ? context.Say(about) : $"The models of {family.Path}.", .. more]);

    /// <summary>The comment of the member for a model.</summary>
    public static IEnumerable<string> About(ClientEntry model, EmitContext context) => XmlDoc.Summary($"The model {model.Id}: {context.Say(model.Title)}.");

    /// <summary>The type of the member for a model.</summary>
    public static string TypeOf(ClientEntry model, EmitContext context) =>
        $"F::FoxModel<{context.Global(RequestEmitter.TypeName(model.ClrName))}, {context.Global(model.Result)}{(EventOf(model.Family, context) is { } one ? ", " + one : "")}>";

    /// <summary>The type of the events of a family; <c>null</c> if it has none.</summary>
    public static string? EventOf(string family, EmitContext context) =>
        context.Service.Families.FirstOrDefault(candidate => candidate.Name == family)?.Stream?.Find(StreamWords.Event) is { } name ? context.Global(name) : null;

    private static void WriteConstructors(SourceWriter writer, EquatableArray<EndpointFamily> families, EmitContext context)
    {
        var name = context.Service.ClientName;
        var definition = $"{context.Global(ServiceEmitter.TypeName(context.Service))}.Definition";
        const string Key = "/// <param name=\"apiKey\">The API key. It is sent to the service only.</param>";
        const string Http = "/// <param name=\"httpClient\">Sends requests to the service. Its handlers cannot repeat a paid request, because the body can be sent only once.</param>";
        const string Transport = "/// <param name=\"transport\">Replaces the service.</param>";
        Constructor("Creates a client with its own connections.", "string apiKey", "apiKey", Key);
        Constructor("Creates a client over the caller's HttpClient, which the caller disposes.", "global::System.Net.Http.HttpClient httpClient, string apiKey", "httpClient, apiKey", Http, Key);
        Constructor("Creates a client over a fake service, for unit tests.", "global::FoxGen.Testing.IFoxTransport transport", "transport", Transport);
        writer.Line($"static C::FoxServiceDefinition C::IFoxClient<{context.Global(name)}>.Description => {definition};")
            .Line()
            .Line($"static {context.Global(name)} C::IFoxClient<{context.Global(name)}>.Create(global::System.Net.Http.HttpClient httpClient, string apiKey, F::FoxClientOptions options) => new(httpClient, apiKey, options);")
            .Line()
            .Line($"static {context.Global(name)} C::IFoxClient<{context.Global(name)}>.Create(global::FoxGen.Testing.IFoxTransport transport, F::FoxClientOptions options) => new(transport, options);")
            .Line()
            .Lines(XmlDoc.Summary($"Creates a client with the API key from the environment variable {context.Service.KeyVariable}."))
            .Line("/// <param name=\"options\">The options; null for the defaults.</param>")
            .Line("/// <exception cref=\"global::System.InvalidOperationException\">The variable is not set.</exception>")
            .Line($"public static {context.Global(name)} FromEnvironment(F::FoxClientOptions? options = null) => new(KeyFromEnvironment({definition}), options);");

        void Constructor(string summary, string parameters, string arguments, params string[] about) => writer
            .Lines(XmlDoc.Summary(summary))
            .Lines(about)
            .Line("/// <param name=\"options\">The options; null for the defaults.</param>")
            .Line($"public {name}({parameters}, F::FoxClientOptions? options = null)")
            .Open($"    : base({definition}, {arguments}, options)")
            .Lines(families.Select(family => $"{family.ClrName} = new {ClassName(family)}(this);"))
            .Close()
            .Line();
    }

    /// <summary>Writes the class with the models of a family, inside of another class.</summary>
    public static void WriteFamily(SourceWriter writer, EndpointFamily family, IEnumerable<ClientEntry> models, EmitContext context)
    {
        writer.Lines(XmlDoc.Summary($"The models of {family.Path}."))
            .Line(GeneratedFile.Attribute)
            .Open($"public sealed partial class {ClassName(family)} : C::IFoxModelFamily")
            .Line($"private readonly {context.Global(context.Service.ClientName)} _client;")
            .Line()
            .Line($"internal {ClassName(family)}({context.Global(context.Service.ClientName)} client) => _client = client;")
            .Line()
            .Line("F::FoxClient C::IFoxModelFamily.Client => _client;");
        foreach (var model in models)
        {
            writer.Line()
                .Lines(About(model, context))
                .Line($"public {TypeOf(model, context)} {model.ClrName} => _client.Model({context.Global(model.ClrName)}.Definition);");
        }

        writer.Close();
    }
}
