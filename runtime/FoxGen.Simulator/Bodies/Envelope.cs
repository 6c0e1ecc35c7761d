using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Simulator.Bodies;

/// <summary>The objects inside a body that carry properties of a model (<c>under: input</c>, <c>under: instances[]</c>).</summary>
internal sealed class Envelope
{
    private const string Brackets = "[]";

    private readonly Dictionary<string, Envelope> _inner = new(StringComparer.Ordinal);
    private readonly HashSet<string> _fields = new(StringComparer.Ordinal);
    private bool _isArray;

    /// <summary>The objects of a model; the fields of the body itself are not part of it.</summary>
    public static Envelope Of(IEnumerable<ResolvedProperty> properties)
    {
        var root = new Envelope();
        foreach (var property in properties)
        {
            if (property.Place is { In: RequestPart.Envelope } place)
            {
                root.Add(place.Name.Split('.'), property.Name);
            }
        }

        return root;
    }

    /// <summary>Moves the fields of an object inside the body out of it. An unknown field gets its whole path as its name.</summary>
    /// <param name="name">The field of the body.</param>
    /// <param name="value">Its value.</param>
    /// <param name="flat">Gets the fields.</param>
    /// <param name="problems">Gets full sentences.</param>
    /// <returns>Whether the field is such an object.</returns>
    public bool TryOpen(string name, RuleValue value, List<KeyValuePair<string, RuleValue>> flat, List<string> problems)
    {
        if (!_inner.TryGetValue(name, out var inner))
        {
            return false;
        }

        inner.Open(name, value, flat, problems);
        return true;
    }

    private void Add(ReadOnlySpan<string> path, string field)
    {
        if (path.Length == 0)
        {
            _fields.Add(field);
            return;
        }

        var isArray = path[0].EndsWith(Brackets, StringComparison.Ordinal);
        var name = isArray ? path[0][..^Brackets.Length] : path[0];
        if (!_inner.TryGetValue(name, out var inner))
        {
            _inner[name] = inner = new Envelope();
        }

        inner._isArray |= isArray;
        inner.Add(path[1..], field);
    }

    private void Open(string path, RuleValue value, List<KeyValuePair<string, RuleValue>> flat, List<string> problems)
    {
        if (value.Kind is RuleValueKind.Null)
        {
            return;
        }

        if (_isArray)
        {
            if (value.Kind is not RuleValueKind.List || value.AsList.Count != 1)
            {
                problems.Add($"{path} must be an array with exactly one object.");
                return;
            }

            (path, value) = (path + "[0]", value.AsList[0]);
        }

        if (value.Kind is not RuleValueKind.Map)
        {
            problems.Add($"{path} must be an object.");
            return;
        }

        foreach (var (name, inside) in value.AsMap)
        {
            if (_fields.Contains(name))
            {
                flat.Add(new(name, inside));
            }
            else if (!TryOpen(path, name, inside, flat, problems))
            {
                flat.Add(new($"{path}.{name}", inside));
            }
        }
    }

    private bool TryOpen(string path, string name, RuleValue value, List<KeyValuePair<string, RuleValue>> flat, List<string> problems)
    {
        if (!_inner.TryGetValue(name, out var inner))
        {
            return false;
        }

        inner.Open($"{path}.{name}", value, flat, problems);
        return true;
    }
}
