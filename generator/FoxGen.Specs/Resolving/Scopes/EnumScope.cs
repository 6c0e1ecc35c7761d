using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Scopes;

/// <summary>
/// The enums scoped to one file's models. Variants may allow different values of one property: they share one enum, in
/// which the values of the property itself come first and those only a variant has follow.
/// </summary>
internal sealed class EnumScope(SpecReader spec, string prefix)
{
    private readonly Dictionary<string, Draft> _drafts = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Draft> _order = [];

    /// <summary>The enums in the order of their properties.</summary>
    public EquatableArray<ResolvedEnum> Enums => _order
        .Select(draft => new ResolvedEnum(draft.Name, draft.Members.ToEquatable(), draft.Description, draft.Source))
        .ToEquatable();

    /// <summary>Adds the values of a property to its enum.</summary>
    /// <returns>The enum's C# name; <c>null</c> when a member has no usable name.</returns>
    public string? Add(ValuePlace place, IEnumerable<EnumValue> values)
    {
        var name = ClrNames.Join(prefix, place.TypeName);
        if (!_drafts.TryGetValue(name, out var draft))
        {
            draft = new Draft(name, place.Path, place.Description, place.Field.Span);
            _drafts.Add(name, draft);
            _order.Add(draft);
        }
        else if (draft.Field != place.Path)
        {
            spec.Report(SpecDiagnostics.EnumNameClash, place.Field.Span, draft.Field, place.Path, name);
            return null;
        }

        var complete = true;
        foreach (var value in values)
        {
            complete &= draft.Wires.Contains(value.Wire) || AddMember(draft, value);
        }

        return complete ? name : null;
    }

    private bool AddMember(Draft draft, EnumValue value)
    {
        if (spec.Names.ValueName(value.AuthoredName, value.Node, $"the value '{value.Node.Text}' in knownValues") is not { } name)
        {
            return false;
        }

        if (draft.Names.TryGetValue(name, out var twin))
        {
            spec.Report(SpecDiagnostics.ValueNameClash, value.Node.Span, twin.ToString(), value.Wire.ToString(), draft.Field, name);
            return false;
        }

        draft.Wires.Add(value.Wire);
        draft.Names.Add(name, value.Wire);
        draft.Members.Add(new EnumMember(value.Wire, name, draft.Members.Count + 1, value.Description) { Aliases = value.Aliases });
        return true;
    }

    private sealed record Draft(string Name, string Field, LocalizedText? Description, SourceSpan Source)
    {
        public List<EnumMember> Members { get; } = [];

        public HashSet<RuleValue> Wires { get; } = [];

        public Dictionary<string, RuleValue> Names { get; } = new(StringComparer.Ordinal);
    }
}

/// <summary>A value on its way to becoming an enum member.</summary>
/// <param name="Node">Where it stands.</param>
/// <param name="Wire">The value.</param>
/// <param name="AuthoredName">The value of its <c>name:</c>, if any.</param>
/// <param name="Description">What it stands for.</param>
internal sealed record EnumValue(ScalarNode Node, RuleValue Wire, SpecNode? AuthoredName, LocalizedText? Description)
{
    /// <summary>Other spellings.</summary>
    public EquatableArray<RuleValue> Aliases { get; init; }
}
