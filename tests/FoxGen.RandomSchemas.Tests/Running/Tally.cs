namespace FoxGen.RandomSchemas.Tests;

/// <summary>Counts what was looked at, so that a run that looks at too little is seen.</summary>
internal sealed class Tally
{
    private readonly Dictionary<string, int> _errors = [];
    private readonly Dictionary<string, int> _rules = [];

    public int Accepted { get; private set; }

    public int Refused { get; private set; }

    public int Taken { get; private set; }

    public int Broken { get; private set; }

    /// <summary>Adds what another one counted.</summary>
    public void Add(Tally other)
    {
        Accepted += other.Accepted;
        Refused += other.Refused;
        Taken += other.Taken;
        Broken += other.Broken;
        foreach (var (counts, own) in new[] { (other._errors, _errors), (other._rules, _rules) })
        {
            foreach (var (id, count) in counts)
            {
                own[id] = own.GetValueOrDefault(id) + count;
            }
        }
    }

    public void Add(Accepted accepted)
    {
        Accepted += accepted.Files.Count;
        Refused += accepted.Refused.Count;
        foreach (var id in accepted.Refused.SelectMany(one => one.Errors.Select(error => error.Descriptor.Id).Distinct()))
        {
            _errors[id] = _errors.GetValueOrDefault(id) + 1;
        }
    }

    public void Add(Judged one)
    {
        _ = one.IsRefused ? Broken++ : Taken++;
        foreach (var violation in one.Violations)
        {
            var id = violation.Rule is { } rule ? rule.Form.ToString() : violation.RuleId;
            _rules[id] = _rules.GetValueOrDefault(id) + 1;
        }
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Accepted} files accepted, {Refused} refused ({Counts(_errors)}); {Taken} bodies taken, {Broken} refused ({Counts(_rules)}).";

    private static string Counts(Dictionary<string, int> counts) => string.Join(", ", counts.OrderByDescending(one => one.Value).Select(one => $"{one.Key} {one.Value}"));
}
