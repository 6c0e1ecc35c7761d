using FoxGen.Specs;

namespace FoxGen.Cli.Comparing;

/// <summary>Compares two versions of specs as callers see them: their resolved models, and the types beside them.</summary>
internal static class SpecDiff
{
    /// <summary>Every change, models first, in the order of the new version.</summary>
    public static IReadOnlyList<Change> Compare(SpecSet old, SpecSet @new)
    {
        var all = new List<Change>();
        foreach (var (before, after) in Pair(old.Models, @new.Models, model => model.Id))
        {
            all.AddRange(OfModel(before, after));
        }

        foreach (var (before, after) in Pair(Enums(old), Enums(@new), one => one.ClrName))
        {
            all.AddRange(EnumDiff.Compare(before, after));
        }

        foreach (var (before, after) in Pair(old.Types.Results, @new.Types.Results, shape => shape.ClrName))
        {
            var changes = new ChangeList($"result {(after ?? before)!.ClrName}");
            ResultDiff.Compare(changes, "", before, after);
            all.AddRange(changes.Changes);
        }

        foreach (var (before, after) in Pair(old.Services, @new.Services, service => service.Name))
        {
            all.AddRange(ServiceDiff.Compare(before, after));
        }

        return all;
    }

    /// <summary>Puts what has one key together, in the order of the new version; what is gone comes last.</summary>
    public static IEnumerable<(T? Old, T? New)> Pair<T>(IEnumerable<T> old, IEnumerable<T> @new, Func<T, string> key)
        where T : class
    {
        var before = old.ToList();
        var after = @new.ToList();
        return after.Select(one => (before.Find(other => key(other) == key(one)), (T?)one))
            .Concat(before.Where(one => !after.Exists(other => key(other) == key(one))).Select(one => ((T?)one, default(T))));
    }

    private static IEnumerable<ResolvedEnum> Enums(SpecSet set) => set.Services.SelectMany(service => service.Vocabularies).Concat(set.Types.Enums);

    private static IEnumerable<Change> OfModel(ResolvedModel? old, ResolvedModel? @new) => (old, @new) switch
    {
        (null, { } added) => [new(added.Id, "", "model-added", false, "the model was added")],
        ({ } gone, null) => [new(gone.Id, "", "model-removed", true, "the model was removed")],
        _ => ModelDiff.Compare(old!, @new!),
    };
}
