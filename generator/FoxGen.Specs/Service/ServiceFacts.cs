using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>The values of one group of keys in a service file.</summary>
/// <param name="Values">The keys with their values, including defaults.</param>
public sealed record ServiceFacts(EquatableArray<ServiceFact> Values)
{
    /// <summary>No values.</summary>
    public static ServiceFacts Empty { get; } = new(default(EquatableArray<ServiceFact>));

    /// <summary>Returns the value of a key that is required or has a default.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="word">The key.</param>
    /// <exception cref="InvalidOperationException">The file does not contain the key.</exception>
    public T Get<T>(ServiceWord<T> word)
        where T : notnull => ValueOf(word) is T value ? value : throw new InvalidOperationException($"The service file does not contain '{word.Key}'.");

    /// <summary>Returns the value of a key; <c>null</c> if it is absent.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="word">The key.</param>
    public T? Find<T>(ServiceWord<T> word)
        where T : class => ValueOf(word) as T;

    /// <summary>Returns the number of a key; <c>null</c> if it is absent.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="word">The key.</param>
    public T? FindValue<T>(ServiceWord<T> word)
        where T : struct => ValueOf(word) as T?;

    /// <summary>Returns the value of a key of any type; <c>null</c> if it is absent.</summary>
    /// <param name="word">The key.</param>
    public object? ValueOf(ServiceWord word) => Values.FirstOrDefault(fact => fact.Word == word)?.Value;

    /// <summary>Returns the facts with one more.</summary>
    /// <param name="said">The word and its value.</param>
    internal ServiceFacts With(ServiceFact said) => new(Values.Append(said).ToEquatable());
}

/// <summary>A key with its value.</summary>
/// <param name="Word">The key.</param>
/// <param name="Value">The value, which has the type of the key.</param>
public sealed record ServiceFact(ServiceWord Word, object Value);
