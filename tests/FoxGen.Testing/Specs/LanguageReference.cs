using System.Text.RegularExpressions;

namespace FoxGen.Testing;

/// <summary>The spec files that the language reference shows.</summary>
public static class LanguageReference
{
    private const string Model = """
        service: acme
        family: videos
        result: MediaResult
        title: A model
        variants:
          a-model: {}
        properties:
          prompt: { type: string }

        """;

    /// <summary>The number of kinds of constraint with a worked example.</summary>
    public const int Kinds = 68;

    /// <summary>The page.</summary>
    public static string Page { get; } = File.ReadAllText(Repository.Path("docs/spec-language.md")).ReplaceLineEndings("\n");

    /// <summary>The whole files of the page.</summary>
    public static IReadOnlyList<SpecText> Files { get; } =
    [
        .. Regex.Matches(Page, "^```yaml title=\"([^\"]+)\"\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)
            .Select(match => new SpecText(match.Groups[1].Value, match.Groups[2].Value)),
    ];

    /// <summary>The service of the page.</summary>
    public static SpecText Service { get; } = Files.Single(file => file.IsService);

    /// <summary>The fragments of the page, each made whole: a model file, or a service file.</summary>
    public static IReadOnlyList<SpecText> Fragments { get; } =
    [
        .. Regex.Matches(Page, "^```yaml\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)
            .Select(match => match.Groups[1].Value)
            .Select(fragment => !Regex.IsMatch(fragment, "^properties:", RegexOptions.Multiline) && Regex.IsMatch(fragment, "^(vocabularies|families|auth|headers|tasks|refusal|replies|results|uploads|queries|idempotency|callback):", RegexOptions.Multiline)
                ? Service with { Content = Without(Service.Content, fragment) + fragment }
                : new SpecText("fragment.fox.yaml", Without(Model, fragment) + fragment)),
    ];

    /// <summary>The worked example of a kind of constraint.</summary>
    public static SpecText Kind(int number) => Fragments[Fragments.Count - Kinds + number - 1];

    // Top-level keys of the fragment go before those of the file.
    private static string Without(string file, string fragment)
    {
        foreach (Match key in Regex.Matches(fragment, "^(\\w+):", RegexOptions.Multiline))
        {
            file = Regex.Replace(file, $"^{key.Groups[1].Value}:.*\n(^([ #].*)?\n)*", "", RegexOptions.Multiline);
        }

        return file;
    }
}
