namespace FoxGen.PageImport.Pages;

/// <summary>What a page says about one field, sorted by the labels it stands under, not yet understood.</summary>
/// <param name="name">The name as the page writes it, with the names of the objects around it.</param>
/// <param name="head">The line of the name.</param>
/// <param name="type">The line of the type.</param>
internal sealed class FieldBlock(string name, PageLine head, PageLine type)
{
    /// <summary>The name as the page writes it.</summary>
    public string Name { get; } = name;

    /// <summary>The line of the name.</summary>
    public PageLine Head { get; } = head;

    /// <summary>The line of the type.</summary>
    public PageLine Type { get; } = type;

    /// <summary>The fields of the object that it is, or whose items it has.</summary>
    public List<FieldBlock> Children { get; } = [];

    /// <summary>Whether it must be sent.</summary>
    public bool IsRequired { get; set; }

    /// <summary>Whether callers should move away from it.</summary>
    public bool IsDeprecated { get; set; }

    /// <summary>Whether callers are asked to leave it out.</summary>
    public bool IsBestLeftOut { get; set; }

    /// <summary>Whether it goes elsewhere than into the body.</summary>
    public bool IsElsewhere { get; set; }

    /// <summary>Defaults behind their label.</summary>
    public List<PageLine> Defaults { get; } = [];

    /// <summary>What the field is for, in sentences.</summary>
    public List<PageLine> Description { get; } = [];

    /// <summary>Bullets under no label or under the one for notes.</summary>
    public List<PageLine> Notes { get; } = [];

    /// <summary>Bullets under a label that is not known; it may qualify them.</summary>
    public List<(PageLine Label, PageLine Bullet)> Qualified { get; } = [];

    /// <summary>Allowed values with meanings, one per bullet or several on a line.</summary>
    public List<PageLine> Choices { get; } = [];

    /// <summary>Which model has the field.</summary>
    public List<PageLine> Differences { get; } = [];

    /// <summary>The allowed values of the schema, one on a line.</summary>
    public List<PageLine> Options { get; } = [];

    /// <summary>Lines of sample values.</summary>
    public List<PageLine> Examples { get; } = [];

    /// <summary>Ranges, lengths and counts of the schema, behind their labels.</summary>
    public List<(PageLabel Label, PageLine Text)> Constraints { get; } = [];
}
