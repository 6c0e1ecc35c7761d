namespace FoxGen.Import;

/// <summary>One thing that a spec says of a request, in a form that two specs can be compared by.</summary>
/// <param name="Model">The model id.</param>
/// <param name="Field">The field, with the objects around it: <c>voice_setting.speed</c>, <c>image_urls[]</c>. Empty for the model as a whole.</param>
/// <param name="Name">What is said, such as <c>maximum</c>; with a value behind it where there may be several: <c>allowed 720p</c>.</param>
/// <param name="Value">What it is; empty when being said is all there is to it.</param>
public sealed record SpecFact(string Model, string Field, string Name, string Value)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Model}{(Field.Length > 0 ? " " + Field : "")}: {Name}{(Value.Length > 0 ? " = " + Value : "")}";
}
