using System.Text.Json;

namespace FoxGen.Testing;

/// <summary>A submit that a <see cref="FoxFakeTransport"/> accepted.</summary>
public sealed class FoxFakeSubmit
{
    internal FoxFakeSubmit(string model, JsonElement body) => (Model, Body) = (model, body);

    /// <summary>The model id on the wire.</summary>
    public string Model { get; }

    /// <summary>The body, with the model id. Local media are represented by URLs below <c>https://upload.invalid/</c>.</summary>
    public JsonElement Body { get; }

    /// <summary>Returns the model id, without the body, which can contain prompts.</summary>
    public override string ToString() => Model;
}
