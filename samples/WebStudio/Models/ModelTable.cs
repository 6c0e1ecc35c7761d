using System.Reflection;
using FoxApi;
using FoxGen;

namespace WebStudio.Models;

/// <summary>
/// The models by their ids, found at the client: it has a property for each family, and that one for each model. So a new spec
/// needs no line here. That none is missing is checked at the start, against the specs.
/// </summary>
internal sealed class ModelTable
{
    private static readonly MethodInfo s_cover = typeof(StudioModel).GetMethod(nameof(StudioModel.Of))!;
    private readonly Dictionary<string, StudioModel> _models;

    /// <exception cref="InvalidOperationException">A model of the specs was not found at the client.</exception>
    public ModelTable(FoxApiClient fox, ModelDocuments documents)
    {
        _models = ModelsOf(fox).ToDictionary(model => model.Id, StringComparer.Ordinal);
        if (documents.Ids.FirstOrDefault(id => !_models.ContainsKey(id)) is { } missing)
        {
            throw new InvalidOperationException($"The client has no property with file results for the model {missing}.");
        }
    }

    /// <summary>The model of an id; <c>null</c> when there is none.</summary>
    public StudioModel? Find(string? id) => id is null ? null : _models.GetValueOrDefault(id);

    private static IEnumerable<StudioModel> ModelsOf(FoxApiClient fox) =>
        from family in fox.GetType().GetProperties()
        where family.PropertyType.Namespace == fox.GetType().Namespace
        from model in family.PropertyType.GetProperties()
        where IsModelOfFiles(model.PropertyType)
        let cover = s_cover.MakeGenericMethod(model.PropertyType.GetGenericArguments())
        select (StudioModel)cover.Invoke(null, [model.GetValue(family.GetValue(fox))])!;

    private static bool IsModelOfFiles(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(FoxModel<,>) && typeof(IFoxFileResult).IsAssignableFrom(type.GetGenericArguments()[1]);
}
