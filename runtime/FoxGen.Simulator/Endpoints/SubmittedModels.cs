using FoxGen.Rules;
using FoxGen.Simulator.Bodies;
using FoxGen.Specs;

namespace FoxGen.Simulator.Endpoints;

/// <summary>Finds the models that a submit can mean: the one that its body or its path names, else all of its path.</summary>
internal sealed class SubmittedModels(ResolvedService service, IEnumerable<ResolvedModel> models)
{
    private const int MaxListed = 20;

    private readonly IReadOnlyList<ResolvedModel> _inOrder = [.. models];
    private readonly Dictionary<string, ResolvedModel> _models = models.ToDictionary(model => model.Id, StringComparer.Ordinal);

    private readonly Dictionary<string, EndpointFamily> _families =
        service.Families.ToDictionary(family => family.Name, StringComparer.Ordinal);

    /// <summary>Looks the models up; a problem is a full sentence.</summary>
    /// <param name="paths">The families whose path the body was posted to.</param>
    /// <param name="body">The body, a map.</param>
    public (IReadOnlyList<ModelCandidate> Found, string? Problem) Find(IReadOnlyList<SubmitPath> paths, RuleValue body)
    {
        if (service.ModelField is { } field)
        {
            return FindNamed(paths, field, body.Find(field));
        }

        var found = new List<ModelCandidate>();
        string? problem = null;
        foreach (var path in paths)
        {
            if (path.Values.GetValueOrDefault(UrlTemplate.Model) is not { } id)
            {
                found.AddRange(_inOrder.Where(model => model.Family == path.Family.Name).Select(model => new ModelCandidate(model.Id, model, path)));
            }
            else if ((Known(id) is { } known && known.Family == path.Family.Name ? known : Like(id, [path])) is { } model)
            {
                found.Add(new ModelCandidate(id, model, path));
            }
            else
            {
                problem ??= $"The model '{Shorten.Text(id)}' in the path does not exist.{Near(id)} {Choices(paths)}";
            }
        }

        return found.Count > 0 ? (found, null) : ([], problem ?? "No models are available here.");
    }

    private (IReadOnlyList<ModelCandidate> Found, string? Problem) FindNamed(IReadOnlyList<SubmitPath> paths, string field, RuleValue? name)
    {
        if (name is null or { Kind: RuleValueKind.Null })
        {
            return ([], $"{field} is required. {Choices(paths)}");
        }

        if (name.Kind is not RuleValueKind.String)
        {
            return ([], $"{field} must be a string. {Choices(paths)}");
        }

        var id = name.AsString;
        if ((Known(id) ?? Like(id, paths)) is not { } model)
        {
            return ([], $"{field} '{Shorten.Text(id)}' does not exist.{Near(id)} {Choices(paths)}");
        }

        if (paths.FirstOrDefault(path => path.Family.Name == model.Family) is not { } here)
        {
            return ([], $"{field} '{id}' is not available here; use {_families[model.Family].Path}. {Choices(paths)}");
        }

        return here.Values.GetValueOrDefault(UrlTemplate.Model) is { } other && other != id
            ? ([], $"{field} is '{id}', but the path names '{Shorten.Text(other)}'; both must name the same model.")
            : ([new ModelCandidate(id, model, here)], null);
    }

    private ResolvedModel? Known(string id) => _models.GetValueOrDefault(id);

    // The first model, in the order of the files and their variants, whose pattern the id matches.
    private ResolvedModel? Like(string id, IReadOnlyList<SubmitPath> paths) => _inOrder.FirstOrDefault(model =>
        model.IdPattern is { } pattern && IsAt(paths, model) && PortablePattern.IsMatch(id, pattern));

    private static bool IsAt(IReadOnlyList<SubmitPath> paths, ResolvedModel model) => paths.Any(path => path.Family.Name == model.Family);

    private string Near(string id) => Suggestions.Closest(id, _models.Keys) is { } near ? $" Did you mean {near}?" : "";

    private string Choices(IReadOnlyList<SubmitPath> paths)
    {
        var ids = _inOrder
            .Where(model => IsAt(paths, model))
            .Select(model => model.Id)
            .Order(StringComparer.Ordinal)
            .ToList();

        return ids.Count switch
        {
            0 => "No models are available here.",
            <= MaxListed => $"It can be {ConstraintText.Or(ids)}.",
            _ => $"It can be {string.Join(", ", ids.Take(MaxListed))} or one of {ids.Count - MaxListed} others.",
        };
    }
}

/// <summary>A family whose path a request was posted to.</summary>
/// <param name="Family">The family.</param>
/// <param name="Values">The values of the placeholders in its path.</param>
internal sealed record SubmitPath(EndpointFamily Family, IReadOnlyDictionary<string, string> Values);

/// <summary>A model that a request can mean.</summary>
/// <param name="Id">The id that was sent: that of the model, or one that its pattern matches.</param>
/// <param name="Model">The model.</param>
/// <param name="Path">Its family, and the values in the path.</param>
internal sealed record ModelCandidate(string Id, ResolvedModel Model, SubmitPath Path);
