using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Cli.Comparing;

/// <summary>Compares services: addresses, protocol, and the shapes of results.</summary>
internal static class ServiceDiff
{
    public static IReadOnlyList<Change> Compare(ResolvedService? old, ResolvedService? @new)
    {
        var changes = new ChangeList($"service {(@new ?? old)!.Name}");
        if (old is null || @new is null)
        {
            changes.Add("", old is null ? "service-added" : "service-removed", @new is null, $"the service was {(old is null ? "added" : "removed")}");
            return changes.Changes;
        }

        FactsDiff.Compare(changes, "", "", old.Facts, @new.Facts);
        Families(changes, old, @new);
        foreach (var (before, after) in SpecDiff.Pair(old.Results, @new.Results, shape => shape.ClrName))
        {
            ResultDiff.Compare(changes, $"result {(after ?? before)!.ClrName}", before, after);
        }

        foreach (var (before, after) in SpecDiff.Pair(old.Queries, @new.Queries, query => query.Name))
        {
            Query(changes, before, after);
        }

        return changes.Changes;
    }

    private static void Families(ChangeList changes, ResolvedService old, ResolvedService @new)
    {
        foreach (var (before, after) in SpecDiff.Pair(old.Families, @new.Families, family => family.Name))
        {
            var path = $"family {(after ?? before)!.Name}";
            if (before is null || after is null)
            {
                changes.Add(path, before is null ? "family-added" : "family-removed", after is null, $"the family was {(before is null ? "added" : "removed")}");
                continue;
            }

            ModelDiff.Clr(changes, path, "C# name", before.ClrName, after.ClrName);
            FactsDiff.Compare(changes, path, "", before.Facts, after.Facts);
        }
    }

    private static void Query(ChangeList changes, ServiceQuery? old, ServiceQuery? @new)
    {
        var path = $"query {(@new ?? old)!.Name}";
        if (old is null || @new is null)
        {
            changes.Add(path, old is null ? "query-added" : "query-removed", @new is null, $"the query was {(old is null ? "added" : "removed")}");
            return;
        }

        if (Shape(old) != Shape(@new))
        {
            changes.Breaking(path, "query-changed", "the request of the query changed");
        }

        if (!Equals(old.Example, @new.Example))
        {
            changes.Safe(path, "examples", "example changed");
        }

        ResultDiff.Compare(changes, path, old.Shape, @new.Shape);
    }

    private static (string, string, string?, bool, bool, EquatableArray<QueryOption>) Shape(ServiceQuery query) =>
        (query.ClrName, query.Path, query.At, query.IsList, query.IsPublic, query.Options);
}
