namespace FoxGen.Import;

/// <summary>A key of an object: a field of the body or of a nested object.</summary>
/// <param name="name">The key on the wire.</param>
public sealed class DraftField(string name)
{
    /// <summary>The key on the wire.</summary>
    public string Name { get; } = name;

    /// <summary>The value. For an override in a variant: the keys that differ.</summary>
    public DraftValue Value { get; set; } = new();

    /// <summary>Whether the key is required.</summary>
    public bool IsRequired { get; set; }

    /// <summary>The default of the service, as a wire value.</summary>
    public RuleValue? Default { get; set; }

    /// <summary>The default of the model behind the service: a text or a value.</summary>
    public RuleValue? UpstreamDefault { get; set; }

    /// <summary>The value of <c>from</c>, a map: the source of the value in an earlier task.</summary>
    public RuleValue? From { get; set; }

    /// <summary>The place of the field in the request; <c>null</c> for a field of the body.</summary>
    public RequestPlace? Place { get; set; }

    /// <summary>The entries of <c>when</c>, maps; their <c>if</c> is an expression.</summary>
    public List<RuleValue> When { get; } = [];

    /// <summary>The advice about omitting it.</summary>
    public FieldAdvice Advice { get; set; }

    /// <summary>The unit of a number, such as <c>s</c>.</summary>
    public string? Unit { get; set; }

    /// <summary>Whether it is deprecated.</summary>
    public bool IsDeprecated { get; set; }

    /// <summary>The description.</summary>
    public DraftText? Description { get; set; }

    /// <summary>The facts that cannot be validated.</summary>
    public List<DraftText> Notes { get; } = [];

    /// <summary>Sample values.</summary>
    public List<RuleValue> Examples { get; } = [];

    /// <summary>The remarks about parts that were not understood.</summary>
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
