using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>A word that names a field of replies: what the field holds is said beside it, for OpenAPI documents and the simulator.</summary>
/// <param name="key">The key.</param>
/// <param name="description">What the field holds, as Markdown in one line.</param>
/// <param name="type">The JSON type of the field.</param>
public abstract class ReplyWord(string key, string description, ReplyType type) : ServiceWord<string>(key, description, ServiceScalars.Field)
{
    /// <summary>The JSON type of the field.</summary>
    public ReplyType Type => type;

    /// <summary>JSON Schema's <c>format</c> of the field; <c>null</c> for none.</summary>
    public string? Format { get; init; }
}

/// <summary>A word that names a field of replies to one kind of request.</summary>
/// <typeparam name="TSource">What a simulator knows when it replies.</typeparam>
/// <param name="key">The key.</param>
/// <param name="description">What the field holds, as Markdown in one line.</param>
/// <param name="type">The JSON type of the field.</param>
/// <param name="simulated">What a simulator puts there; <c>null</c> where a reply does not have the field.</param>
public sealed class ReplyWord<TSource>(string key, string description, ReplyType type, Func<TSource, RuleValue?> simulated) : ReplyWord(key, description, type)
{
    /// <summary>Returns what a simulator puts there; <c>null</c> where a reply does not have the field.</summary>
    /// <param name="source">What it knows.</param>
    public RuleValue? Simulate(TSource source) => simulated(source);
}

/// <summary>A word whose value replies repeat, in a field of the same name.</summary>
/// <param name="key">The key, and the field.</param>
/// <param name="description">What it says, as Markdown in one line.</param>
public sealed class ReplyConstant(string key, string description) : ServiceWord<string>(key, description, ServiceScalars.Text);

/// <summary>The JSON types of fields of replies.</summary>
public enum ReplyType
{
    /// <summary>A string.</summary>
    String,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A boolean.</summary>
    Boolean,

    /// <summary>An array.</summary>
    Array,

    /// <summary>Any JSON.</summary>
    Any,
}

/// <summary>Where fields of replies are, for those who write replies.</summary>
public static class ReplyFields
{
    /// <summary>Returns the fields of replies to one kind of request that a service has: their words, where they are, and what a simulator puts there.</summary>
    /// <typeparam name="TSource">What a simulator knows when it replies.</typeparam>
    /// <param name="facts">The facts of the service about them.</param>
    public static IEnumerable<(ReplyWord<TSource> Word, string Path)> Of<TSource>(ServiceFacts facts) =>
        facts.Values.Where(fact => fact.Word is ReplyWord<TSource>).Select(fact => ((ReplyWord<TSource>)fact.Word, (string)fact.Value));
}
