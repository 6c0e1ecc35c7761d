using FoxGen.JsonSchema.Nodes;

namespace FoxGen.JsonSchema.Keys;

/// <summary>A key of one place in spec files.</summary>
/// <param name="Name">The key.</param>
/// <param name="Description">The text that editors show, as plain text; empty when the shape has descriptions of its own.</param>
/// <param name="Shape">What its value may be.</param>
internal sealed record Key(string Name, string Description, RuleValue Shape)
{
    /// <summary>A longer description as Markdown, for editors that can show it.</summary>
    public string? Markdown { get; private init; }

    /// <summary>Whether the key is required.</summary>
    public bool IsRequired { get; private init; }

    /// <summary>The place that describes the key; <c>null</c> when it is described here.</summary>
    public Definition? Place { get; private init; }

    /// <summary>The schema of the key, with its descriptions.</summary>
    // A shape may be a reference. Validators of draft 7 ignore keywords beside it; editors show the descriptions.
    public RuleValue Schema => Place is not null ? Place.Key(Name) : SchemaNode.Of(
        ("description", Description.Length == 0 ? null : SchemaNode.Text(Description)),
        ("markdownDescription", Markdown is null ? null : SchemaNode.Text(Markdown))).With(Shape);

    /// <summary>Returns a required key.</summary>
    public static Key Required(string name, string description, RuleValue shape, string? markdown = null) =>
        new(name, description, shape) { Markdown = markdown, IsRequired = true };

    /// <summary>Returns an optional key.</summary>
    public static Key Optional(string name, string description, RuleValue shape, string? markdown = null) =>
        new(name, description, shape) { Markdown = markdown };

    /// <summary>Returns the same key for another place, as a reference to the place that describes it.</summary>
    public Key From(Definition place) => this with { Place = place };

    /// <summary>Returns the same key as a required one.</summary>
    public Key AsRequired() => this with { IsRequired = true };

    /// <summary>The same key, not required.</summary>
    public Key AsOptional() => this with { IsRequired = false };
}
