namespace FoxGen.RandomSchemas.Tests;

/// <summary>What readers need not say, by their documentation. Nothing else is left out of any comparison.</summary>
internal static class DocumentedLimits
{
    private const double LargestWhole = 9.2e18;

    // Up to here each whole number is a double of its own.
    private const double LargestExact = 9_007_199_254_740_992;

    private const double SmallestDecimal = 1e-28;

    // The ids of checks of values; all others are ids of rules between fields.
    private static readonly HashSet<string> s_valueRules =
        [.. typeof(RuleIds).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!)];

    /// <summary>
    /// Whether a rule is left for later: reading a body tells all that cannot be read, and rules about that once it can be.
    /// </summary>
    public static bool IsPostponed(Violation violation, IReadOnlyList<Violation> all, bool isRead, IReadOnlySet<string> told) =>
        !isRead && !told.Contains(Verdict.Line(violation)) && ReadsTheUnreadable(violation, all);

    /// <summary>
    /// Whether a problem is about a whole number that its C# type, <c>int</c> or <c>long</c>, does not hold, or a rule that may read one, or
    /// a list that may repeat one.
    /// Reading refuses such a number and goes on with the nearest; the service, and all that speaks for it, knows no such range.
    /// </summary>
    public static bool IsBeyondCSharp(IReadOnlySet<string> beyond, string path, string ruleId) =>
        beyond.Contains(path)
        || (beyond.Count > 0 && !s_valueRules.Contains(ruleId))
        || (ruleId is RuleIds.UniqueItems && beyond.Any(inside => inside.StartsWith(path + "[", StringComparison.Ordinal)));

    /// <summary>Where a body has such numbers.</summary>
    public static IReadOnlySet<string> BeyondCSharp(Judged one)
    {
        return Fields("", one.Model.Request.Fields, one.Model.Properties, one.Value).ToHashSet();

        IEnumerable<string> Fields(string path, EquatableArray<FieldSchema> fields, EquatableArray<ResolvedProperty> properties, RuleValue map) =>
            fields.SelectMany(field => map.Kind is RuleValueKind.Map && map.Find(field.Name) is { } value
                ? Inside(Join(path, field.Name), field.Value, properties.First(property => property.Name == field.Name).Type, value)
                : []);

        IEnumerable<string> Inside(string path, ValueSchema schema, ClrType type, RuleValue value) => type switch
        {
            ClrScalar { Kind: ClrScalarKind.Int32 } => IsBeyond(value, int.MinValue, int.MaxValue) ? [path] : [],
            ClrScalar { Kind: ClrScalarKind.Int64 } => IsBeyond(value, long.MinValue, long.MaxValue) ? [path] : [],
            ClrList list when value.Kind is RuleValueKind.List =>
                value.AsList.SelectMany((item, i) => Inside(FormattableString.Invariant($"{path}[{i}]"), schema.Items!, list.Item, item)),
            ClrObject named when one.File.Set.Types.Objects.FirstOrDefault(other => other.ClrName == named.Name) is { } found =>
                Fields(path, schema.Properties, found.Properties, value),
            ClrUnion named when one.File.Set.Types.Unions.FirstOrDefault(other => other.ClrName == named.Name) is { } union
                && UnionCases.Find(schema, value, out _) is { } alternative =>
                Inside(path, alternative.Value, union.Cases.First(other => other.ClrName == alternative.Name).Type, value),
            _ => [],
        };
    }

    // What is not written as a whole number of 64 bits is a double, which near the ends of those tells no neighbours apart.
    private static bool IsBeyond(RuleValue value, long minimum, long maximum) => value.Kind switch
    {
        RuleValueKind.Integer => value.AsInteger < minimum || value.AsInteger > maximum,
        RuleValueKind.Number => Math.Floor(value.AsNumber) == value.AsNumber && (value.AsNumber < Math.Max(minimum, -LargestWhole) || value.AsNumber > Math.Min(maximum, LargestWhole)),
        _ => false,
    };

    /// <summary>
    /// Whether the independent validator of JSON Schema, which compares decimals, holds the numbers: it throws at larger ones, and smaller ones are 0.
    /// </summary>
    public static bool AreExact(RuleValue body) => body.Kind switch
    {
        RuleValueKind.Number => body.AsNumber == 0 || Math.Abs(body.AsNumber) is > SmallestDecimal and < LargestExact,
        RuleValueKind.List => body.AsList.All(AreExact),
        RuleValueKind.Map => body.AsMap.All(entry => AreExact(entry.Value)),
        _ => true,
    };

    private static bool ReadsTheUnreadable(Violation violation, IReadOnlyList<Violation> all)
    {
        // A value that is no member of its C# enum, or that is not the only value of its field, has no other checks: nothing is there to be checked.
        if (violation.Rule is null && all.Any(other => other.RuleId is RuleIds.Enum && other.Path == violation.Path && !ReferenceEquals(other, violation)))
        {
            return true;
        }

        var reads = violation.Rule is { } rule
            ? rule.Reads.Select(field => Join(violation.Path[..^rule.Path.Length].TrimEnd('.'), field))
            : violation.RuleId is RuleIds.UniqueItems ? [violation.Path] : [];
        return reads.Any(path => all.Any(other => other.Rule is null
            && other.RuleId is RuleIds.Type or RuleIds.Enum or RuleIds.Required or RuleIds.UnknownField
            && (other.Path == path || other.Path.StartsWith(path + ".", StringComparison.Ordinal) || other.Path.StartsWith(path + "[", StringComparison.Ordinal))));
    }

    private static string Join(string parent, string name) => parent.Length == 0 ? name : $"{parent}.{name}";
}
