namespace FoxGen.Rules;

/// <summary>Writes lists in sentences.</summary>
public static class WordList
{
    /// <summary><c>a, b and c</c>.</summary>
    public static string And(IEnumerable<string> words)
    {
        var list = words.ToList();
        return list.Count < 2 ? string.Concat(list) : string.Join(", ", list.Take(list.Count - 1)) + " and " + list[^1];
    }
}
