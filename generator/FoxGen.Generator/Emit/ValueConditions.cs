using System.Globalization;
using FoxGen.Generator.Writing;
using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Generator.Emit;

/// <summary>Writes constraints of one value as C# conditions that are true when the value breaks them.</summary>
/// <param name="type">The C# type of the value.</param>
/// <param name="value">A C# expression for the value, not null; of a media value its URL.</param>
/// <param name="schema">What the value may be.</param>
/// <param name="context">Names and enums.</param>
internal sealed class ValueConditions(ClrType type, string value, ValueSchema schema, EmitContext context) : ICSharpValue
{
    string ICSharpValue.Expression => value;

    bool ICSharpValue.IsDouble => type is ClrScalar { Kind: ClrScalarKind.Double };

    string ICSharpValue.HasDuplicates => Duplicates(((ClrList)type).Item);

    /// <summary>The condition, or <c>null</c> when the C# type alone keeps every value inside (a bound at its edge).</summary>
    /// <param name="constraint">The constraint.</param>
    public string? Fails(Constraint constraint) => type is ClrEnum named && constraint is not EnumValues ? Broken(constraint, named) : constraint.Fails(this);

    /// <summary>What the value must match, as a C# pattern; <c>null</c> when no pattern says it, or any value matches. Of an enum its number: short, and its numbers never change.</summary>
    /// <param name="constraint">The constraint.</param>
    public string? Pattern(Constraint constraint) => type is ClrEnum && constraint is not EnumValues ? null : constraint.CSharpPattern(this);

    string ICSharpValue.Number(decimal number) => Number(number, type);

    string ICSharpValue.Text(string text) => CSharp.Literal(text);

    string? ICSharpValue.Pattern(EquatableArray<RuleValue> values) => type switch
    {
        ClrScalar { Kind: ClrScalarKind.Boolean } when values.Count > 1 => null,
        ClrEnum named => Runs(values.Select(wire => context.NumberOf(named, wire))),
        _ => string.Join(" or ", values.Select(wire => Code(wire, type, schema, context))),
    };

    string? ICSharpValue.Pattern(NumberRange range) => RangePattern(range, type);

    string? ICSharpValue.FailsPattern(Constraint constraint) =>
        constraint.CSharpPattern(this) is { } pattern ? $"{(type is ClrEnum ? "(int)" : "")}{value} is not ({pattern})" : null;

    private static string Runs(IEnumerable<int> numbers)
    {
        var sorted = numbers.OrderBy(number => number).ToList();
        var runs = new List<string>();
        for (var (start, i) = (0, 1); i <= sorted.Count; i++)
        {
            if (i == sorted.Count || sorted[i] != sorted[i - 1] + 1)
            {
                runs.Add(i - 1 == start ? Text(sorted[start]) : $">= {Text(sorted[start])} and <= {Text(sorted[i - 1])}");
                start = i;
            }
        }

        return string.Join(" or ", runs);
    }

    private static string Duplicates(ClrType item) => item.Match(
        scalar: one => one.Kind is ClrScalarKind.JsonObject ? "HasDuplicateNodes" : "HasDuplicates",
        @enum: _ => "HasDuplicates",
        @object: _ => "HasDuplicateObjects",
        union: _ => "HasDuplicateUnions",
        list: _ => "HasDuplicates");

    // What is not among the allowed values is reported already; of those, some may break another constraint.
    private string? Broken(Constraint constraint, ClrEnum named)
    {
        var broken = schema.Allowed.Where(wire => !constraint.Passes(wire)).Select(wire => Code(wire, named, schema, context)).ToList();
        return broken.Count == 0 ? null : $"{value} is {string.Join(" or ", broken)}";
    }

    /// <summary>A value as a C# constant, which is also a pattern; of media its URL.</summary>
    /// <param name="wire">The value on the wire.</param>
    /// <param name="type">Its C# type.</param>
    /// <param name="schema">How booleans are spelt.</param>
    /// <param name="context">Names and enums.</param>
    public static string Code(RuleValue wire, ClrType type, ValueSchema schema, EmitContext context) => type switch
    {
        ClrScalar { Kind: ClrScalarKind.Boolean } when schema.Spelling is { } spelling => wire.AsString == spelling.True ? "true" : "false",
        ClrEnum named => context.Member(named, wire),
        ClrScalar { Kind: ClrScalarKind.Double } => CSharp.Double(wire.AsNumber),
        _ => CSharp.Constant(wire),
    };

    private static string? RangePattern(NumberRange range, ClrType type)
    {
        range = type is ClrScalar { Kind: ClrScalarKind.Double } ? range : WithNeighbours(range);
        var bounds = type is ClrScalar { Kind: ClrScalarKind.Double } ? NumberBounds(range) : IntegerBounds(range, type);
        if (bounds.Count == 0)
        {
            return null;
        }

        var sentinels = range.Sentinels.Select(sentinel => Number(sentinel, type));
        return string.Join(" or ", new[] { string.Join(" and ", bounds) }.Concat(sentinels));
    }

    // A sentinel right beside the range belongs to it. Together they may be all that the type holds, and a pattern of both would match always.
    private static NumberRange WithNeighbours(NumberRange range)
    {
        while (range.Sentinels.Where(sentinel => sentinel == range.FirstWhole - 1 || sentinel == range.LastWhole + 1).ToList() is [var near, ..])
        {
            var end = new Bound(near, IsInclusive: true);
            var others = range.Sentinels.Where(sentinel => sentinel != near).ToEquatable();
            range = near < range.FirstWhole ? range with { Low = end, Sentinels = others } : range with { High = end, Sentinels = others };
        }

        return range;
    }

    private static List<string> NumberBounds(NumberRange range)
    {
        var bounds = new List<string>();
        if (range.Low is { } low)
        {
            bounds.Add((low.IsInclusive ? ">= " : "> ") + CSharp.Double(low.Value));
        }

        if (range.High is { } high)
        {
            bounds.Add((high.IsInclusive ? "<= " : "< ") + CSharp.Double(high.Value));
        }

        return bounds;
    }

    // Bounds at the type's own edge say nothing.
    private static List<string> IntegerBounds(NumberRange range, ClrType type)
    {
        var (typeMinimum, typeMaximum) = type is ClrScalar { Kind: ClrScalarKind.Int64 } ? (long.MinValue, long.MaxValue) : (int.MinValue, int.MaxValue);
        var bounds = new List<string>();
        if (range.FirstWhole > typeMinimum)
        {
            bounds.Add(">= " + CSharp.Integer((long)range.FirstWhole));
        }

        if (range.LastWhole < typeMaximum)
        {
            bounds.Add("<= " + CSharp.Integer((long)range.LastWhole));
        }

        return bounds;
    }

    private static string Number(decimal value, ClrType type) =>
        type is ClrScalar { Kind: ClrScalarKind.Double } ? CSharp.Double(value) : CSharp.Integer((long)value);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
