using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Resolving.Declarations;
using FoxGen.Specs.Resolving.Overlays;
using FoxGen.Specs.Resolving.Properties;
using FoxGen.Specs.Resolving.Rules;
using FoxGen.Specs.Resolving.Scopes;
using FoxGen.Specs.Resolving.Services;
using FoxGen.Specs.Resolving.Values;
using FoxGen.Specs.Service;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Models;

/// <summary>Compiles a model file.</summary>
internal sealed class ModelFileCompiler(SpecReader spec, EquatableArray<ResolvedService> services, CancellationToken cancellation)
{
    /// <summary>Reads the whole file; no group when it has an error.</summary>
    public (ModelGroup? Group, ScopedTypes Types) Compile(MappingNode root)
    {
        if (root.Find(OverlayFile.ModelsKey) is { } overlay)
        {
            var name = spec.Path.Substring(spec.Path.LastIndexOfAny(['/', '\\']) + 1);
            spec.Report(SpecDiagnostics.OverlayFileName, overlay.Key.Span, name, name.Substring(0, name.Length - ".fox.yaml".Length) + ".overlay.fox.yaml");
            return (null, ScopedTypes.None);
        }

        var reader = new MappingReader(root, spec.Bag, "a model file");
        var groupName = GroupNames.Derive(spec);
        var named = ServiceReference.Read(spec, reader.Require("service"), services);
        var names = AddedTypes.NamesOf(spec, named);
        var added = AddedTypes.Read(spec, reader, names, named);
        var service = added.Service;
        var entries = spec.Nodes.Entries(reader.Require("properties"), "properties");
        var variantsNode = reader.Require("variants");
        var ids = variantsNode is MappingNode { Entries: var list } ? list.Select(entry => entry.Key) : [];
        var scope = new FileScope(spec, new TypeScope(spec, groupName ?? "Unnamed"), service, [.. ids]);
        var body = new ObjectScope(scope)
        {
            Declared = [.. entries.Select(entry => entry.Key.Text)],
            Arrays = ObjectScope.ArraysOf(entries),
            Files = ObjectScope.FilesOf(entries),
        };
        var properties = new PropertyReader(body);
        var shared = entries.Select(entry => properties.Read(entry.Key, entry.Value, scope.Types!.Group)).OfType<PropertySpec>().ToList();
        CheckModelField(entries, service);
        cancellation.ThrowIfCancellationRequested();

        var file = ReadFile(reader, body, entries, shared, service);
        new ReplyKindChecks(spec).Model(root.Find("result")?.Value, file.Result, service?.Families.FirstOrDefault(family => family.Name == file.Family), entries);
        var variantReader = new VariantReader(spec, entries, body.Conditions);
        var timing = TimingWords.Read(spec, reader.Take("timing"), service?.Timing ?? TimingWords.Group.Defaults);
        var variants = variantReader.Read(variantsNode, timing);
        file = file with { Required = variantReader.Fields(reader.Take("required"), "required") };
        var examples = reader.Take("examples");
        reader.Finish();

        var resolver = new ModelResolver(spec, file, properties, scope.Types!.Group);
        var fields = variants.Select(resolver.Fields).ToList();
        body.Conditions.CheckTypes(FieldUnion.Of(body.Declared, [shared, .. fields]));
        if (file.Modes is { } modes)
        {
            ModeRules.Check(spec, modes, fields);
        }

        cancellation.ThrowIfCancellationRequested();
        var models = variants.Zip(fields, resolver.Resolve).ToList();
        if (service is not null)
        {
            RequestPlaces.Check(spec, service, models);
        }

        var types = scope.Types.UsedBy(models);
        TypeNames.Check(spec, names, service, groupName, models, types);
        return Finish(groupName, models, examples, service, types with { Enums = added.Vocabularies.Concat(types.Enums).ToEquatable(), Results = added.Results });
    }

    private ModelFile ReadFile(
        MappingReader reader, ObjectScope body, IReadOnlyList<MappingEntry> entries, List<PropertySpec> shared, ResolvedService? service)
    {
        var fields = new FieldReader(body, shared);
        return new ModelFile
        {
            Service = service,
            Family = Known(reader.Require("family"), service, "family", SpecDiagnostics.UnknownFamily, s => s.Families, family => family.Name)?.Name,
            Result = Known(reader.Require("result"), service, "result", SpecDiagnostics.UnknownResult, s => s.Results, shape => shape.ClrName),
            ResultCount = body.Conditions.ReadResultCount(reader),
            Title = spec.Nodes.Localized(reader.Require("title"), "the title"),
            Description = spec.Nodes.Localized(reader.Take("description"), "the description"),
            Documentation = UrlReader.Page(spec, reader.Take("documentation"), "documentation"),
            Notes = spec.Nodes.LocalizedList(reader.Take("notes"), "notes"),
            PropertyEntries = entries,
            Properties = shared,
            Modes = new ModesReader(body, fields, new ValueReader(spec)).Read(reader.Take("modes")),
            Rules = new RuleReader(body, fields).Read(reader.Take("rules")),
            MaxBodyBytes = ByteLimit.Body(spec, reader.Take("body")),
        };
    }

    private (ModelGroup?, ScopedTypes) Finish(
        string? groupName, List<ResolvedModel> models, SpecNode? examples, ResolvedService? service, ScopedTypes types)
    {
        // Held against a broken spec, sound examples would look broken too.
        var isSound = spec.Bag.ErrorCount == 0;
        var read = isSound ? new ExampleReader(spec, service!.ModelField, models).Read(examples) : [];
        if (spec.Bag.ErrorCount > 0)
        {
            return (null, ScopedTypes.None);
        }

        var resolved = models
            .Select(model => model with
            {
                Group = models.Count > 1 ? groupName : null,
                Examples = read.Where(r => r.Model == model.Id).Select(r => r.Example).ToEquatable(),
            })
            .ToEquatable();
        return (new ModelGroup(groupName!, resolved, CommonFields(resolved)), types);
    }

    private static EquatableArray<string> CommonFields(EquatableArray<ResolvedModel> models)
    {
        var faces = models.Select(model => new HashSet<(string, string, ClrType)>(model.Properties.Select(p => (p.Name, p.ClrName, p.Type)))).ToList();
        return models.Count == 0 ? default : models[0].Properties
            .Where(field => faces.All(face => face.Contains((field.Name, field.ClrName, field.Type))))
            .Select(field => field.Name)
            .ToEquatable();
    }

    private T? Known<T>(
        SpecNode? node, ResolvedService? service, string what, SpecDiagnosticDescriptor unknown, Func<ResolvedService, IEnumerable<T>> all, Func<T, string> nameOf)
        where T : class =>
        spec.Nodes.Scalar(node, $"the {what}") is { } name && service is not null
        && spec.Nodes.IsAmong(name, [.. all(service).Select(nameOf)], unknown, service.Name)
            ? all(service).First(one => nameOf(one) == name.Text)
            : null;

    private void CheckModelField(IReadOnlyList<MappingEntry> entries, ResolvedService? service)
    {
        foreach (var entry in entries.Where(entry => entry.Key.Text == service?.ModelField))
        {
            spec.Report(SpecDiagnostics.ModelFieldDeclared, entry.Key.Span, entry.Key.Text);
        }
    }
}
