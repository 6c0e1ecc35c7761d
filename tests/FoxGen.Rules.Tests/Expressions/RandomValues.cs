namespace FoxGen.Rules.Tests.Expressions;

/// <summary>Makes values at random, the same ones for the same seed.</summary>
internal sealed class RandomValues(int seed)
{
    private static readonly RuleValue[] s_leaves =
    [
        RuleValue.Null, RuleValue.True, RuleValue.False, RuleValue.Of(0L), RuleValue.Of(2L), RuleValue.Of(long.MinValue), RuleValue.Of(1.0),
        RuleValue.Of(-0.5), RuleValue.Of(double.MaxValue), RuleValue.Of(""), RuleValue.Of("a"), RuleValue.Of("@a @b1: <#0.5#>\nb: 🦊"),
        RuleValue.Of("\ud83e"), RuleValue.Of("https://example.com/a.png"), RuleValue.Of("data:image/png;base64,AAAA"),
    ];

    private static readonly string[] s_keys = ["a", "b", "c", "x"];

    private readonly Random _random = new(seed);

    /// <summary>A value; one in eight is open when <paramref name="mayBeOpen"/>.</summary>
    public RuleValue Next(int depth, bool mayBeOpen)
    {
        if (mayBeOpen && _random.Next(8) == 0)
        {
            return _random.Next(2) == 0 ? RuleValue.Unknown : RuleValue.Present;
        }

        return (depth == 0 ? 0 : _random.Next(4)) switch
        {
            1 => RuleValue.Of(Enumerable.Range(0, _random.Next(4)).Select(_ => Next(depth - 1, mayBeOpen)).ToArray()),
            2 => Object(depth - 1, mayBeOpen),
            _ => s_leaves[_random.Next(s_leaves.Length)],
        };
    }

    /// <summary>An object with some of the keys that random expressions read.</summary>
    public RuleValue Object(int depth, bool mayBeOpen) => RuleValue.Of(s_keys
        .Where(_ => _random.Next(4) > 0)
        .Select(key => KeyValuePair.Create(key, Next(depth, mayBeOpen)))
        .ToArray());

    /// <summary>The value with everything open in it decided at random.</summary>
    public RuleValue Decide(RuleValue value) => value.Kind switch
    {
        RuleValueKind.Unknown => Next(1, mayBeOpen: false),
        RuleValueKind.Present => Next(1, mayBeOpen: false) is { Kind: not RuleValueKind.Null } there ? there : RuleValue.True,
        RuleValueKind.List => RuleValue.Of(value.AsList.Select(Decide).ToArray()),
        RuleValueKind.Map => RuleValue.Of(value.AsMap.Select(entry => KeyValuePair.Create(entry.Key, Decide(entry.Value))).ToArray()),
        _ => value,
    };
}
