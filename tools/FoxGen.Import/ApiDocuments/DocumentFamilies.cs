using System.Text.RegularExpressions;
using FoxGen.Import.Evidence;
using FoxGen.Import.OpenApi;
using FoxGen.Import.Services;

namespace FoxGen.Import.ApiDocuments;

/// <summary>Makes families of submits.</summary>
internal sealed partial class DocumentFamilies(ApiDocument document, ServiceDraft draft, string prefix)
{
    public void Add(StatusRequest? query, IReadOnlyList<ApiOperation> submits)
    {
        if (query is null)
        {
            return;
        }

        var usable = submits.Where(submit => submit.TakesJson || !submit.RequestTypes.Any()).ToList();
        foreach (var other in submits.Except(usable))
        {
            draft.LeftOut("families", $"{other} takes {string.Join(", ", other.RequestTypes)}. A family sends JSON.");
        }

        foreach (var submit in usable)
        {
            var name = Name(submit, usable);
            draft.Families.Add(new DraftFamily(name, prefix + Path(submit, name)) { Description = ResultDrafts.Sentence(submit.Node.At("summary").Text()) });
            if (submit.IsDeprecated)
            {
                draft.Confirm($"families.{name}", $"The document marks {submit} as deprecated.");
            }
        }

        Models(usable);
    }

    // {model} is a word of the language; {owner}/{name} of a model is one id with a slash.
    private string Path(ApiOperation submit, string name)
    {
        var path = submit.Path;
        if (OwnerAndName().Match(path) is { Success: true } two)
        {
            draft.Confirm($"families.{name}.path", $"`{two.Value}` of the document is written as `{{+model}}`: the model id contains both, with the `/`.");
            path = path.Replace(two.Value, "{+model}");
        }
        else if (OneModel().Match(path) is { Success: true } one && one.Value != "{model}")
        {
            draft.Confirm($"families.{name}.path", $"`{one.Value}` of the document is written as `{{model}}`, the model id.");
            path = path.Replace(one.Value, "{model}");
        }

        var others = TaskPaths.Parameter().Matches(path).Select(match => match.Value).Where(other => other is not ("{model}" or "{+model}")).ToList();
        if (others.Count > 0)
        {
            draft.Missing($"families.{name}.path", $"Models of this family declare {string.Join(" and ", others.Select(other => $"`{other}`"))} as a property with `in: path`.");
        }

        return path;
    }

    private static string Name(ApiOperation submit, IReadOnlyList<ApiOperation> all)
    {
        var last = Words(submit)[^1..];
        var isUnique = all.Count(other => Words(other)[^1] == last[0]) == 1;
        return Camel(isUnique ? last : Words(submit));
    }

    private static string[] Words(ApiOperation submit)
    {
        string[] words = [.. submit.Path.Split('/').Where(part => part.Length > 0 && !part.StartsWith('{') && !Version().IsMatch(part)).Select(NameWords.Of).Where(part => part.Length > 0)];
        return words.Length == 0 ? ["models"] : words;
    }

    private static string Camel(IEnumerable<string> words)
    {
        var pascal = NameWords.Pascal(string.Join('_', words), "Family");
        return char.ToLowerInvariant(pascal[0]) + pascal[1..];
    }

    // How requests name the model.
    private void Models(List<ApiOperation> submits)
    {
        if (draft.Families.Exists(family => family.Path.Contains("{model}", StringComparison.Ordinal) || family.Path.Contains("{+model}", StringComparison.Ordinal)))
        {
            draft.ModelField = "none";
            var without = submits.Where((_, i) => i < draft.Families.Count && !draft.Families[i].Path.Contains("model}", StringComparison.Ordinal)).ToList();
            if (without.Count > 0)
            {
                draft.Confirm("modelField", $"The path of some families names the model, so the body does not. {List(without)} have no model in the path: models of these families need a property for it.");
            }

            return;
        }

        var fields = submits.Select(submit => (Submit: submit, Field: ModelField(document.ShapeOf(submit.RequestSchema(ApiOperation.IsJson))))).ToList();
        var names = fields.Select(one => one.Field).OfType<string>().GroupBy(name => name).OrderByDescending(group => group.Count()).Select(group => group.Key).ToList();
        if (names.Count == 0)
        {
            draft.ModelField = "none";
            draft.Confirm("modelField", "No request has a body field that is called as a model is. The file assumes that the path alone decides.");
            return;
        }

        draft.ModelField = names[0] is "model" ? null : names[0];
        var others = fields.Where(one => one.Field != names[0]).Select(one => one.Submit).ToList();
        if (others.Count > 0)
        {
            draft.Confirm("modelField", $"The body field of the model is `{names[0]}`, but {List(others)} do not have it. A service file has one model field.");
        }
    }

    private static string? ModelField(Shape request) => request.Properties.Select(property => property.Name).FirstOrDefault(name => NameWords.Of(name) is "model" or "model_id" or "model_name");

    /// <summary>The operations in a message.</summary>
    public static string List(IReadOnlyCollection<ApiOperation> operations) =>
        string.Join(", ", operations.Take(6)) + (operations.Count > 6 ? $" and {operations.Count - 6} others" : "");

    [GeneratedRegex(@"\{(?:model_?)?[oO]wner\}/\{(?:model_?)?[nN]ame\}|\{model_?[oO]wner\}/\{model_?\w*\}")]
    private static partial Regex OwnerAndName();

    [GeneratedRegex(@"\{model(?:_?[iI]d|_?[nN]ame)?\}")]
    private static partial Regex OneModel();

    [GeneratedRegex(@"^(v\d+\w*|api)$")]
    private static partial Regex Version();
}
