using System.Diagnostics.CodeAnalysis;
using FoxGen.Rules;
using FoxGen.Simulator.Bodies;
using FoxGen.Specs;

namespace FoxGen.Simulator.Endpoints;

/// <summary>Finds the model a submitted body names, and splits the body into model and fields.</summary>
internal sealed class SubmittedModels(ResolvedService service, IEnumerable<ResolvedModel> models)
{
    private const int MaxListed = 20;

    private readonly IReadOnlyList<ResolvedModel> _inOrder = [.. models];
    private readonly Dictionary<string, ResolvedModel> _models = models.ToDictionary(model => model.Id, StringComparer.Ordinal);

    private readonly Dictionary<string, EndpointFamily> _families =
        service.Families.ToDictionary(family => family.Name, StringComparer.Ordinal);

    /// <summary>Looks the model up; a problem is a full sentence.</summary>
    /// <param name="path">The path the body was posted to.</param>
    /// <param name="body">The body, a map.</param>
    /// <param name="found">The model, its family, and the body without the field that names the model.</param>
    /// <param name="problem">Why there is none.</param>
    public bool TryFind(string path, RuleValue body, [NotNullWhen(true)] out SubmittedModel? found, [NotNullWhen(false)] out string? problem)
    {
        (found, problem) = (null, null);
        var field = service.ModelField;
        var name = body.Find(field);
        if (name is null or { Kind: RuleValueKind.Null })
        {
            problem = $"{field} is required. {Choices(path)}";
            return false;
        }

        if (name.Kind is not RuleValueKind.String)
        {
            problem = $"{field} must be a string. {Choices(path)}";
            return false;
        }

        var id = name.AsString;
        if ((_models.GetValueOrDefault(id) ?? Like(id, path)) is not { } model)
        {
            var hint = Suggestions.Closest(id, _models.Keys) is { } near ? $" Did you mean {near}?" : "";
            problem = $"{field} '{Shorten.Text(id)}' does not exist.{hint} {Choices(path)}";
            return false;
        }

        var family = _families[model.Family];
        if (family.Path != path)
        {
            problem = $"{field} '{id}' is not available here; use {family.Path}. {Choices(path)}";
            return false;
        }

        found = new SubmittedModel(id, model, family, RuleValue.Of(body.AsMap.Where(entry => entry.Key != field)));
        return true;
    }

    // The first model, in the order of the files and their variants, whose pattern the id matches.
    private ResolvedModel? Like(string id, string path) => _inOrder.FirstOrDefault(model =>
        model.IdPattern is { } pattern && _families[model.Family].Path == path && PortablePattern.IsMatch(id, pattern));

    private string Choices(string path)
    {
        var ids = _models.Values
            .Where(model => _families[model.Family].Path == path)
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

/// <summary>A model, and the fields sent to it.</summary>
/// <param name="Id">The id that was sent: that of the model, or one that its pattern matches.</param>
/// <param name="Model">The model.</param>
/// <param name="Family">Its endpoint family.</param>
/// <param name="Request">The body without the field that names the model.</param>
internal sealed record SubmittedModel(string Id, ResolvedModel Model, EndpointFamily Family, RuleValue Request);
