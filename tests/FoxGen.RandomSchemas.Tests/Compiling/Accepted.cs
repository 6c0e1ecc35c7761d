namespace FoxGen.RandomSchemas.Tests;

/// <summary>What the spec compiler says of the files of some cases.</summary>
/// <param name="Files">The cases whose files it takes, with all that was made of them.</param>
/// <param name="Refused">The others, with the errors.</param>
internal sealed record Accepted(IReadOnlyList<CompiledFile> Files, IReadOnlyList<(Case Case, IReadOnlyList<SpecDiagnostic> Errors)> Refused)
{
    /// <summary>Compiles the files of all cases together.</summary>
    public static Accepted Of(IReadOnlyList<Case> cases)
    {
        var texts = cases.Select(TextOf).ToList();
        var set = SpecSet.Compile([SpecService.Text, .. texts]);
        var errors = set.Diagnostics.Where(one => one.Descriptor.IsError).ToLookup(one => one.Span.Path);
        if (errors[SpecService.Text.Path].Any())
        {
            throw new InvalidOperationException(string.Join('\n', errors[SpecService.Text.Path]));
        }

        var (files, refused) = (new List<CompiledFile>(), new List<(Case, IReadOnlyList<SpecDiagnostic>)>());
        for (var i = 0; i < cases.Count; i++)
        {
            if (errors[texts[i].Path].ToList() is { Count: > 0 } found)
            {
                refused.Add((cases[i], found));
            }
            else
            {
                var models = set.Models.Where(model => model.Source.Path == texts[i].Path).ToDictionary(model => Names.Model + model.Id[Prefix(i).Length..]);
                files.Add(new(cases[i], texts[i], models, set));
            }
        }

        return new(files, refused);
    }

    private static SpecText TextOf(Case one, int number) =>
        new(Prefix(number) + ".fox.yaml", Yaml.Write(one.File).Replace(Names.Model + "-", Prefix(number) + "-", StringComparison.Ordinal));

    private static string Prefix(int number) => string.Create(CultureInfo.InvariantCulture, $"c{number}");
}

/// <summary>A file that the spec compiler takes.</summary>
/// <param name="Case">Its case.</param>
/// <param name="Text">The file, its model ids with a number.</param>
/// <param name="Models">Its models, by their ids without a number.</param>
/// <param name="Set">All that was compiled with it.</param>
internal sealed record CompiledFile(Case Case, SpecText Text, IReadOnlyDictionary<string, ResolvedModel> Models, SpecSet Set)
{
    /// <summary>The service of its models.</summary>
    public ResolvedService Service => Set.Services[0];

    /// <summary>The name of the file alone: <c>c17</c>.</summary>
    public string Name => Text.Path[..Text.Path.IndexOf('.')];
}
