namespace FoxGen.Import;

/// <summary>A fact of a spec about a request, for comparisons of specs.</summary>
/// <param name="Model">The model id.</param>
/// <param name="Field">The field, with the objects around it: <c>voice_setting.speed</c>, <c>image_urls[]</c>. Empty for the model as a whole.</param>
/// <param name="Name">The name of the fact, such as <c>maximum</c>; followed by a value if there can be several: <c>allowed 720p</c>.</param>
/// <param name="Value">The value; empty if the fact has no value.</param>
public sealed record SpecFact(string Model, string Field, string Name, string Value)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Model}{(Field.Length > 0 ? " " + Field : "")}: {Name}{(Value.Length > 0 ? " = " + Value : "")}";
}
