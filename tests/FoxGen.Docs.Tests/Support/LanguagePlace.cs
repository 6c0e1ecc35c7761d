using System.Text.RegularExpressions;
using FoxGen.Specs;

namespace FoxGen.Docs.Tests.Support;

/// <summary>
/// A place in spec files where keys stand. Which keys the checker knows there is found out by asking it: a sound file, one
/// key added, and whether exactly this key is then refused.
/// </summary>
/// <param name="Name">What it is, in words.</param>
/// <param name="Yaml">A sound file with a line <c>§</c> where keys can be added.</param>
internal sealed partial record LanguagePlace(string Name, string Yaml)
{
    private const int GroupSize = 40;

    private static readonly string[] s_refusals = ["FOX0101", "FOX0106", "FOX0107"];

    /// <summary>Every word in the sources of the checker that could be a key.</summary>
    public static IReadOnlyList<string> Words { get; } =
    [
        .. new[] { "generator/FoxGen.Specs", "generator/FoxGen.Rules/Constraints", "generator/FoxGen.Rules/Primitives", "generator/FoxGen.Rules/Relations" }
            .SelectMany(folder => Directory.GetFiles(Repository.Path(folder), "*.cs", SearchOption.AllDirectories))
            .Where(path => !path.Contains(Path.DirectorySeparatorChar + "obj" + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .SelectMany(path => Quoted().Matches(File.ReadAllText(path)).Select(match => match.Groups["word"].Value))
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The keys known here, those of the sound file included.</summary>
    public IReadOnlyList<string> KnownKeys()
    {
        Expect.Nothing(Compile().Select(problem => $"The sound file of {Name}: {problem}"));
        var standing = Standing;
        var refused = Words.Except(standing).Chunk(GroupSize).Where(RefusesEach).SelectMany(group => group).ToHashSet(StringComparer.Ordinal);
        return [.. Words.Where(word => standing.Contains(word) || (!refused.Contains(word) && !Refuses(word)))];
    }

    // The keys beside the mark, which cannot be added a second time.
    private IReadOnlyList<string> Standing
    {
        get
        {
            var lines = Yaml.Split('\n');
            var mark = Array.FindIndex(lines, line => line.Trim() == "§");
            var indent = lines[mark].IndexOf('§', StringComparison.Ordinal);
            var before = lines[..mark].Reverse().TakeWhile(IsBeside).ToList();
            // A dash begins the mapping; what stands above it belongs to another item.
            var first = before.FindIndex(line => indent >= 2 && line[indent - 2] == '-');
            return
            [
                .. before.Take(first < 0 ? before.Count : first + 1).Concat(lines[(mark + 1)..].TakeWhile(IsBeside).TakeWhile(line => indent < 2 || line[indent - 2] != '-'))
                    .Where(line => line[indent] != ' ')
                    .Select(line => line[indent..].Split(':')[0]),
            ];

            bool IsBeside(string line) => line.Length > indent && line.TrimStart('-', ' ').Length <= line.Length - indent;
        }
    }

    /// <summary>Whether a key is refused here as unknown, misplaced or reserved.</summary>
    public bool Refuses(string key) => Compile(key + ": x").Any(problem => s_refusals.Contains(problem.Descriptor.Id)
        // Reserved keys are told about in words of their own; only the added key can be one.
        && (problem.Descriptor.Id == "FOX0107" || problem.Message.Contains($"'{key}'", StringComparison.Ordinal)));

    /// <summary>The problems of the file with lines added.</summary>
    public IReadOnlyList<SpecDiagnostic> Compile(params string[] added)
    {
        var yaml = string.Join('\n', Yaml.Split('\n').SelectMany(line =>
            line.Trim() == "§" ? added.Select(one => line.Replace("§", one, StringComparison.Ordinal)) : [line]));
        var isService = TopLevel.Split(Yaml).ContainsKey("namespace");
        return isService
            ? [.. SpecCompiler.CompileService(new("place.service.fox.yaml", yaml), TestContext.Current.CancellationToken).Diagnostics]
            : [.. SpecCompiler.CompileModels(new("place.fox.yaml", yaml), new([LanguagePlaces.CompiledService]), TestContext.Current.CancellationToken).Diagnostics];
    }

    // Most words are keys nowhere: many are asked about at once, and one by one only where one of them is taken or breaks the others.
    private bool RefusesEach(string[] keys)
    {
        var first = Array.FindIndex(Yaml.Split('\n'), line => line.Trim() == "§");
        var refused = Compile([.. keys.Select(key => key + ": x")]).Where(problem => s_refusals.Contains(problem.Descriptor.Id)).Select(problem => problem.Span.StartLine - first).ToHashSet();
        return Enumerable.Range(0, keys.Length).All(refused.Contains);
    }

    [GeneratedRegex("\"(?<word>[a-z][A-Za-z0-9]*)\"")]
    private static partial Regex Quoted();
}
