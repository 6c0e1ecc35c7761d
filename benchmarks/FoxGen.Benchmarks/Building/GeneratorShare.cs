using System.Diagnostics;
using System.Globalization;

namespace FoxGen.Benchmarks.Building;

/// <summary>How long the generator takes beside the compiler, which compiles what it wrote, and how that grows.</summary>
internal static class GeneratorShare
{
    public static void Measure()
    {
        // Until all of it is compiled for good.
        for (var i = 0; i < 15; i++)
        {
            Run(150);
        }

        Console.WriteLine("\n| spec files | generator, ms | for each, ms | compiler, ms | generator / compiler |\n|---|---|---|---|---|");
        foreach (var count in new[] { 5, 50, 150, 1500 })
        {
            var taken = new List<(double Generator, double Compiler)>();
            for (var i = 0; i < (count > 1000 ? 3 : 7); i++)
            {
                taken.Add(Run(count));
            }

            var (generator, compiler) = (Median(taken.Select(one => one.Generator)), Median(taken.Select(one => one.Compiler)));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {count} | {generator:F1} | {generator / count:F2} | {compiler:F0} | {generator / compiler:P1} |"));
        }

    }

    private static (double Generator, double Compiler) Run(int count)
    {
        var project = GeneratorDriving.Of(count);
        GC.Collect();
        var started = Stopwatch.GetTimestamp();
        var driver = project.Driver().RunGenerators(project.Compilation);
        var generator = Stopwatch.GetElapsedTime(started).TotalMilliseconds;

        // What the compiler does with the same text when it stands in files: parse, bind, emit.
        var texts = driver.GetRunResult().GeneratedTrees.Select(tree => tree.GetText()).ToList();
        var options = (Microsoft.CodeAnalysis.CSharp.CSharpParseOptions)project.Compilation.SyntaxTrees[0].Options;
        GC.Collect();
        started = Stopwatch.GetTimestamp();
        var compilation = project.Compilation.AddSyntaxTrees(texts.Select(text => Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText(text, options)));
        var emitted = compilation.Emit(new MemoryStream());
        var compiler = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        return emitted.Success ? (generator, compiler) : throw new InvalidOperationException(emitted.Diagnostics[0].ToString());
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);
}
