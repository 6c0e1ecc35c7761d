using System.Globalization;

namespace FoxGen.Benchmarks;

/// <summary>Times of several contestants, taken in turns, so that whatever the machine does meanwhile meets all of them.</summary>
internal sealed class Samples(params string[] names)
{
    private readonly Dictionary<string, List<double>> _taken = names.ToDictionary(name => name, _ => new List<double>(), StringComparer.Ordinal);

    /// <summary>Takes samples in turns; each round begins with another contestant.</summary>
    public async Task<Samples> TakeAsync(int rounds, Func<string, Task<double>> measureAsync)
    {
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < names.Length; i++)
            {
                var name = names[(round + i) % names.Length];
                _taken[name].Add(await measureAsync(name));
            }
        }

        return this;
    }

    public double Median(string name) => At(name, 0.5);

    /// <summary>A table: median, quarters, and the ratio to the first contestant's.</summary>
    public void Print(string title, string unit)
    {
        Console.WriteLine($"\n{title}\n\n| | median, {unit} | quarters | ratio |\n|---|---|---|---|");
        foreach (var name in names)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {Median(name):#,0.###} | {At(name, 0.25):#,0.###} to {At(name, 0.75):#,0.###} | {Median(name) / Median(names[0]):F2} |"));
        }
    }

    private double At(string name, double share)
    {
        var sorted = _taken[name].Order().ToList();
        return sorted[(int)(share * (sorted.Count - 1))];
    }
}
