using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>What a service file says in one group of words.</summary>
/// <param name="Values">The words with their values, defaults included.</param>
public sealed record ServiceFacts(EquatableArray<ServiceFact> Values)
{
    /// <summary>Returns the value of a required word, or of one with a default.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="word">The word.</param>
    /// <exception cref="InvalidOperationException">The word was not said.</exception>
    public T Get<T>(ServiceWord<T> word)
        where T : notnull => ValueOf(word) is T value ? value : throw new InvalidOperationException($"The service file does not contain '{word.Key}'.");

    /// <summary>Returns the value of a word; <c>null</c> when it was not said.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="word">The word.</param>
    public T? Find<T>(ServiceWord<T> word)
        where T : class => ValueOf(word) as T;

    /// <summary>Returns the number of a word; <c>null</c> when it was not said.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="word">The word.</param>
    public T? FindValue<T>(ServiceWord<T> word)
        where T : struct => ValueOf(word) as T?;

    /// <summary>Returns the value of a word, whatever its type; <c>null</c> when it was not said.</summary>
    /// <param name="word">The word.</param>
    public object? ValueOf(ServiceWord word) => Values.FirstOrDefault(fact => fact.Word == word)?.Value;

    /// <summary>Returns the facts with one more.</summary>
    /// <param name="said">The word and its value.</param>
    internal ServiceFacts With(ServiceFact said) => new(Values.Append(said).ToEquatable());
}

/// <summary>A word that was said, and its value.</summary>
/// <param name="Word">The word.</param>
/// <param name="Value">The value, of the type of the word.</param>
public sealed record ServiceFact(ServiceWord Word, object Value);
