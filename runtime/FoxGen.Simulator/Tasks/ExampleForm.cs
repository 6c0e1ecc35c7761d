using System.Security.Cryptography;

namespace FoxGen.Simulator.Tasks;

/// <summary>Makes values that look like an example: <c>cgt-20261129-x7</c> gives <c>cgt-20261129-</c> and a random part.</summary>
internal static class ExampleForm
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789";
    private const int Least = 12;

    // More digits than a JSON number of 64 bits has would be another number.
    private const int MostDigits = 18;

    /// <summary>A value that no other call returns.</summary>
    /// <param name="example">The example; <c>null</c> for none.</param>
    /// <param name="prefix">The start of values without an example.</param>
    public static string Next(string? example, string prefix)
    {
        var kept = example is null ? prefix : example[..(LastMark(example) + 1)];
        var rest = example?[kept.Length..] ?? "";
        return rest.Length > 0 && rest.All(char.IsAsciiDigit)
            ? kept + RandomNumberGenerator.GetString("123456789", 1) + RandomNumberGenerator.GetString("0123456789", Math.Clamp(rest.Length, Least, MostDigits) - 1)
            : kept + RandomNumberGenerator.GetString(Letters, Math.Max(rest.Length, Least));
    }

    private static int LastMark(string example)
    {
        var at = example.Length - 1;
        while (at >= 0 && char.IsLetterOrDigit(example[at]))
        {
            at--;
        }

        return at;
    }
}
