using FoxApi;

namespace WebStudio.Models;

/// <summary>
/// The models by their ids. The one place that names them: an id alone does not lead to a C# type. That none is missing is
/// checked at the start, against the specs.
/// </summary>
internal sealed class ModelTable
{
    private readonly Dictionary<string, StudioModel> _models;

    /// <exception cref="InvalidOperationException">A model of the specs is missing here.</exception>
    public ModelTable(FoxApiClient fox, ModelDocuments documents)
    {
        StudioModel[] all =
        [
            StudioModel.Of(fox.Videos.HeygenVideoAgent),
            StudioModel.Of(fox.Videos.KlingV3MotionControl),
            StudioModel.Of(fox.Videos.KlingV26MotionControl),
            StudioModel.Of(fox.Videos.Omnihuman15),
            StudioModel.Of(fox.Videos.Seedance20ReferenceToVideo),
            StudioModel.Of(fox.Videos.Seedance20FastReferenceToVideo),
            StudioModel.Of(fox.Videos.Veo31ReferenceToVideo),
            StudioModel.Of(fox.Videos.Veo31FastReferenceToVideo),
        ];
        _models = all.ToDictionary(model => model.Id, StringComparer.Ordinal);
        if (documents.Ids.FirstOrDefault(id => !_models.ContainsKey(id)) is { } missing)
        {
            throw new InvalidOperationException($"The model {missing} has a spec, but is not in {nameof(ModelTable)}.");
        }
    }

    /// <summary>The model of an id; <c>null</c> when there is none.</summary>
    public StudioModel? Find(string? id) => id is null ? null : _models.GetValueOrDefault(id);
}
