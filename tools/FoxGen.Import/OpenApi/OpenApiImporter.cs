using System.Text.Json.Nodes;
using FoxGen.Import.Contract;
using Microsoft.OpenApi;

namespace FoxGen.Import.OpenApi;

/// <summary>Imports the models of an OpenAPI file.</summary>
internal sealed class OpenApiImporter(ImportOptions options)
{
    private const string Extension = ".fox.yaml";

    private readonly ResolvedService _service = ImportedService.Of(options);

    /// <summary>Imports a text.</summary>
    public OpenApiImport Import(string text, CancellationToken cancellationToken)
    {
        var (root, problem) = OpenApiText.Read(text);
        if (root is null)
        {
            return new OpenApiImport(default, new EquatableArray<ImportRemark>(problem!));
        }

        if (root.At("openapi").Text() is not { } version || !(version.StartsWith("3.0", StringComparison.Ordinal) || version.StartsWith("3.1", StringComparison.Ordinal)))
        {
            var found = root.At("openapi") ?? root.At("swagger");
            return new OpenApiImport(default, new EquatableArray<ImportRemark>(new ImportRemark("#/openapi", found.Quote(), "Only OpenAPI 3.0 and 3.1 are supported.")));
        }

        var problems = Check(root);
        if (root.At("info").At(OpenApiKeys.Service).Text() is { } service && service != _service.Name)
        {
            problems.Add(new ImportRemark("#/info".Below(OpenApiKeys.Service), service, $"The file describes another service than {_service.Name}."));
        }

        var flattener = new SchemaFlattener(root);
        var schemas = new SchemaReader(flattener, _service);
        var models = Models(root, flattener, schemas, problems);
        var files = new List<ImportResult>();
        foreach (var (name, draft) in Drafts(models, problems))
        {
            cancellationToken.ThrowIfCancellationRequested();
            files.Add(Settle(draft, Unique(name, files), schemas.Relations, cancellationToken));
        }

        if (files.Count == 0 && problems.Count == 0)
        {
            problems.Add(new ImportRemark("#/paths", "", _service.ModelField is { } field ? $"No operation submits a model: a JSON body with the field '{field}' is required." : "No operation submits a model: a JSON body at the path of a family is required."));
        }

        return new OpenApiImport(files.ToEquatable(), problems.Distinct().ToEquatable());
    }

    // The models are read from the JSON itself, which has the pointers and keeps numbers; the library says whether it is OpenAPI.
    private static List<ImportRemark> Check(JsonObject root)
    {
        try
        {
            var read = OpenApiDocument.Parse(root.ToJsonString(s_deep), "json");
            return [.. (read.Diagnostic?.Errors ?? []).Select(error => new ImportRemark(string.IsNullOrEmpty(error.Pointer) ? "#" : error.Pointer, "", error.Message))];
        }
        catch (Exception error) when (error is not (OperationCanceledException or OutOfMemoryException))
        {
            // The reader is not proof against every file; what it was to check is read on its own anyway.
            return [new ImportRemark("#", "", "The file is not valid OpenAPI: " + error.Message.ReplaceLineEndings(" "))];
        }
    }

    private static readonly System.Text.Json.JsonSerializerOptions s_deep = new() { MaxDepth = 512 };

    private List<OpenApiModel> Models(JsonObject root, SchemaFlattener flattener, SchemaReader schemas, List<ImportRemark> problems)
    {
        var reader = new ModelReader(flattener, schemas, _service, options);
        var bodies = new SubmitBodyFinder(root, flattener, _service).Find().ToList();
        var models = new List<OpenApiModel>();
        foreach (var body in bodies.Where(body => body.Family is not null && (options.Family is null || options.Family == body.Family.Name)))
        {
            models.AddRange(reader.Read(body, body.Family!, problems));
        }

        if (models.Count > 0 || bodies.Count == 0)
        {
            return models;
        }

        // No path of the service: whoever names the family, or has but one, means these.
        var family = options.Family is { } name ? _service.Families.First(one => one.Name == name) : _service.Families.Count == 1 ? _service.Families[0] : null;
        var ignored = new List<ImportRemark>();
        foreach (var body in bodies.Where(body => body.Family is null))
        {
            if (family is not null && body.IsForm == (family.IsMultipart && bodies.Exists(one => one.IsForm)))
            {
                var read = reader.Read(body, family, ignored);
                models.AddRange(read.Select(model => model with
                {
                    Remarks = [.. model.Remarks, new ImportRemark("#/paths".Below(body.Path), body.Path, $"not a path of the service; the family {family.Name} is used.")],
                }));
            }
        }

        if (models.Count == 0)
        {
            problems.AddRange(ignored);
            problems.Add(new ImportRemark(
                "#/paths", string.Join(", ", bodies.Select(body => body.Path).Distinct().Take(5)),
                $"No operation has the path of a family of {_service.Name}: {string.Join(", ", _service.Families.Select(one => one.Path))}. Name the family."));
        }

        return models;
    }

    // Models of one spec share a file; so do models that differ in nothing.
    private IEnumerable<(string Name, SpecDraft Draft)> Drafts(List<OpenApiModel> models, List<ImportRemark> problems)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var twin in models.Where(model => !seen.Add(model.Id)))
        {
            problems.Add(new ImportRemark("#/paths", twin.Id, "The model id occurs twice; only the first one is used."));
        }

        foreach (var group in models.DistinctBy(model => model.Id).GroupBy(model => (model.Family, Key: model.File ?? model.Shape)))
        {
            var all = group.ToList();
            if (VariantMerger.Merge(all, _service, options) is { } merged)
            {
                yield return (Name(all), merged);
                continue;
            }

            foreach (var model in all)
            {
                var draft = VariantMerger.Merge([model], _service, options)!;
                draft.Remarks.Add(new ImportRemark("", "", $"One file cannot express the differences between this model and {string.Join(", ", all.Where(other => other != model).Select(other => other.Id))}; each has its own."));
                yield return (Name([model with { File = null }]), draft);
            }
        }
    }

    private string Name(IReadOnlyList<OpenApiModel> models)
    {
        var wanted = options.FileName ?? models[0].File ?? models[0].Id + Extension;
        var stem = wanted.EndsWith(Extension, StringComparison.Ordinal) ? wanted[..^Extension.Length] : wanted;
        var safe = string.Concat(stem.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '-')).Trim('.', '-');
        return (safe.Length == 0 ? "model" : safe.Length > 100 ? safe[..100] : safe) + Extension;
    }

    private static string Unique(string name, List<ImportResult> files)
    {
        var unique = name;
        for (var n = 2; files.Exists(file => string.Equals(file.FileName, unique, StringComparison.OrdinalIgnoreCase)); n++)
        {
            unique = FormattableString.Invariant($"{name[..^Extension.Length]}-{n}{Extension}");
        }

        return unique;
    }

    private ImportResult Settle(SpecDraft draft, string fileName, RelationTable relations, CancellationToken cancellationToken)
    {
        var own = options with { FileName = fileName };
        var result = DraftRepairer.Settle(draft, own, cancellationToken);
        var models = SpecCompiler.CompileModels(new SpecText(fileName, result.Yaml), new EquatableArray<ResolvedService>(_service), cancellationToken).Group?.Models ?? default;

        // A relation that came to something else than the source says is written as its expression.
        var outer = models.SelectMany(model => model.Request.Rules).ToLookup(rule => rule.Id, rule => rule.Condition.ToString());
        var inner = models.SelectMany(model => model.Request.Fields).SelectMany(field => Rules(field.Value)).ToLookup(rule => rule.Id, rule => rule.Condition.ToString());
        var changed = relations.Correct(draft.Rules, outer);
        foreach (var value in draft.Fields.Concat(draft.Variants.SelectMany(variant => variant.Overrides)).SelectMany(field => field.Value.All))
        {
            changed |= relations.Correct(value.Rules, inner);
        }

        return changed ? DraftRepairer.Settle(draft, own, cancellationToken) : result;
    }

    private static IEnumerable<Rule> Rules(ValueSchema value) =>
        value.Rules
            .Concat(value.Items is { } items ? Rules(items) : [])
            .Concat(value.Properties.SelectMany(field => Rules(field.Value)))
            .Concat(value.Cases.SelectMany(one => Rules(one.Value)));
}
