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

/// <summary>Names the body field that a property is sent as.</summary>
/// <param name="name">The key on the wire.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FoxFieldAttribute(string name) : Attribute
{
    /// <summary>The key on the wire.</summary>
    public string Name { get; } = name;

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

/// <summary>Restricts a property, or the items of a list, to some wire values.</summary>
/// <param name="values">The values allowed: texts, whole numbers, numbers.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FoxAllowedAttribute(params object[] values) : Attribute
{
    /// <summary>The values allowed.</summary>
    public IReadOnlyList<object> Values { get; } = values;

    /// <summary>Whether it is about the items of a list.</summary>
    public bool Items { get; init; }
}

/// <summary>Bounds a number; unset bounds are open. Numbers are <see cref="int"/>, <see cref="long"/> or <see cref="double"/>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FoxRangeAttribute : Attribute
{
    /// <summary>The smallest value allowed.</summary>
    public object? Minimum { get; init; }

    /// <summary>The largest value allowed.</summary>
    public object? Maximum { get; init; }

    /// <summary>Whether <see cref="Minimum"/> itself is refused.</summary>
    public bool MinimumIsExclusive { get; init; }

    /// <summary>Whether <see cref="Maximum"/> itself is refused.</summary>
    public bool MaximumIsExclusive { get; init; }

    /// <summary>Values allowed outside the bounds.</summary>
    public object[] Sentinels { get; init; } = [];

    /// <summary>Whether it is about the items of a list.</summary>
    public bool Items { get; init; }
}

/// <summary>The constraints of a property by the keys of the spec language.</summary>
/// <param name="json">A JSON object: <c>{"maxItems":4,"items":{"maxLength":80}}</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FoxConstraintsAttribute(string json) : Attribute
{
    /// <summary>A JSON object whose keys are those of the spec language; those of a list's items stand under <c>items</c>.</summary>
    public string Json { get; } = json;
}

/// <summary>Bounds how many items of a list may carry their bytes themselves (data URI, base64).</summary>
/// <param name="maximum">The largest number allowed.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FoxInlineItemsAttribute(int maximum) : Attribute
{
    /// <summary>The largest number allowed.</summary>
    public int Maximum { get; } = maximum;
}

/// <summary>Says what file a media property, or each item of a list, must point at.</summary>
/// <param name="extensions">File extensions with their dots, separated by spaces; empty when any will do.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FoxMediaAttribute(string extensions) : Attribute
{
    /// <summary>File extensions with their dots, separated by spaces.</summary>
    public string Extensions { get; } = extensions;

    /// <summary>Whether the URL must have one of the extensions; otherwise another one is a warning.</summary>
    public bool ExtensionIsRequired { get; init; }

    /// <summary>What is taken, separated by spaces: <c>http</c>, <c>https</c>, <c>data</c>, <c>base64</c>.</summary>
    public string Schemes { get; init; } = "http https";

    /// <summary>The hosts taken, separated by spaces, those below a host with a leading dot; empty for any.</summary>
    public string Hosts { get; init; } = "";

    /// <summary>How many bytes a data URI or base64 text may carry; 0 for no bound.</summary>
    public long MaxInlineBytes { get; init; }
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
