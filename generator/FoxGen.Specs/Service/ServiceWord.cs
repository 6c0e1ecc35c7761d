namespace FoxGen.Specs;

/// <summary>
/// A key of service files: its name, its type, its description, and the property of the runtime definition for it. The reader, the emitted
/// definition, the <c>foxgen</c> command, the editor schema and the tables of the language reference use this definition.
/// </summary>
/// <param name="key">The key.</param>
/// <param name="description">The description, as one line of Markdown.</param>
public abstract class ServiceWord(string key, string description)
{
    /// <summary>The key.</summary>
    public string Key { get; } = key;

    /// <summary>The description, as one line of Markdown.</summary>
    public string Description { get; } = description;

    /// <summary>Whether the key is required.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The property of the runtime definition; <c>null</c> if the runtime does not need the key.</summary>
    public string? Runtime { get; init; }

    /// <summary>Whether the runtime definition has the same default, so that generated code does not contain it.</summary>
    public bool IsRuntimeDefault { get; init; }

    /// <summary>Whether the keys of its group are properties of the containing object.</summary>
    public bool IsInline { get; init; }

    /// <summary>The name in messages, if the key alone is not clear.</summary>
    public string Noun { get; init; } = key;

    /// <summary>The condition under which the key is allowed; <c>null</c> if it is always allowed.</summary>
    public ServiceChoice? OnlyWith { get; init; }

    /// <summary>The type of the value.</summary>
    public abstract ServiceValue Value { get; }

    /// <summary>The default; <c>null</c> for none.</summary>
    public abstract object? DefaultValue { get; }
}

/// <summary>A key with the type of its value.</summary>
/// <typeparam name="T">The type, which compares by value.</typeparam>
/// <param name="key">The key.</param>
/// <param name="description">The description, as one line of Markdown.</param>
/// <param name="value">The type of the value.</param>
public class ServiceWord<T>(string key, string description, ServiceValue<T> value) : ServiceWord(key, description)
    where T : notnull
{
    /// <inheritdoc/>
    public override ServiceValue Value => value;

    /// <inheritdoc/>
    public override object? DefaultValue => HasDefault ? Default : null;

    /// <summary>The default.</summary>
    public T Default
    {
        get;
        init
        {
            field = value;
            HasDefault = true;
        }
    } = default!;

    private bool HasDefault { get; init; }
}

/// <summary>A key that determines which other keys of its group are allowed.</summary>
/// <param name="Word">The key. It is read before the keys that depend on it.</param>
/// <param name="Values">The values, as strings and as read.</param>
public sealed record ServiceChoice(ServiceWord Word, IReadOnlyList<(string Word, object Value)> Values);

/// <summary>Descriptions of the keys of service files as plain text.</summary>
public static class ServiceText
{
    /// <summary>Returns the description of a key as a sentence.</summary>
    /// <param name="word">The key.</param>
    public static string Sentence(ServiceWord word)
    {
        var text = word.Description.Replace("`", "");
        return $"{char.ToUpperInvariant(text[0])}{text.Substring(1)}.";
    }
}
