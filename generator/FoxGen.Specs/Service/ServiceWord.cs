namespace FoxGen.Specs;

/// <summary>
/// A word of service files: its key, what its value may be, what it says, and the property of the runtime definition that it becomes.
/// The reader, the emitted definition, the definition of the <c>foxgen</c> command, the editor schema and the tables of the language
/// reference are all made from it.
/// </summary>
/// <param name="key">The key.</param>
/// <param name="description">What it says, as Markdown in one line.</param>
public abstract class ServiceWord(string key, string description)
{
    /// <summary>The key.</summary>
    public string Key { get; } = key;

    /// <summary>What it says, as Markdown in one line.</summary>
    public string Description { get; } = description;

    /// <summary>Whether the key must be there.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The property of the runtime definition; <c>null</c> when the runtime does not need the word.</summary>
    public string? Runtime { get; init; }

    /// <summary>Whether the words of its group are properties of the object around it.</summary>
    public bool IsInline { get; init; }

    /// <summary>What it is called in messages, when the key alone says too little.</summary>
    public string Noun { get; init; } = key;

    /// <summary>The word and the values with which alone this key goes; <c>null</c> when it always does.</summary>
    public ServiceChoice? OnlyWith { get; init; }

    /// <summary>What its value may be.</summary>
    public abstract ServiceValue Value { get; }

    /// <summary>The value of a file that does not have the key; <c>null</c> for none.</summary>
    public abstract object? DefaultValue { get; }
}

/// <summary>A word with the type of its value.</summary>
/// <typeparam name="T">The type, which compares by value.</typeparam>
/// <param name="key">The key.</param>
/// <param name="description">What it says, as Markdown in one line.</param>
/// <param name="value">What its value may be.</param>
public class ServiceWord<T>(string key, string description, ServiceValue<T> value) : ServiceWord(key, description)
    where T : notnull
{
    /// <inheritdoc/>
    public override ServiceValue Value => value;

    /// <inheritdoc/>
    public override object? DefaultValue => HasDefault ? Default : null;

    /// <summary>The value of a file that does not have the key.</summary>
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

/// <summary>A word that decides which other keys of its group are known.</summary>
/// <param name="Word">The word; it is read before those that depend on it.</param>
/// <param name="Values">The values, as they are written and as they are read.</param>
public sealed record ServiceChoice(ServiceWord Word, IReadOnlyList<(string Word, object Value)> Values);

/// <summary>Texts about words of service files, for readers of plain text.</summary>
public static class ServiceText
{
    /// <summary>Returns what a word says, as a sentence.</summary>
    /// <param name="word">The word.</param>
    public static string Sentence(ServiceWord word)
    {
        var text = word.Description.Replace("`", "");
        return $"{char.ToUpperInvariant(text[0])}{text.Substring(1)}.";
    }
}
