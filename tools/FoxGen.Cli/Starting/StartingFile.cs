using System.Globalization;
using FoxGen.Cli.Hosting;
using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Cli.Starting;

/// <summary>A file to begin with: its name and its text.</summary>
internal sealed record StartingFile(string Name, string Text)
{
    /// <summary>The file of a model of one service.</summary>
    /// <exception cref="CliException">The id cannot be used.</exception>
    public static StartingFile OfModel(string id, ResolvedService service)
    {
        Demand(id, "A model id", c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
        if (id.EndsWith(".service", StringComparison.OrdinalIgnoreCase))
        {
            throw new CliException($"'{id}.fox.yaml' would be a service file. To create a service file, run: foxgen new service <name>");
        }

        var result = service.Results.FirstOrDefault(shape => shape.FileField is not null) ?? service.Results[0];
        return Fill("model", $"{id}.fox.yaml", new()
        {
            ["id"] = Scalar(id),
            ["title"] = Scalar(Title(id)),
            ["service"] = service.Name,
            ["family"] = service.Families[0].Name,
            ["result"] = result.ClrName,
            ["modelField"] = service.ModelField,
        });
    }

    /// <summary>The file of a service.</summary>
    /// <exception cref="CliException">The name cannot be used.</exception>
    public static StartingFile OfService(string name)
    {
        Demand(name, "A service name", c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-');
        if (!char.IsAsciiLetterLower(name[0]))
        {
            throw new CliException($"A service name must start with a letter; '{name}' does not.");
        }

        var words = Words(name);
        return Fill("service", $"{name}.service.fox.yaml", new()
        {
            ["name"] = name,
            ["title"] = Title(name),
            ["clr"] = string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word[1..])),
            ["variable"] = string.Join('_', words).ToUpperInvariant(),
        });
    }

    private static StartingFile Fill(string template, string name, Dictionary<string, string> values)
    {
        using var reader = new StreamReader(typeof(StartingFile).Assembly.GetManifestResourceStream($"{template}.template.yaml")!);
        values.Add("file", name);
        return new StartingFile(name, values.Aggregate(reader.ReadToEnd().ReplaceLineEndings("\n"), (text, value) => text.Replace($"${value.Key}$", value.Value, StringComparison.Ordinal)));
    }

    private static void Demand(string name, string what, Func<char, bool> isAllowed)
    {
        if (name.Length is 0 or > 100 || !char.IsAsciiLetterOrDigit(name[0]) || !name.All(isAllowed))
        {
            var near = string.Concat(name.Trim().ToLowerInvariant().Select(c => isAllowed(c) ? c : '-')).Trim('-', '.', '_');
            throw new CliException($"{what} must contain only letters, digits and '-', and start with a letter or a digit; '{name}' does not.{(near.Length > 0 ? $" Try {near}" : "")}");
        }
    }

    private static string[] Words(string name) => name.Split(['-', '_', '.'], StringSplitOptions.RemoveEmptyEntries);

    private static string Title(string name)
    {
        var text = string.Join(' ', Words(name));
        return text.Length == 0 ? name : char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];
    }

    // An id of digits alone would be read as a number by tools that know YAML and not the language.
    private static string Scalar(string text) => text.Any(char.IsAsciiLetter) ? text : JsonText.Quote(text);
}
