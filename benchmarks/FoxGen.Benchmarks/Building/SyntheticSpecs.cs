using System.Globalization;
using FoxGen.Specs;

namespace FoxGen.Benchmarks.Building;

/// <summary>As many spec files as one wants: copies of the shipped ones in turns, each with model ids of its own.</summary>
internal static class SyntheticSpecs
{
    private static readonly IReadOnlyList<SpecText> s_shipped = Read();

    // Longer ids first, because one may begin like another.
    private static readonly IReadOnlyList<IReadOnlyList<string>> s_ids =
    [
        .. s_shipped.Where(spec => !spec.IsService)
            .Select(spec => SpecSet.Compile([Service, spec]).Models.Select(model => model.Id).OrderByDescending(id => id.Length).ToList()),
    ];

    public static SpecText Service => s_shipped.Single(spec => spec.IsService);

    /// <summary>The service file and so many model files.</summary>
    public static IReadOnlyList<SpecText> Of(int count) => [Service, .. Enumerable.Range(0, count).Select(Model)];

    public static SpecText Model(int number)
    {
        var models = s_shipped.Where(spec => !spec.IsService).ToList();
        var original = models[number % models.Count];
        var stem = Path.GetFileName(original.Path)[..^".fox.yaml".Length];
        var suffix = string.Create(CultureInfo.InvariantCulture, $"-n{number}");
        var ids = s_ids[number % models.Count];
        var content = ids.Aggregate(original.Content, (text, id) => text.Replace(id, "\u0001" + id.Replace("-", "\u0002", StringComparison.Ordinal) + suffix, StringComparison.Ordinal));
        return new SpecText($"/project/specs/{stem}{suffix}.fox.yaml", content.Replace("\u0001", "", StringComparison.Ordinal).Replace('\u0002', '-'));
    }

    private static List<SpecText> Read()
    {
        var folder = Path.Combine(Repository.Root, "specs");
        return
        [
            .. Directory.GetFiles(folder, "*.fox.yaml", SearchOption.AllDirectories)
                .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(path => new SpecText(path, File.ReadAllText(path))),
        ];
    }
}
