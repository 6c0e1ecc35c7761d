namespace FoxGen.RandomSchemas.Tests;

/// <summary>Random choices. The same seed makes the same ones.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    public bool Chance(double probability) => _random.NextDouble() < probability;

    /// <summary>A number from 0 to below a bound.</summary>
    public int Below(int bound) => _random.Next(bound);

    /// <summary>A number of a range, both ends included.</summary>
    public int From(int low, int high) => _random.Next(low, high + 1);

    public T Pick<T>(params IReadOnlyList<T> values) => values[_random.Next(values.Count)];

    /// <summary>Some of the values, in their order.</summary>
    public IReadOnlyList<T> Some<T>(IReadOnlyList<T> values, int count)
    {
        var indexes = Enumerable.Range(0, values.Count).ToArray();
        _random.Shuffle(indexes);
        return [.. indexes.Take(count).Order().Select(i => values[i])];
    }

    public int Seed() => _random.Next();
}
