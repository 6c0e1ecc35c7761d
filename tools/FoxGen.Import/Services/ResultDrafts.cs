using FoxGen.Import.Evidence;

namespace FoxGen.Import.Services;

/// <summary>Makes result types of places with files.</summary>
internal static partial class ResultDrafts
{
    private const int MostProperties = 40;

    /// <summary>Adds the result types of places.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="places">The places; without one, the draft gets a placeholder.</param>
    /// <param name="host">The host of the service, where a download can require the key.</param>
    /// <param name="knowsRequired">Whether the source shows which fields are always there.</param>
    public static void Add(ServiceDraft draft, IReadOnlyList<FoundResults> places, string? host, bool knowsRequired)
    {
        var prefix = NameWords.Pascal(draft.Name, "Service");
        if (places.Count == 1)
        {
            draft.Fields = draft.Fields with { Results = places[0].At };
        }

        foreach (var place in places)
        {
            var noun = Noun(place, places.Count == 1);
            var name = prefix + noun;
            for (var n = 2; draft.Results.Exists(other => other.Name == name); n++)
            {
                name = FormattableString.Invariant($"{prefix}{noun}{n}");
            }

            var sendsKey = host is not null && Urls(place).Any(url => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Host == host);
            if (sendsKey)
            {
                draft.Confirm($"results.{name}.sendKey", $"The file is on the host of the service ({host}), so the download probably requires the API key. Delete `sendKey` if it does not.");
            }

            draft.Results.Add(Result(name, noun, place, places.Count > 1 ? place.At : null, knowsRequired) with { SendKey = sendsKey });
        }
    }

    /// <summary>Adds a type of which nothing is known.</summary>
    public static void AddPlaceholder(ServiceDraft draft, string message)
    {
        var name = NameWords.Pascal(draft.Name, "Service") + "Result";
        draft.Results.Add(new DraftResult(name)
        {
            Description = "A placeholder.",
            File = "url",
            Properties = [new DraftProperty("url", "string", "A placeholder: the URL of the file.") { Format = "uri" }],
        });
        draft.Replace($"results.{name}", message);
    }

    /// <summary>The result type of objects without a file that the source shows.</summary>
    public static DraftResult OfObject(string name, Shape item) => new(name)
    {
        Description = "A result.",
        Properties = Properties(item, null),
    };

    private static DraftResult Result(string name, string noun, FoundResults place, string? at, bool knowsRequired)
    {
        var about = noun == "Result" ? "A result." : "A generated " + (noun == "File" ? "file" : NameWords.Plain(noun)) + ".";
        if (place.File is null)
        {
            return new DraftResult(name)
            {
                Description = about + " The service sends its URL only.",
                At = at,
                File = "url",
                Required = ["url"],
                Properties = [new DraftProperty("url", "string", "The URL of the file.") { Format = "uri" }],
            };
        }

        var first = place.File.Split('.')[0];
        IReadOnlyList<string> required = knowsRequired && place.Item.Required is { } names ? [.. place.Item.Properties.Select(property => property.Name).Where(names.Contains)] : [first];
        var properties = Properties(place.Item, place.File);
        return new DraftResult(name)
        {
            Description = about,
            At = at,
            File = place.File,
            Required = [.. required.Where(wanted => properties.Any(property => property.Name == wanted))],
            Properties = properties,
        };
    }

    private static IReadOnlyList<DraftProperty> Properties(Shape item, string? file) =>
    [
        .. item.Properties.Where(property => IsName(property.Name)).OrderBy(property => file is not null && file.Split('.')[0] == property.Name ? 0 : 1).Take(MostProperties)
            .Select(property => Property(property.Name, property.Shape, file is not null && file.StartsWith(property.Name + ".", StringComparison.Ordinal) ? file[(property.Name.Length + 1)..] : null, file == property.Name))
            .OfType<DraftProperty>(),
    ];

    private static DraftProperty? Property(string name, Shape shape, string? file, bool isFile)
    {
        var about = Sentence(shape.Description) ?? (isFile ? "The URL of the file." : $"The {NameWords.Plain(name)}.");
        if (isFile || shape.IsUrl && !shape.Is("object", "array"))
        {
            return new DraftProperty(name, "string", about) { Format = "uri" };
        }

        if (shape.Is("object") && file is not null)
        {
            return new DraftProperty(name, "object", about) { Required = [file.Split('.')[0]], Properties = Properties(shape, file) };
        }

        if (shape.Types.Count != 1)
        {
            // A field of any type cannot be described; the client keeps it in Raw.
            return shape.Types.Count == 2 && shape.Is("integer") && shape.Is("number") ? new DraftProperty(name, "number", about) : null;
        }

        if (shape.Is("array"))
        {
            return shape.Items is { Types.Count: 1 } items && items.IsScalar ? new DraftProperty(name, "array", about) { Items = items.Types.First() } : null;
        }

        var isLong = shape.Is("integer") && shape.Numbers.Exists(number => Math.Abs(number) > int.MaxValue);
        return new DraftProperty(name, shape.Types.First(), about) { Format = isLong ? "int64" : null };
    }

    private static string Noun(FoundResults place, bool isOnly)
    {
        var names = (place.At + (place.File is null ? "" : "." + place.File)).Split('.').Reverse().SelectMany(name => NameWords.Of(name).Split('_').Reverse()).Select(NameWords.Singular);
        var noun = names.FirstOrDefault(word => word is "video" or "image" or "audio" or "picture" or "song" or "track" or "speech" or "music");
        return noun is not null ? NameWords.Pascal(noun, "File")
            : isOnly ? "File"
            : NameWords.Pascal(NameWords.Singular(NameWords.Of(place.At[(place.At.LastIndexOf('.') + 1)..])), "File");
    }

    private static IEnumerable<string> Urls(FoundResults place) => (place.File is null ? place.Item : place.Item.At(place.File)) is { } shape ? shape.Values.Concat(shape.Items?.Values ?? []) : [];

    private static bool IsName(string name) => name.Length is > 0 and <= 100 && char.IsAsciiLetter(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');

    /// <summary>The first sentence of a description.</summary>
    public static string? Sentence(string? text)
    {
        var line = Link().Replace(text?.Trim().Split('\n')[0].Trim() ?? "", "$1");
        var end = line.IndexOf(". ", StringComparison.Ordinal);
        line = end > 0 ? line[..(end + 1)] : line;
        return line.Length is 0 or > 300 ? null : line.EndsWith('.') || line.EndsWith('。') ? line : line + ".";
    }

    // A link of Markdown: its text stays.
    [System.Text.RegularExpressions.GeneratedRegex(@"\[([^\[\]]+)\]\([^()]*\)")]
    private static partial System.Text.RegularExpressions.Regex Link();
}
