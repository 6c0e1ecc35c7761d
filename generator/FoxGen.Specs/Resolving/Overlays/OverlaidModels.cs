using FoxGen.Rules;

namespace FoxGen.Specs.Resolving.Overlays;

/// <summary>The models that overlays can narrow, in their current state.</summary>
/// <param name="models">The models, not narrowed yet.</param>
internal sealed class OverlaidModels(IEnumerable<OverlaidModel> models)
{
    private readonly List<OverlaidModel> _models = [.. models];

    /// <summary>The narrowed models, in the order of their files.</summary>
    public EquatableArray<OverlaidModel> Narrowed => _models.Where(one => !ReferenceEquals(one.Base, one.Model)).ToEquatable();

    /// <summary>Returns the models of a service.</summary>
    public IReadOnlyList<OverlaidModel> Of(ResolvedService service) => [.. _models.Where(one => one.Base.Service == service.Name)];

    /// <summary>Replaces a model with its narrowed version.</summary>
    public void Replace(OverlaidModel narrowed) => _models[_models.FindIndex(one => ReferenceEquals(one.Base, narrowed.Base))] = narrowed;
}
