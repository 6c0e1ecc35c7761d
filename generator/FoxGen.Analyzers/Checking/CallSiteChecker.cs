using FoxGen.Analyzers.Flow;
using FoxGen.Analyzers.Reading;
using FoxGen.Analyzers.Shapes;
using FoxGen.Rules;
using FoxGen.Rules.Checking;

namespace FoxGen.Analyzers.Checking;

/// <summary>Checks one expression that makes a request or an object, by the rule model and what is certain of its values.</summary>
internal static class CallSiteChecker
{
    /// <summary>Every problem, each once.</summary>
    public static IReadOnlyList<Finding> Check(RequestExpression creation, RequestTypeInfo shape, RequestTypeCache shapes) => Check(creation, shape, shapes, new FlowCache().Of(creation.Operation));

    /// <summary>Returns every problem once, with the known values of variables.</summary>
    public static IReadOnlyList<Finding> Check(RequestExpression creation, RequestTypeInfo shape, RequestTypeCache shapes, MethodFlow flow)
    {
        var choices = new BranchEnumerator();
        var writer = new FindingWriter(creation, shape, shapes);
        HashSet<(string, string)>? brokenRules = null;
        var (ofValues, ofRules, setTwice) = (new List<Finding>(), new List<Finding>(), new List<Finding>());
        var alternatives = new Alternatives();
        do
        {
            var site = Read(creation, shape, shapes, choices, flow);
            var found = Violations(site, shape).Where(violation => IsOurs(violation, site, shape)).Select(violation => (violation, Finding: writer.Write(violation, site))).ToList();
            alternatives.Add(site, [.. found.Select(one => one.Finding)]);

            // A value that is wrong in one branch is wrong whenever that branch is taken. Fields that come from branches of the
            // same condition belong together, which is not seen here: so a rule must be broken whatever is taken. Where that is
            // told may differ, as each branch may make an object of its own.
            ofValues.AddRange(found.Where(one => one.violation.Rule is null).Select(one => one.Finding));
            setTwice.AddRange(site.SetTwice.Select(twice => FindingWriter.SetTwice(twice.Field, twice.Key, site)));
            var rules = found.Where(one => one.violation.Rule is not null).Select(one => one.Finding).ToList();
            ofRules.AddRange(rules);
            (brokenRules ??= [.. rules.Select(Key)]).IntersectWith(rules.Select(Key));
        }
        while (choices.Next());

        if (choices.IsCut)
        {
            ofRules.Clear();
        }

        ofValues.RemoveAll(finding => !alternatives.IsCertain(finding, choices.IsCut));

        // A hint may differ with the branches taken elsewhere; one for each place will do.
        return [.. ofValues.Concat(setTwice).Concat(ofRules.Where(finding => brokenRules.Contains(Key(finding))))
            .GroupBy(finding => (finding.Descriptor, finding.RuleId, finding.Path, finding.Location))
            .Select(group => group.First())];
    }

    /// <summary>Reads the expression in the first combination of its branches.</summary>
    public static CallSite Read(RequestExpression creation, RequestTypeInfo shape, RequestTypeCache shapes) => Read(creation, shape, shapes, new BranchEnumerator(), new FlowCache().Of(creation.Operation));

    /// <summary>What is wrong with what was read.</summary>
    public static IEnumerable<Violation> Violations(CallSite site, RequestTypeInfo shape)
    {
        foreach (var violation in RequestChecker.Check(shape.Schema, site.Body))
        {
            // Extra may have been given a value that makes the rule moot: the validator does not ask it either.
            if (violation.Rule is not { } rule || !rule.Reads.Any(field => site.IsReplaced(BodyPath.Join(violation.Owner, field))))
            {
                yield return violation;
            }
        }

        // More items may come, so only what is there can be wrong, or too much already.
        foreach (var list in site.PartialLists.Where(list => !site.IsReplaced(list.Path)))
        {
            var most = list.Schema.Find<ItemCount>() is { } count ? list.Schema.With(new ItemCount(new(0, count.Range.Maximum))) : list.Schema;
            foreach (var violation in RequestChecker.Check(most, list.Known, list.Path))
            {
                yield return violation;
            }
        }

        foreach (var value in site.Bounds.Where(value => !site.IsReplaced(value.Path)))
        {
            foreach (var constraint in ConstraintKinds.Of(value.Schema).Where(constraint => constraint.Excludes(value.Known)))
            {
                yield return new Violation(value.Path, constraint.RuleId, constraint.Severity, "", constraint.Allowed) { Constraint = constraint };
            }
        }
    }

    /// <summary>Reads the expression in one combination of its branches.</summary>
    public static CallSite Read(RequestExpression creation, RequestTypeInfo shape, RequestTypeCache shapes, BranchEnumerator choices, MethodFlow flow)
    {
        var site = new CallSite();
        site.Body = new OperationReader(shapes, choices, site, flow).Object(creation, shape, "", "");
        return site;
    }

    // That a required member is not set at all is the compiler's own CS9035.
    // Problems of an object that is created elsewhere are reported there.
    private static bool IsOurs(Violation violation, CallSite site, RequestTypeInfo shape)
    {
        if (violation.Rule is { } rule && shape.Schema.Rules.Any(own => ReferenceEquals(own, rule)))
        {
            return site.SetByCopy is not { } set || rule.Reads.Any(set.Contains);
        }

        return (violation.RuleId != RuleIds.Required || site.Find(violation.Path) is not null)
            && !site.Elsewhere.Any(path => violation.Path == path ? violation.Rule is not null || site.SetByCopy is not null : IsBelow(violation.Path, path));
    }

    private static bool IsBelow(string path, string parent) =>
        path.Length > parent.Length && path.StartsWith(parent, StringComparison.Ordinal) && path[parent.Length] is '.' or '[';

    private static (string Rule, string Path) Key(Finding finding) => (finding.RuleId, finding.Path);
}
