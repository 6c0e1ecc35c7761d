namespace FoxGen.Analyzers.Flow;

/// <summary>What is certain of the variables at one place of a method. Variables that are not in it can have any value.</summary>
internal sealed class FlowState
{
    private Dictionary<object, FlowValue> _values;

    /// <summary>Creates a state in which nothing is certain.</summary>
    public FlowState() => _values = [];

    private FlowState(Dictionary<object, FlowValue> values) => _values = values;

    /// <summary>Whether control flow never comes here.</summary>
    public bool IsUnreachable { get; private set; }

    /// <summary>The variables of which something is certain: symbols, and captures of a control-flow graph.</summary>
    public IEnumerable<KeyValuePair<object, FlowValue>> Values => _values;

    /// <summary>What is certain of a variable; <c>null</c> for nothing.</summary>
    public FlowValue? Find(object variable) => _values.TryGetValue(variable, out var value) ? value : null;

    /// <summary>Sets what is certain of a variable; <c>null</c> for nothing.</summary>
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

    /// <summary>Says that control flow never comes here.</summary>
    public void SetUnreachable() => IsUnreachable = true;

    /// <summary>Returns a copy that can be changed.</summary>
    public FlowState Copy() => new(new Dictionary<object, FlowValue>(_values)) { IsUnreachable = IsUnreachable };

    /// <summary>Takes the values of another state, which is not used afterwards.</summary>
    public void Become(FlowState other) => (_values, IsUnreachable) = (other._values, other.IsUnreachable);

    /// <summary>Returns what is certain after either of two states.</summary>
    /// <param name="other">The other state, the later one.</param>
    /// <param name="widens">Whether values that still change become ranges without an end, so that loops come to one.</param>
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

    /// <summary>Whether the same is certain in both states.</summary>
    public bool IsSame(FlowState other) => _values.Count == other._values.Count && _values.All(entry => entry.Value.Equals(other.Find(entry.Key)));
}
