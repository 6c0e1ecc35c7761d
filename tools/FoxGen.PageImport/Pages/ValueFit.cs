namespace FoxGen.PageImport.Pages;

/// <summary>Whether values are of the type of a draft.</summary>
internal static class ValueFit
{
    /// <summary>Whether the JSON type of a value is one that the draft takes.</summary>
    public static bool Has(DraftValue type, RuleValue value) => type.Kind switch
    {
        ValueKind.String => value.Kind is RuleValueKind.String,
        ValueKind.Integer => value.Kind is RuleValueKind.Integer,
        ValueKind.Number => value.Kind is RuleValueKind.Integer or RuleValueKind.Number,
        ValueKind.Boolean => value.Kind is RuleValueKind.Boolean || (type.Spelling is { } words && value.Kind is RuleValueKind.String && (value.AsString == words.True || value.AsString == words.False)),
        ValueKind.Array => value.Kind is RuleValueKind.List && value.AsList.All(item => type.Items is null || Has(type.Items, item)),
        ValueKind.Object => value.Kind is RuleValueKind.Map,
        ValueKind.Union => type.Cases.Exists(one => Has(one, value)),
        _ => true,
    };

    /// <summary>A text as a value of a scalar type; <c>null</c> when it does not read as one.</summary>
    public static RuleValue? Read(DraftValue type, string text)
    {
        var bare = text.Trim();
        if (type.Kind is ValueKind.String || type.Spelling is not null)
        {
            return PageJson.Read(bare) is { Kind: RuleValueKind.String } quoted ? quoted : bare.Contains('"') ? null : RuleValue.Of(bare);
        }

        return PageJson.Read(bare) is { } value && Has(type, value) ? value : type.Kind is ValueKind.Union
            ? type.Cases.Where(one => one.Kind is ValueKind.String).Select(one => Read(one, bare)).FirstOrDefault()
            : null;
    }
}
