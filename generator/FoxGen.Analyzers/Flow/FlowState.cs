namespace FoxGen.Analyzers.Flow;

/// <summary>The known facts about the variables at one point of a method. Variables that are not in the state can have any value.</summary>
internal sealed class FlowState
{
    private Dictionary<object, FlowValue> _values;

    /// <summary>Creates a state without known facts.</summary>
    public FlowState() => _values = [];

    private FlowState(Dictionary<object, FlowValue> values) => _values = values;

    /// <summary>Whether the code is unreachable.</summary>
    public bool IsUnreachable { get; private set; }

    /// <summary>The variables with known facts: symbols, and captures of a control-flow graph.</summary>
    public IEnumerable<KeyValuePair<object, FlowValue>> Values => _values;

    /// <summary>Returns the known facts about a variable; <c>null</c> if nothing is known.</summary>
    public FlowValue? Find(object variable) => _values.TryGetValue(variable, out var value) ? value : null;

    /// <summary>Sets the known facts about a variable; <c>null</c> for none.</summary>
    public void Set(object variable, FlowValue? value)
    {
        if (value is null)
        {
            _values.Remove(variable);
        }
        else
        {
            _values[variable] = value;
        }
    }

    /// <summary>Marks the code as unreachable.</summary>
    public void SetUnreachable() => IsUnreachable = true;

    /// <summary>Returns a copy that can be changed.</summary>
    public FlowState Copy() => new(new Dictionary<object, FlowValue>(_values)) { IsUnreachable = IsUnreachable };

    /// <summary>Replaces the values with those of another state, which must not be used afterwards.</summary>
    public void Become(FlowState other) => (_values, IsUnreachable) = (other._values, other.IsUnreachable);

    /// <summary>Returns the facts that hold in both states.</summary>
    /// <param name="other">The other state, the later one.</param>
    /// <param name="widens">Whether values that still change become infinite ranges, so that the analysis of loops ends.</param>
    public FlowState Join(FlowState other, bool widens)
    {
        if (IsUnreachable || other.IsUnreachable)
        {
            return IsUnreachable ? other : this;
        }

        var joined = new FlowState();
        foreach (var entry in _values)
        {
            var value = FlowValue.Join(entry.Value, other.Find(entry.Key));
            joined.Set(entry.Key, widens ? FlowValue.Widen(entry.Value, value) : value);
        }

        return joined;
    }

    /// <summary>Returns whether both states contain the same facts.</summary>
    public bool IsSame(FlowState other) => _values.Count == other._values.Count && _values.All(entry => entry.Value.Equals(other.Find(entry.Key)));
}
