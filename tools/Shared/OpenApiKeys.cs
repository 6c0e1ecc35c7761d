// Compiled into FoxGen.Export and FoxGen.Import: what one writes, the other reads.

namespace FoxGen.OpenApi;

/// <summary>The keys for what OpenAPI has no word for. They are the words of the spec language behind <c>x-foxgen-</c>.</summary>
internal static class OpenApiKeys
{
    /// <summary>What all keys start with.</summary>
    public const string Prefix = "x-foxgen-";

    /// <summary>The service, on <c>info</c>.</summary>
    public const string Service = Prefix + "service";

    /// <summary>The model id, on a model or an example, if the body does not name it.</summary>
    public const string Model = Prefix + "model";

    /// <summary>All properties of a model with <c>in</c>, <c>as</c> and <c>under</c>, if the body does not have all of them as its fields.</summary>
    public const string Places = Prefix + "places";

    /// <summary>The fields of an example without their places, on an example.</summary>
    public const string Fields = Prefix + "fields";

    /// <summary>The name of the spec file, on a model.</summary>
    public const string File = Prefix + "file";

    /// <summary>The result shape, on a model.</summary>
    public const string Result = Prefix + "result";

    /// <summary>How many results a request makes, as an expression, on a model.</summary>
    public const string ResultCount = Prefix + "result-count";

    /// <summary>How to wait for the model: seconds.</summary>
    public const string Timing = Prefix + "timing";

    /// <summary>How many bytes a body may have, on a model.</summary>
    public const string BodyBytes = Prefix + "body-bytes";

    /// <summary>A title in its languages.</summary>
    public const string Title = Prefix + "title";

    /// <summary>The page where an example stands.</summary>
    public const string Source = Prefix + "source";

    /// <summary>The rules of an object: <c>{id, severity, expression, message, at, relation, enforced}</c>. In version 3.0, the id in a part of <c>allOf</c>.</summary>
    public const string Rule = Prefix + "rule";

    /// <summary>A C# name that differs from the derived one.</summary>
    public const string Name = Prefix + "name";

    /// <summary>A description in its languages, without what OpenAPI readers are told beside it.</summary>
    public const string Description = Prefix + "description";

    /// <summary>Documented facts that cannot be checked.</summary>
    public const string Notes = Prefix + "notes";

    /// <summary>When to leave a field out: <c>omit-unless-needed</c>.</summary>
    public const string Advice = Prefix + "advice";

    /// <summary>The unit of a number.</summary>
    public const string Unit = Prefix + "unit";

    /// <summary>Values with a meaning of their own: <c>{value, name, meaning}</c>.</summary>
    public const string KnownValues = Prefix + "known-values";

    /// <summary>Values allowed outside the range.</summary>
    public const string Sentinels = Prefix + "sentinels";

    /// <summary>The values of an enum without their other spellings.</summary>
    public const string Enum = Prefix + "enum";

    /// <summary>The one text allowed, where null beside it makes it an enum.</summary>
    public const string Const = Prefix + "const";

    /// <summary>Other spellings: <c>{spelling, value}</c>.</summary>
    public const string Aliases = Prefix + "aliases";

    /// <summary>The shared enum of the service or of the spec file.</summary>
    public const string Vocabulary = Prefix + "vocabulary";

    /// <summary>The vocabularies of the spec file, on a model, in words of the spec language.</summary>
    public const string Vocabularies = Prefix + "vocabularies";

    /// <summary>The results of the spec file, on a model, in words of the spec language.</summary>
    public const string Results = Prefix + "results";

    /// <summary>The words for true and false.</summary>
    public const string Spelling = Prefix + "spelling";

    /// <summary>The format in words of the spec language; the schema says it as a pattern.</summary>
    public const string Format = Prefix + "format";

    /// <summary>The pattern of other model ids with the same fields.</summary>
    public const string IdPattern = Prefix + "id-pattern";

    /// <summary>The pattern of the spec; the schema has it in the form of ECMA-262.</summary>
    public const string Pattern = Prefix + "pattern";

    /// <summary>The URL schemes taken.</summary>
    public const string Schemes = Prefix + "schemes";

    /// <summary>The hosts taken.</summary>
    public const string Hosts = Prefix + "hosts";

    /// <summary>How much may be carried inline: <c>{bytes}</c> or <c>{maxItems}</c>.</summary>
    public const string Inline = Prefix + "inline";

    /// <summary>What a URL must point at.</summary>
    public const string Media = Prefix + "media";

    /// <summary>That equal items are refused, where the schema cannot say it.</summary>
    public const string UniqueItems = Prefix + "unique-items";

    /// <summary>The data of the event after the last one, on the media type of a stream.</summary>
    public const string StreamEnd = Prefix + "stream-end";
}
