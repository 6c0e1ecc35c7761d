using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>A key that defines the path of a field in responses. It also defines the type of the field, for OpenAPI documents and the
/// simulator.</summary>
public interface IReplyWord
{
    /// <summary>The key.</summary>
    ServiceWord Word { get; }

    /// <summary>Returns the JSON type of the field, and its <c>format</c> in JSON Schema, which is <c>null</c> for none.</summary>
    /// <param name="facts">The values of the keys of its group, such as a unit.</param>
    (ReplyType Type, string? Format) FormIn(ServiceFacts facts);
}

/// <summary>A key that defines the path of a field in responses to one kind of request.</summary>
/// <typeparam name="TSource">The data for a simulated response.</typeparam>
public interface IReplyWord<in TSource> : IReplyWord
{
    /// <summary>Returns the simulated value; <c>null</c> if the response does not have the field.</summary>
    /// <param name="source">The data for the response.</param>
    RuleValue? Simulate(TSource source);
}

/// <summary>A key that defines the path of a field in responses to one kind of request.</summary>
/// <typeparam name="TSource">The data for a simulated response.</typeparam>
/// <param name="key">The key.</param>
/// <param name="description">The description of the field, as one line of Markdown.</param>
/// <param name="type">The JSON type of the field.</param>
/// <param name="simulated">Creates the simulated value; <c>null</c> if the response does not have the field.</param>
public sealed class ReplyWord<TSource>(string key, string description, ReplyType type, Func<TSource, RuleValue?> simulated)
    : ServiceWord<string>(key, description, ServiceScalars.Field), IReplyWord<TSource>
{
    ServiceWord IReplyWord.Word => this;

    /// <summary>The <c>format</c> of the field in JSON Schema; <c>null</c> for none.</summary>
    public string? Format { get; init; }

    /// <summary>Returns the type and the format if they depend on another key of the group.</summary>
    internal Func<ServiceFacts, (ReplyType Type, string? Format)>? Form { get; init; }

    /// <inheritdoc/>
    public (ReplyType Type, string? Format) FormIn(ServiceFacts facts) => Form?.Invoke(facts) ?? (type, Format);

    /// <inheritdoc/>
    public RuleValue? Simulate(TSource source) => simulated(source);
}

/// <summary>A key that defines the paths of a field that several kinds of responses have at different places. The first path that holds something counts.</summary>
/// <typeparam name="TSource">The data for a simulated response.</typeparam>
/// <param name="key">The key.</param>
/// <param name="description">The description of the field, as one line of Markdown.</param>
/// <param name="simulated">Creates the simulated value; <c>null</c> if the response does not have the field.</param>
public sealed class ReplyPlacesWord<TSource>(string key, string description, Func<TSource, RuleValue?> simulated)
    : ServiceWord<EquatableArray<string>>(key, description, ServiceScalars.Fields), IReplyWord<TSource>
{
    ServiceWord IReplyWord.Word => this;

    /// <inheritdoc/>
    public (ReplyType Type, string? Format) FormIn(ServiceFacts facts) => (ReplyType.String, null);

    /// <inheritdoc/>
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
    public static IEnumerable<(IReplyWord<TSource> Word, string Path)> Of<TSource>(ServiceFacts facts) =>
        facts.Values.Where(fact => fact.Word is IReplyWord<TSource>).Select(fact => ((IReplyWord<TSource>)fact.Word, PathsOf(fact.Value)[0]));

    /// <summary>Returns the paths of a key: one, or several of which the first that holds something counts.</summary>
    /// <param name="value">The value of a key of responses.</param>
    public static EquatableArray<string> PathsOf(object value) => value is string path ? new(path) : (EquatableArray<string>)value;
}
