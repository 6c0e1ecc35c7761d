using FoxGen.Rules;
using FoxGen.Specs.Diagnostics;
using FoxGen.Specs.Model;

namespace FoxGen.Specs;

/// <summary>Finds duplicate definitions in the files of one build.</summary>
public static class SpecClashes
{
    /// <summary>Reports model ids, service names and C# names that two files define, each at the second file.</summary>
    /// <param name="services">The services of the build.</param>
    /// <param name="files">The model files of the build.</param>
    public static EquatableArray<SpecDiagnostic> Find(EquatableArray<ResolvedService> services, EquatableArray<ModelFileResult> files)
    {
        var found = new List<SpecDiagnostic>();
        Twice(services, service => service.Name, service => service.Source, SpecDiagnostics.DuplicateService, found);

        var groups = files.Select(file => file.Group).OfType<ModelGroup>().ToList();
        foreach (var service in services.Select(service => service.Name).Distinct(StringComparer.Ordinal))
        {
            var models = groups.SelectMany(group => group.Models).Where(model => model.Service == service).ToList();
            var ids = Twice(models, model => model.Id, model => model.Source, SpecDiagnostics.DuplicateModel, found);
            var spans = new HashSet<SourceSpan>(ids.Select(model => model.Source));
            var interfaces = groups.Where(group => group.Models.Count > 1 && group.Models[0].Service == service).ToList();
            var sameFileName = Twice(interfaces, group => group.ClrName, group => group.Models[0].Source, SpecDiagnostics.DuplicateFileName, found);
            var types = files.Where(file => file.Group?.Models.FirstOrDefault()?.Service == service)
                .SelectMany(file => ModelTypeNames.Of(file.Group, file.Types))
                .Concat(interfaces.Where(group => !sameFileName.Contains(group)).Select(group => (Name: ModelTypeNames.Interface(group.ClrName), group.Models[0].Source)))
                .Where(type => !spans.Contains(type.Source))
                .OrderBy(type => type.Source.Path, StringComparer.Ordinal)
                .ToList();
            Twice(types, type => type.Name, type => type.Source, SpecDiagnostics.DuplicateTypeName, found);
        }

        foreach (var shared in services.GroupBy(service => service.Namespace, StringComparer.Ordinal).Where(same => same.Select(service => service.Name).Distinct().Count() > 1))
        {
            AcrossServices([.. shared.SelectMany(service => ServiceTypeNames.Of(service).Select(type => (type.Name, type.Source, Service: service.Name)))
                .Concat(files.Where(file => file.Group?.Models.FirstOrDefault() is { } model && shared.Any(service => service.Name == model.Service))
                    .SelectMany(file => ModelTypeNames.Of(file.Group, file.Types).Select(type => (type.Name, type.Source, file.Group!.Models[0].Service))))],
                found);
        }

        return DiagnosticBag.Sort(found);
    }

    // Services can share a namespace. Other checks report names that one service defines twice.
    private static void AcrossServices(IReadOnlyList<(string Name, SourceSpan Source, string Service)> types, List<SpecDiagnostic> found)
    {
        var first = new Dictionary<string, (SourceSpan Source, string Service)>(StringComparer.OrdinalIgnoreCase);
        var reported = new HashSet<SourceSpan>();
        foreach (var (name, source, service) in types)
        {
            if (!first.TryGetValue(name, out var other))
            {
                first.Add(name, (source, service));
            }
            else if (other.Service != service && reported.Add(source))
            {
                var descriptor = SpecDiagnostics.NamespaceClash;
                found.Add(new SpecDiagnostic(descriptor, new(Fit(descriptor.MessageFormat, name, other.Source)), source));
            }
        }
    }

    private static HashSet<T> Twice<T>(
        IReadOnlyList<T> items,
        Func<T, string> name,
        Func<T, SourceSpan> source,
        SpecDiagnosticDescriptor descriptor,
        List<SpecDiagnostic> found)
    {
        // One definition can have several names, of which the first is the one to change.
        var second = new HashSet<T>();
        var reported = new HashSet<SourceSpan>();
        var first = new Dictionary<string, SourceSpan>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in items)
        {
            if (first.TryGetValue(name(item), out var other))
            {
                second.Add(item);
                if (reported.Add(source(item)))
                {
                    found.Add(new SpecDiagnostic(descriptor, new(Fit(descriptor.MessageFormat, name(item), other)), source(item)));
                }
            }
            else
            {
                first.Add(name(item), source(item));
            }
        }

        return second;
    }

    // The name of a file is more useful than the end of its path.
    private static string[] Fit(string format, string name, SourceSpan other)
    {
        var isWhole = MessageLimit.LengthOf(format, [name, other.ToString()]) <= MessageLimit.Longest;
        return MessageLimit.Fit(format, [name, (isWhole ? other : other with { Path = Path.GetFileName(other.Path) }).ToString()]);
    }
}
