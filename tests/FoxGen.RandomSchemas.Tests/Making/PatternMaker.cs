namespace FoxGen.RandomSchemas.Tests;

/// <summary>Makes patterns of the portable subset.</summary>
internal sealed class PatternMaker(Dice dice)
{
    private static readonly string[] s_atoms =
        ["a", "b", "ab", ".", "[a-c]", "[^a]", @"\d", @"\w", @"\s", @"\D", @"\W", "é", "中", "😀", "[中😀]", "[^😀]", @"\.", @"\u4e2d", @"\x41", "-", "[a-z0-9_-]", @"[\d.]", @"\S"];

    private static readonly string[] s_repeats = ["*", "+", "?", "{2}", "{1,3}", "{2,}", "{0,1}", "{0}"];

    public string Make()
    {
        var text = Alternatives(2);
        return dice.Below(5) switch
        {
            0 => "^" + text,
            1 => text + "$",
            2 or 3 => text.Contains('|') ? $"^({text})$" : $"^{text}$",
            _ => text,
        };
    }

    private string Alternatives(int depth) => string.Join("|", Enumerable.Range(0, dice.Chance(0.25) ? 2 : 1).Select(_ => Parts(depth)));

    private string Parts(int depth) => string.Concat(Enumerable.Range(0, dice.From(1, 3)).Select(_ => Repeated(depth)));

    private string Repeated(int depth)
    {
        var atom = depth > 0 && dice.Chance(0.25) ? $"({(dice.Chance(0.3) ? "?:" : "")}{Alternatives(depth - 1)})" : dice.Pick(s_atoms);
        return dice.Chance(0.35) && (atom.Length == 1 || atom[0] is '[' or '(' or '\\' || atom == "😀") ? atom + dice.Pick(s_repeats) : atom;
    }
}
