using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>A model with the overlays of the project.</summary>
/// <param name="Base">The model as its own file defines it.</param>
/// <param name="Model">The same model, narrowed. Each addition of an overlay is a constraint with a <see cref="OverlayMark"/> or an additional rule.</param>
/// <param name="Types">The types of the model's file.</param>
public sealed record OverlaidModel(ResolvedModel Base, ResolvedModel Model, ScopedTypes Types);
