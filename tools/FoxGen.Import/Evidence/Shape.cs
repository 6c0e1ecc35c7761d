namespace FoxGen.Import.Evidence;

/// <summary>What is known of a value in replies: from a schema, or from examples. Alternatives are one shape with all their parts.</summary>
internal sealed class Shape
{
    /// <summary>The JSON types; empty if it can be anything.</summary>
    public HashSet<string> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>The strings that it can be, or was.</summary>
    public List<string> Values { get; } = [];

    /// <summary>The numbers that it was.</summary>
    public List<decimal> Numbers { get; } = [];

    /// <summary>The booleans that it was.</summary>
    public List<bool> Flags { get; } = [];

    /// <summary>Whether it is an http or https URL.</summary>
    public bool IsUrl { get; set; }

    /// <summary>Whether it is a time in ISO 8601.</summary>
    public bool IsTime { get; set; }

    /// <summary>The largest number, as the schema says.</summary>
    public decimal? Maximum { get; set; }

    /// <summary>The description.</summary>
    public string? Description { get; set; }

    /// <summary>The properties in order.</summary>
    public List<(string Name, Shape Shape)> Properties { get; } = [];

    /// <summary>The names of the properties that are always there; <c>null</c> before the first object.</summary>
    public HashSet<string>? Required { get; set; }

    /// <summary>The items.</summary>
    public Shape? Items { get; set; }

    /// <summary>Whether it has a type.</summary>
    public bool Is(params ReadOnlySpan<string> types)
    {
        foreach (var type in types)
        {
            if (Types.Contains(type))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it is a string, a number or a boolean.</summary>
    public bool IsScalar => Is("string", "integer", "number", "boolean") && !Is("object", "array");

    /// <summary>A property.</summary>
    public Shape? Find(string name) => Properties.Find(property => property.Name == name).Shape;

    /// <summary>The shape at a path of names joined by dots.</summary>
    public Shape? At(string path) => path.Split('.').Aggregate((Shape?)this, (shape, name) => shape?.Find(name));

    /// <summary>The property of a name, made if it is not there.</summary>
    public Shape Property(string name)
    {
        if (Find(name) is { } known)
        {
            return known;
        }

        var shape = new Shape();
        Properties.Add((name, shape));
        return shape;
    }

    /// <summary>Notes that one more alternative has these names.</summary>
    public void RequireOnly(IEnumerable<string> names)
    {
        if (Required is null)
        {
            Required = new HashSet<string>(names, StringComparer.Ordinal);
        }
        else
        {
            Required.IntersectWith(names);
        }
    }
}
