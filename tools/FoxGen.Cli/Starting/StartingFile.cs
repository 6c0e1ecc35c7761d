using System.Globalization;
using FoxGen.Cli.Hosting;
using FoxGen.Rules;
using FoxGen.Rules.Primitives;
using FoxGen.Specs;

namespace FoxGen.Cli.Starting;

/// <summary>A file to begin with: its name and its text.</summary>
internal sealed record StartingFile(string Name, string Text)
{
    /// <summary>The file of a model of one service.</summary>
    /// <exception cref="CliException">The id cannot be used.</exception>
    public static StartingFile OfModel(string id, ResolvedService service)
    {
        Demand(id, "A model id", "letters, digits and - _ . / : @", c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or ':' or '@');
        var file = string.Concat(id.Select(c => c is '/' or ':' or '@' ? '-' : c));

        // C# names cannot start with a digit, and the derived ones are hard to read (FOX0308).
        var isNumber = char.IsAsciiDigit(id[0]);
        file = isNumber ? "model-" + file : file;
        if (file.EndsWith(".service", StringComparison.OrdinalIgnoreCase))
        {
            throw new CliException($"'{file}.fox.yaml' would be a service file. To create a service file, run: foxgen new service <name>");
        }

        var result = service.Results.FirstOrDefault(shape => shape.HasFile) ?? service.Results[0];
        return Fill("model", $"{file}.fox.yaml", new()
        {
            ["id"] = Scalar(id),
            ["variant"] = isNumber ? $"{{ name: Model{MemberNames.Derive(id)[1..]} }}" : "{}",
            ["title"] = Scalar(Title(id)),
            ["service"] = service.Name,
            ["family"] = service.Families[0].Name,
            ["result"] = result.ClrName,
            ["modelField"] = service.ModelField ?? "model",
        });
    }

    /// <summary>The file of a service.</summary>
    /// <exception cref="CliException">The name cannot be used.</exception>
    public static StartingFile OfService(string name, string? baseUrl = null)
    {
        DemandService(name);
        var words = Words(name);
        return Fill("service", $"{name}.service.fox.yaml", new()
        {
            ["name"] = name,
            ["title"] = Title(name),
            ["clr"] = string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word[1..])),
            ["variable"] = string.Join('_', words).ToUpperInvariant(),
            ["baseUrl"] = baseUrl ?? "https://api.example.com",
        });
    }

    /// <summary>Checks the name of a service.</summary>
    /// <exception cref="CliException">The name cannot be used.</exception>
    public static void DemandService(string name)
    {
        Demand(name, "A service name", "lower-case letters, digits and -", c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-');
        if (!char.IsAsciiLetterLower(name[0]))
        {
            throw new CliException($"A service name must start with a letter; '{name}' does not.");
        }
    }

    private static StartingFile Fill(string template, string name, Dictionary<string, string> values)
    {
        using var reader = new StreamReader(typeof(StartingFile).Assembly.GetManifestResourceStream($"{template}.template.yaml")!);
        values.Add("file", name);
        return new StartingFile(name, values.Aggregate(reader.ReadToEnd().ReplaceLineEndings("\n"), (text, value) => text.Replace($"${value.Key}$", value.Value, StringComparison.Ordinal)));
    }

    private static void Demand(string name, string what, string allowed, Func<char, bool> isAllowed)
    {
        if (name.Length is 0 or > 100 || !char.IsAsciiLetterOrDigit(name[0]) || !name.All(isAllowed))
        {
            var near = string.Concat(name.Trim().ToLowerInvariant().Select(c => isAllowed(c) && c is not ('/' or ':' or '@') ? c : '-')).Trim('-', '.', '_');
            throw new CliException($"{what} must contain only {allowed}, and start with a letter or a digit; '{name}' does not.{(near.Length > 0 ? $" Try {near}" : "")}");
        }
    }

    private static string[] Words(string name) => name.Split(['-', '_', '.', '/', ':', '@'], StringSplitOptions.RemoveEmptyEntries);

    private static string Title(string name)
    {
        var text = string.Join(' ', Words(name));
        return text.Length == 0 ? name : char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];
    }

    // An id of digits alone would be read as a number by tools that know YAML and not the language.
    private static string Scalar(string text) => text.Any(char.IsAsciiLetter) && !text.Contains(':', StringComparison.Ordinal) ? text : JsonText.Quote(text);
}
