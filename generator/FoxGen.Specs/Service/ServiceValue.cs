using FoxGen.Specs.Checking;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs;

/// <summary>What the value of a word of service files may be.</summary>
public abstract class ServiceValue
{
    private protected ServiceValue()
    {
    }

    /// <summary>Lets a reader handle each form of value. A new form does not compile until every reader has a method for it.</summary>
    /// <typeparam name="TResult">What the reader makes.</typeparam>
    /// <param name="visitor">The reader.</param>
    public abstract TResult Accept<TResult>(IServiceValueVisitor<TResult> visitor);

    /// <summary>Reads the value; <c>null</c> when it is absent or was reported.</summary>
    internal abstract object? Read(SpecReader spec, SpecNode? node, string what);

    /// <summary>Returns the value as the runtime definition holds it.</summary>
    internal abstract RuntimeValue ToRuntime(object value);
}

/// <summary>What the value of a word of service files may be, with its type.</summary>
/// <typeparam name="T">The type, which compares by value.</typeparam>
public abstract class ServiceValue<T> : ServiceValue
    where T : notnull
{
    private protected ServiceValue()
    {
    }
}

/// <summary>Handles each form of value.</summary>
/// <typeparam name="TResult">What it makes.</typeparam>
public interface IServiceValueVisitor<out TResult>
{
    /// <summary>Handles a scalar, or what is written like one.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="words">The words that it may be; empty for other kinds than <see cref="ServiceScalarKind.Word"/>.</param>
    TResult Scalar(ServiceScalarKind kind, IReadOnlyList<string> words);

    /// <summary>Handles a mapping from names that the author chooses.</summary>
    /// <param name="item">What each value may be.</param>
    /// <param name="needed">Words that at least one value must be, each.</param>
    TResult Map(ServiceValue item, IReadOnlyList<string> needed);

    /// <summary>Handles a group of words.</summary>
    /// <param name="group">The group.</param>
    TResult Group(ServiceGroup group);

    /// <summary>Handles a section with a reader of its own.</summary>
    TResult Section();
}
