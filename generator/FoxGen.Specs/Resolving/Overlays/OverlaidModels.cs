using FoxGen.Rules;

namespace FoxGen.Specs.Resolving.Overlays;

/// <summary>The models that overlays can narrow, and what became of them so far.</summary>
internal sealed class OverlaidModels
{
    private readonly List<OverlaidModel> _models;

    /// <summary>Takes the models of files.</summary>
    public OverlaidModels(IEnumerable<ModelFileResult> files) =>
        _models = [.. files.Where(file => file.Group is not null).SelectMany(file => file.Group!.Models.Select(model => new OverlaidModel(model, model, file.Types)))];

    /// <summary>The narrowed models, in the order of their files.</summary>
    public EquatableArray<OverlaidModel> Narrowed => _models.Where(one => !ReferenceEquals(one.Base, one.Model)).ToEquatable();

    /// <summary>The models of a service.</summary>
    public IReadOnlyList<OverlaidModel> Of(ResolvedService service) => [.. _models.Where(one => one.Base.Service == service.Name)];

    /// <summary>Puts a narrowed model in the place of what it was.</summary>
    public void Replace(OverlaidModel narrowed) => _models[_models.FindIndex(one => ReferenceEquals(one.Base, narrowed.Base))] = narrowed;
}
