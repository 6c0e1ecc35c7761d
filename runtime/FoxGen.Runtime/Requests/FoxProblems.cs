using System.Text.Json.Nodes;
using FoxGen.Requests;
using FoxGen.Rules.Primitives;

namespace FoxGen.CompilerServices;

/// <summary>
/// What generated validators write their findings to. It costs nothing until something is wrong. Fields that
/// <see cref="IFoxRequest.Extra"/> replaces are not known to the validator: problems of rules that read them are dropped.
/// </summary>
public partial struct FoxProblems
{
    private readonly JsonObject? _extra;

    // Set when the request was read from JSON.
    private readonly ReadingState? _reading;
    private List<FoxProblem>? _found;

    // How many objects, unions and lists of them stand around what is being checked.
    private int _depth;

    // What could not be read of the object that is being checked.
    private UnreadFields? _unread;

    private FoxProblems(JsonObject? extra) => _extra = extra;

    /// <summary>Runs the validator of a request.</summary>
    /// <returns>Every problem, in the order of the fields and then of the rules; empty when there is none.</returns>
    public static IReadOnlyList<FoxProblem> Of(IFoxRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var problems = new FoxProblems(request.Extra);
        request.Validate(ref problems);
        return (IReadOnlyList<FoxProblem>?)problems._found ?? [];
    }

    /// <summary>Adds that a field's value is not what it must be.</summary>
    /// <param name="field">The field on the wire.</param>
    /// <param name="ruleId">The rule broken.</param>
    /// <param name="allowed">What the field must be, fit to follow "must be".</param>
    public void Add(string field, string ruleId, string allowed) => Add(field, -1, ruleId, allowed, FoxSeverity.Error);

    /// <summary>Adds that an item of a list is not what it must be.</summary>
    /// <param name="field">The field on the wire.</param>
    /// <param name="index">The item, from 0; -1 for the field itself.</param>
    /// <param name="ruleId">The rule broken.</param>
    /// <param name="allowed">What the value must be, fit to follow "must be".</param>
    /// <param name="severity">What it means.</param>
    public void Add(string field, int index, string ruleId, string allowed, FoxSeverity severity)
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

        (_found ??= []).Add(new FoxProblem(path, ruleId, severity, ProblemText.MustBe(path, allowed), allowed));
    }

    /// <summary>Adds that a required field is absent.</summary>
    /// <param name="field">The field on the wire.</param>
    public void AddMissing(string field)
    {
        if (!IsReplaced(field) && !IsLeftOut(field, field, ProblemText.RequiredId))
        {
            (_found ??= []).Add(new FoxProblem(field, ProblemText.RequiredId, FoxSeverity.Error, ProblemText.Required(field)));
        }
    }

    /// <summary>Adds that a rule between fields is broken.</summary>
    /// <param name="field">The field to report it at.</param>
    /// <param name="ruleId">The rule's id.</param>
    /// <param name="message">The rule's message.</param>
    /// <param name="reads">The fields the rule reads, separated by spaces.</param>
    public void AddRule(string field, string ruleId, string message, string reads) => AddRule(field, ruleId, FoxSeverity.Error, message, reads);

    /// <summary>Adds that a rule between fields, which only warns, is broken.</summary>
    /// <param name="field">The field to report it at.</param>
    /// <param name="ruleId">The rule's id.</param>
    /// <param name="message">The rule's message.</param>
    /// <param name="reads">The fields the rule reads, separated by spaces.</param>
    public void AddWarning(string field, string ruleId, string message, string reads) => AddRule(field, ruleId, FoxSeverity.Warning, message, reads);

    private void AddRule(string field, string ruleId, FoxSeverity severity, string message, string reads)
    {
        if (_depth == 0 && _extra is { Count: > 0 } && reads.Split(' ').Any(IsReplaced))
        {
            return;
        }

        if (IsLeftOut(reads))
        {
            return;
        }

        (_found ??= []).Add(new FoxProblem(field, ruleId, severity, message));
    }

    // Below a field that Extra replaces nothing is checked at all.
    private readonly bool IsReplaced(string field) => _depth == 0 && _extra is not null && _extra.ContainsKey(field);

    private static string PathOf(string field, int index) =>
        index < 0 ? field : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{field}[{index}]");
}
