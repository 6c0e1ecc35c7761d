namespace FoxGen.Import;

/// <summary>One key of an object: a field of the body, or of an object in it.</summary>
/// <param name="name">The key on the wire.</param>
public sealed class DraftField(string name)
{
    /// <summary>The key on the wire.</summary>
    public string Name { get; } = name;

    /// <summary>What its value may be. As an override in a variant: the keys that differ.</summary>
    public DraftValue Value { get; set; } = new();

    /// <summary>Whether the key must be there.</summary>
    public bool IsRequired { get; set; }

    /// <summary>What the service assumes when the key is absent, in words of the wire.</summary>
    public RuleValue? Default { get; set; }

    /// <summary>What the model behind the service does when the key is absent: a text or a value.</summary>
    public RuleValue? UpstreamDefault { get; set; }

    /// <summary>The value of <c>from</c>, a map: the earlier task that the value comes from.</summary>
    public RuleValue? From { get; set; }

    /// <summary>The entries of <c>when</c>, maps; their <c>if</c> is an expression.</summary>
    public List<RuleValue> When { get; } = [];

    /// <summary>When to leave it out.</summary>
    public FieldAdvice Advice { get; set; }

    /// <summary>The unit of a number, such as <c>s</c>.</summary>
    public string? Unit { get; set; }

    /// <summary>Whether callers should move away from it.</summary>
    public bool IsDeprecated { get; set; }

    /// <summary>What it is for.</summary>
    public DraftText? Description { get; set; }

    /// <summary>Facts that nothing can check.</summary>
    public List<DraftText> Notes { get; } = [];

    /// <summary>Sample values.</summary>
    public List<RuleValue> Examples { get; } = [];

    /// <summary>What was not understood about it.</summary>
    public List<ImportRemark> Remarks { get; } = [];

    /// <summary>In an override that was made of a whole field: the only keys to write of it.</summary>
    internal IReadOnlyCollection<string>? Only { get; private set; }

    /// <summary>The field with only some keys to be written; all else is shared with this one.</summary>
    internal DraftField Reduced(IReadOnlyCollection<string> keys)
    {
        var copy = (DraftField)MemberwiseClone();
        copy.Only = keys;
        return copy;
    }
}
