namespace FoxGen.Metadata;

// The contract between generated code and the call-site analyzer, which sees compiled metadata and no YAML.
// FoxModelAttribute.Version grows when the meaning of any of these changes.

/// <summary>Marks a request type, and names the model id it is for.</summary>
/// <param name="id">The model id on the wire.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FoxModelAttribute(string id) : Attribute
{
    /// <summary>The model id on the wire.</summary>
    public string Id { get; } = id;

    /// <summary>How many bytes a request body may have; 0 for no bound.</summary>
    public long MaxBodyBytes { get; init; }

    /// <summary>The version of the metadata contract the type was generated with.</summary>
    public int Version { get; init; } = 1;
}

/// <summary>Names the body field that a property is sent as, and its constraints.</summary>
/// <param name="name">The key on the wire.</param>
/// <param name="constraints">A JSON object by the keys of the spec language: <c>{"maxItems":4,"items":{"maxLength":80}}</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FoxFieldAttribute(string name, string constraints = "{}") : Attribute
{
    /// <summary>The key on the wire.</summary>
    public string Name { get; } = name;

    /// <summary>The constraints as a JSON object by the keys of the spec language; those of a list's items are under <c>items</c>.</summary>
    public string Constraints { get; } = constraints;

    /// <summary>The documented default as JSON; never sent. Rules read it through <c>default(this.x)</c>.</summary>
    public string? Default { get; init; }
}

/// <summary>Names the value that an enum member is sent as.</summary>
/// <param name="value">The text or the whole number on the wire.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class FoxWireAttribute(object value) : Attribute
{
    /// <summary>A <see cref="string"/> or a <see cref="long"/>.</summary>
    public object Value { get; } = value;
}

/// <summary>A rule between the fields of a request or of an object.</summary>
/// <param name="id">The id within the model.</param>
/// <param name="severity">What breaking it means.</param>
/// <param name="expression">The condition in canonical CEL; it must not be false.</param>
/// <param name="path">The wire name of the field to report it at; empty for the object itself.</param>
/// <param name="message">What to tell whoever breaks it.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class FoxRuleAttribute(string id, FoxSeverity severity, string expression, string path, string message) : Attribute
{
    /// <summary>The id within the model.</summary>
    public string Id { get; } = id;

    /// <summary>What breaking it means.</summary>
    public FoxSeverity Severity { get; } = severity;

    /// <summary>The condition in canonical CEL.</summary>
    public string Expression { get; } = expression;

    /// <summary>The wire name of the field to report it at.</summary>
    public string Path { get; } = path;

    /// <summary>What to tell whoever breaks it.</summary>
    public string Message { get; } = message;

    /// <summary>What the spec wrote it as: <c>requires</c>, <c>excludes</c> and so on.</summary>
    public string Relation { get; init; } = "expression";
}
