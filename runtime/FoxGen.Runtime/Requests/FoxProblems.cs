using System.Text.Json.Nodes;
using FoxGen.Requests;
using FoxGen.Rules.Primitives;

namespace FoxGen.CompilerServices;

/// <summary>
/// Collects the findings of generated validators. Without a finding, it allocates nothing. Problems of rules that read a field replaced by
/// <see cref="IFoxRequest.Extra"/> are discarded.
/// </summary>
public partial struct FoxProblems
{
    // Set when the request was read from JSON.
    private readonly ReadingState? _reading;
    private List<FoundProblem>? _found;

    // The request, object or union that is being checked.
    private object? _owner;

    // The other keys of the request or object that is being checked.
    private JsonObject? _extra;

    // What could not be read of the object that is being checked.
    private UnreadFields? _unread;

    private FoxProblems(IFoxRequest request) => (_extra, _owner) = (request.Extra, request);

    /// <summary>Runs the validator of a request, and those of overlays (<see cref="FoxOverlayRules"/>).</summary>
    /// <returns>All problems, in the order of the fields and then of the rules, those of overlays last; empty if there are none.</returns>
    public static IReadOnlyList<FoxProblem> Of(IFoxRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var problems = new FoxProblems(request);
        problems.Run(request);
        return problems.Told();
    }

    /// <summary>Adds a problem of the value of a field.</summary>
    /// <param name="field">The field on the wire.</param>
    /// <param name="ruleId">The id of the rule.</param>
    /// <param name="allowed">The allowed values; follows "must be".</param>
    public void Add(string field, string ruleId, string allowed) => Add(field, -1, ruleId, allowed, FoxSeverity.Error);

    /// <summary>Adds a problem of an array item.</summary>
    /// <param name="field">The field on the wire.</param>
    /// <param name="index">The index of the item, from 0; -1 for the field itself.</param>
    /// <param name="ruleId">The id of the rule.</param>
    /// <param name="allowed">The allowed values; follows "must be".</param>
    /// <param name="severity">The severity.</param>
    public void Add(string field, int index, string ruleId, string allowed, FoxSeverity severity) => Add(field, index, ruleId, allowed, severity, null);

    /// <summary>Adds a missing required field.</summary>
    /// <param name="field">The field on the wire.</param>
    public void AddMissing(string field)
    {
        if (!IsReplaced(field) && !IsLeftOut(field, field, ProblemText.RequiredId))
        {
            (_found ??= []).Add(new FoundProblem(ProblemText.RequiredId, FoxSeverity.Error, null, null, _owner).At(field, ""));
        }
    }

    /// <summary>Adds a violated rule between fields.</summary>
    /// <param name="field">The field to report the rule at.</param>
    /// <param name="ruleId">The id of the rule.</param>
    /// <param name="message">The message of the rule; names of fields are in braces.</param>
    /// <param name="reads">The fields that the rule reads, separated by spaces.</param>
    public void AddRule(string field, string ruleId, string message, string reads) => AddRule(field, ruleId, FoxSeverity.Error, message, reads);

    /// <summary>Adds a violated rule between fields as a warning.</summary>
    /// <param name="field">The field to report the rule at.</param>
    /// <param name="ruleId">The id of the rule.</param>
    /// <param name="message">The message of the rule; names of fields are in braces.</param>
    /// <param name="reads">The fields that the rule reads, separated by spaces.</param>
    public void AddWarning(string field, string ruleId, string message, string reads) => AddRule(field, ruleId, FoxSeverity.Warning, message, reads);

    private void Add(string field, int index, string ruleId, string allowed, FoxSeverity severity, string? hint)
    {
        if (IsReplaced(field))
        {
            return;
        }

        var path = PathOf(field, index);
        if (IsLeftOut(field, path, ruleId))
        {
            return;
        }

        (_found ??= []).Add(new FoundProblem(ruleId, severity, allowed, null, _owner, hint).At(field, IndexOf(index)));
    }

    private void AddRule(string field, string ruleId, FoxSeverity severity, string message, string reads)
    {
        if (_extra is { Count: > 0 } && reads.Split(' ').Any(IsReplaced))
        {
            return;
        }

        if (IsLeftOut(reads))
        {
            return;
        }

        (_found ??= []).Add(new FoundProblem(ruleId, severity, null, message, _owner).At(field, ""));
    }

    private readonly IReadOnlyList<FoxProblem> Told()
    {
        if (_found is null)
        {
            return [];
        }

        var problems = new FoxProblem[_found.Count];
        for (var i = 0; i < problems.Length; i++)
        {
            problems[i] = _found[i].ToProblem(isWire: _reading is not null);
        }

        return problems;
    }

    private void Run(IFoxRequest request)
    {
        request.Validate(ref this);
        if (FoxOverlayRules.Find(request) is { } overlay)
        {
            var before = _found?.Count ?? 0;
            overlay(request, ref this);
            KeepTighter(before);
        }
    }

    // Of two problems of one rule at one path, the last one is the strictest: overlays only narrow. Rules with the same id are the same rule.
    private readonly void KeepTighter(int before)
    {
        for (var i = before; i < _found?.Count; i++)
        {
            var (path, rule) = (_found[i].Path, _found[i].RuleId);
            var earlier = _found.FindIndex(0, i, problem => problem.Path == path && problem.RuleId == rule);
            if (earlier >= 0)
            {
                _found.RemoveAt(earlier);
                i--;
            }
        }
    }

    // Below a field that Extra replaces nothing is checked at all.
    private readonly bool IsReplaced(string field) => _extra is not null && _extra.ContainsKey(field);

    private static string PathOf(string field, int index) => field + IndexOf(index);

    private static string IndexOf(int index) => index < 0 ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[{index}]");
}
