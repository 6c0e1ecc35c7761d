using FoxGen.CompilerServices;

namespace FoxGen.Client;

/// <summary>The models of a client by their ids. Created on first use, so that clients that do not use the list do not load all definitions.</summary>
internal sealed class ModelList
{
    private const int MostNamed = 5;
    private readonly Dictionary<string, FoxModel> _byId = new(StringComparer.Ordinal);

    /// <param name="context">The client.</param>
    /// <param name="generated">The models of the client's own specs.</param>
    /// <param name="own">The caller's models. They replace models with the same id.</param>
    public ModelList(FoxContext context, IEnumerable<FoxModelDefinition> generated, IEnumerable<FoxModelDefinition> own)
    {
        foreach (var definition in generated.Concat(own))
        {
            _byId[definition.Id] = ((IModelSource)definition).Of(context);
        }

        All = _byId.Values.ToArray();
    }

    public IReadOnlyList<FoxModel> All { get; }

    public FoxModel? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Returns a sentence that names the models whose ids are most similar to an unknown id.</summary>
    public string Suggestions(string id)
    {
        if (All.Count == 0)
        {
            return "This client has no models.";
        }

        // The longest common start is what people get right.
        var near = _byId.Keys.OrderByDescending(known => known.AsSpan().CommonPrefixLength(id)).ThenBy(known => known, StringComparer.Ordinal).Take(MostNamed);
        return $"Models of this client are {string.Join(", ", near)}{(All.Count > MostNamed ? ", and others" : "")}.";
    }
}
