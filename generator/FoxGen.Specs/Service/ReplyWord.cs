using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>A key that defines the path of a field in responses. It also defines the type of the field, for OpenAPI documents and the
/// simulator.</summary>
/// <param name="key">The key.</param>
/// <param name="description">The description of the field, as one line of Markdown.</param>
/// <param name="type">The JSON type of the field.</param>
public abstract class ReplyWord(string key, string description, ReplyType type) : ServiceWord<string>(key, description, ServiceScalars.Field)
{
    /// <summary>The JSON type of the field.</summary>
    public ReplyType Type => type;

    /// <summary>The <c>format</c> of the field in JSON Schema; <c>null</c> for none.</summary>
    public string? Format { get; init; }
}

/// <summary>A key that defines the path of a field in responses to one kind of request.</summary>
/// <typeparam name="TSource">The data for a simulated response.</typeparam>
/// <param name="key">The key.</param>
/// <param name="description">The description of the field, as one line of Markdown.</param>
/// <param name="type">The JSON type of the field.</param>
/// <param name="simulated">Creates the simulated value; <c>null</c> if the response does not have the field.</param>
public sealed class ReplyWord<TSource>(string key, string description, ReplyType type, Func<TSource, RuleValue?> simulated) : ReplyWord(key, description, type)
{
    /// <summary>Returns the simulated value; <c>null</c> if the response does not have the field.</summary>
    /// <param name="source">The data for the response.</param>
    public RuleValue? Simulate(TSource source) => simulated(source);
}

/// <summary>A key whose value responses contain in a field of the same name.</summary>
/// <param name="key">The name of the key and of the field.</param>
/// <param name="description">The description, as one line of Markdown.</param>
public sealed class ReplyConstant(string key, string description) : ServiceWord<string>(key, description, ServiceScalars.Text);

/// <summary>The JSON types of fields in responses.</summary>
public enum ReplyType
{
    /// <summary>A string.</summary>
    String,

    /// <summary>An integer.</summary>
    Integer,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A boolean.</summary>
    Boolean,

    /// <summary>An array.</summary>
    Array,

    /// <summary>Any JSON value.</summary>
    Any,
}

/// <summary>Finds the fields of responses, for writers of responses.</summary>
public static class ReplyFields
{
    /// <summary>Returns the fields of responses to one kind of request, with their keys, paths and simulated values.</summary>
    /// <typeparam name="TSource">The data for a simulated response.</typeparam>
    /// <param name="facts">The values of the keys.</param>
    public static IEnumerable<(ReplyWord<TSource> Word, string Path)> Of<TSource>(ServiceFacts facts) =>
        facts.Values.Where(fact => fact.Word is ReplyWord<TSource>).Select(fact => ((ReplyWord<TSource>)fact.Word, (string)fact.Value));
}
