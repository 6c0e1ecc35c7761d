using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Model;
using FoxGen.Specs.Resolving.Scopes;

namespace FoxGen.Specs.Resolving.Models;

/// <summary>Finds generated types of one file that would have the same name, or that of a type of the service.</summary>
internal static class TypeNames
{
    /// <summary>Reports each clash at the later of the two.</summary>
    /// <param name="spec">The readers.</param>
    /// <param name="names">The names of the types of the service, and of the vocabularies and results of the file.</param>
    /// <param name="service">The service.</param>
    /// <param name="group">The C# name of the file.</param>
    /// <param name="models">The models of the file.</param>
    /// <param name="types">The types of their properties.</param>
    public static void Check(
        SpecReader spec, NameTable names, ResolvedService? service, string? group, IReadOnlyList<ResolvedModel> models, ScopedTypes types)
    {
        var others = names.All.Count;
        foreach (var model in models)
        {
            // The client has a member for the model in that class, and C# does not allow a member with the name of its type.
            var family = service?.Families.FirstOrDefault(candidate => candidate.Name == model.Family);
            if (family is not null && ServiceTypeNames.FamilyModels(family.ClrName) == model.ClrName)
            {
                spec.Report(
                    SpecDiagnostics.NameClash, model.Source, $"The class with the models of the family '{family.Name}'", $"the model '{model.Id}'", model.ClrName);
            }

            names.Add(model.ClrName, model.Source, $"the model '{model.Id}'");
            names.Add(ModelTypeNames.Request(model.ClrName), model.Source, $"the request type of '{model.Id}'");
        }

        if (models.Count > 1 && group is not null)
        {
            names.Add(ModelTypeNames.Interface(group), models[0].Source, "the interface that the variants share");
        }

        CheckLengths(spec, types);
        foreach (var scoped in types.Enums)
        {
            Add(names, ServiceTypeNames.OfEnum(scoped, "the enum of this property"));
        }

        foreach (var scoped in types.Objects)
        {
            names.Add(scoped.ClrName, scoped.Source, "the class of this object");
        }

        foreach (var scoped in types.Unions)
        {
            names.Add(scoped.ClrName, scoped.Source, "the class of this union");
        }

        if (group is not null && ClrNames.StartsLikeANumber(group) && (models.Count > 1 || types.Names.Any(type => type.Name.StartsWith(group, StringComparison.Ordinal))))
        {
            spec.Report(SpecDiagnostics.PoorFileName, spec.Top, group);
        }

        // The others are reported where they are read.
        FrameworkNames.Check(spec, SpecDiagnostics.HidesType, names.All.Skip(others));
    }

    // Names grow with nesting, and the compiler takes 511 characters.
    private static void CheckLengths(SpecReader spec, ScopedTypes types)
    {
        foreach (var (name, source) in types.Names.Where(type => type.Name.Length > ClrNames.Longest).GroupBy(type => type.Source).Select(same => same.First()))
        {
            spec.Report(SpecDiagnostics.TypeNameTooLong, source, ConstraintText.Number(name.Length), name.Substring(0, 40), ConstraintText.Number(ClrNames.Longest));
        }
    }

    private static void Add(NameTable names, IEnumerable<(string Name, SourceSpan Source, string What)> types)
    {
        foreach (var (name, source, what) in types)
        {
            names.Add(name, source, what);
        }
    }
}
