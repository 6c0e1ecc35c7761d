namespace FoxGen.Rules;

/// <summary>Writes lists in sentences.</summary>
public static class WordList
{
    /// <summary><c>a, b and c</c>.</summary>
    public static string And(IEnumerable<string> words) => Join(words, " and ");

    /// <summary><c>a, b or c</c>.</summary>
    public static string Or(IEnumerable<string> words) => Join(words, " or ");

    private static string Join(IEnumerable<string> words, string last)
    {
        var list = words.ToList();
        return list.Count < 2 ? string.Concat(list) : string.Join(", ", list.Take(list.Count - 1)) + last + list[^1];
    }
}
