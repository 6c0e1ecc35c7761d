using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>A model with the overlays of the project.</summary>
/// <param name="Base">The model as its own file defines it.</param>
/// <param name="Model">The same model, narrowed. Everything that an overlay added has a <see cref="HouseMark"/> or is a further rule.</param>
/// <param name="Types">The types of the model's file.</param>
public sealed record OverlaidModel(ResolvedModel Base, ResolvedModel Model, ScopedTypes Types);
