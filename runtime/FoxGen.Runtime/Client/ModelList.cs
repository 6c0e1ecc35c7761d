using FoxGen.CompilerServices;

namespace FoxGen.Client;

/// <summary>The models of a client by their ids. Made when it is first asked for, so that clients that never ask do not load all definitions.</summary>
internal sealed class ModelList
{
    private const int MostNamed = 5;
    private readonly Dictionary<string, FoxModel> _byId = new(StringComparer.Ordinal);

    /// <param name="context">The client.</param>
    /// <param name="generated">The models of the client's own specs.</param>
    /// <param name="own">The caller's models; one replaces a model of the same id.</param>
    public ModelList(FoxContext context, IEnumerable<FoxModelDefinition> generated, IEnumerable<FoxModelDefinition> own)
    {
        foreach (var definition in generated.Concat(own))
        {
            _byId[definition.Id] = ((IModelSource)definition).Of(context);
        }

        All = [.. _byId.Values];
    }

    public IReadOnlyList<FoxModel> All { get; }

    public FoxModel? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Names models whose ids are like an unknown one, else some.</summary>
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
