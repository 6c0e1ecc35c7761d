using FoxGen.Analyzers.Reading;
using FoxGen.Analyzers.Shapes;
using FoxGen.Rules;

namespace FoxGen.CodeFixes.Reading;

/// <summary>Says by the rules alone whether another body would mend a violation and break nothing else. Cheap, so that many can be tried.</summary>
internal sealed class Verdict
{
    private readonly RequestTypeInfo _shape;
    private readonly RuleValue _body;
    private readonly HashSet<(string, string)> _others;
    private readonly (string, string) _broken;

    /// <summary>Takes note of what is wrong now.</summary>
    public Verdict(RequestTypeInfo shape, CallSite site, Violation violation)
    {
        (_shape, _body, _broken) = (shape, site.Body, (violation.RuleId, violation.Path));
        _others = [.. RequestChecker.Check(shape.Schema, site.Body).Select(one => (one.RuleId, one.Path)).Where(one => one != _broken)];
    }

    /// <summary>Whether the body is better with a value at a path.</summary>
    public bool IsBetterWith(string path, RuleValue value) => IsBetter(BodyEdit.With(_body, path, value));

    /// <summary>Whether the body is better without what stands at a path.</summary>
    public bool IsBetterWithout(string path) => IsBetter(BodyEdit.With(_body, path, null));

    private bool IsBetter(RuleValue body) =>
        RequestChecker.Check(_shape.Schema, body).All(one => _others.Contains((one.RuleId, one.Path)));
}
