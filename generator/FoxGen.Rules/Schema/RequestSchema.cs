using FoxGen.Rules.Primitives;

namespace FoxGen.Rules;

/// <summary>The constraints of the request body of one model id: its fields, and the rules between them.</summary>
/// <param name="Fields">The fields of the body in documentation order, without the one that names the model.</param>
/// <param name="Rules">The rules between fields.</param>
public sealed record RequestSchema(EquatableArray<FieldSchema> Fields, EquatableArray<Rule> Rules)
{
    /// <summary>The maximum size of the whole body as JSON in bytes; <c>null</c> for no bound. Checked when the request is sent.</summary>
    public long? MaxBodyBytes { get; init; }

    /// <summary>The number of results of a request, as an expression over its body; <c>null</c> if the spec does not define it.</summary>
    public Expression? ResultCount { get; init; }

    /// <summary>Returns a field by its wire name.</summary>
    public FieldSchema? Find(string name) => Fields.FirstOrDefault(field => field.Name == name);
}

/// <summary>One key of an object.</summary>
/// <param name="Name">The key on the wire.</param>
/// <param name="Value">The schema of its value.</param>
/// <param name="IsRequired">Whether the key is required.</param>
public sealed record FieldSchema(string Name, ValueSchema Value, bool IsRequired)
{
    /// <summary>
    /// The documented default of the service. It is never sent; rules read it with <c>default(this.x)</c>.
    /// </summary>
    public RuleValue? Default { get; init; }

    /// <summary>
    /// Whether the key always has the same value: a required key with one allowed value. It is sent with every object, and callers do not set it.
    /// An overlay fixes nothing, because it does not change the C# type.
    /// </summary>
    public bool IsFixed => IsRequired && Value.Allowed.Count == 1 && Value.FindOverlay(RuleIds.Enum) is null;
}

/// <summary>A condition over several fields.</summary>
/// <param name="Id">The stable id within the model, in kebab case.</param>
/// <param name="Severity">The severity of a violation.</param>
/// <param name="Condition">The condition; it must not be false, but can be unknown.</param>
/// <param name="Words">
/// The message for callers. Names of fields are in braces, <c>{image_urls} is required.</c>, because readers name fields differently; <c>{{</c>
/// is a brace.
/// </param>
/// <param name="Path">The field to report it at: a key of <c>this</c>; empty for the object itself.</param>
public sealed record Rule(string Id, Severity Severity, Expression Condition, LocalizedText Words, string Path)
{
    /// <summary>The message with the wire names of the fields.</summary>
    public LocalizedText Message => Words.With(words => FieldMarks.Write(words, static name => name));

    /// <summary>Returns the message with other names of the fields.</summary>
    /// <param name="name">Returns the name for a wire name.</param>
    /// <param name="language">The language.</param>
    public string Say(Func<string, string> name, TextLanguage language = TextLanguage.English) => FieldMarks.Write(Words.In(language), name);

    /// <summary>The wire names of the top-level fields that the condition reads, in order of first use.</summary>
    public EquatableArray<string> Reads { get; init; }

    /// <summary>The form in the spec. Only the condition defines the check.</summary>
    public RuleForm Form { get; init; } = RuleForm.Expression;
}

/// <summary>The severity of a violated rule.</summary>
public enum Severity
{
    /// <summary>The service would reject the request.</summary>
    Error,

    /// <summary>The service accepts the request, but it is probably a mistake.</summary>
    Warning,

    /// <summary>Documentation only; never checked.</summary>
    Note,
}
