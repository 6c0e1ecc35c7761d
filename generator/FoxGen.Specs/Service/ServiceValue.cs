using FoxGen.Specs.Checking;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs;

/// <summary>The type of the value of a key in service files.</summary>
public abstract class ServiceValue
{
    private protected ServiceValue()
    {
    }

    /// <summary>Calls the method of a reader for this form of value. Every reader must handle all forms.</summary>
    /// <typeparam name="TResult">The output of the reader.</typeparam>
    /// <param name="visitor">The reader.</param>
    public abstract TResult Accept<TResult>(IServiceValueVisitor<TResult> visitor);

    /// <summary>Reads the value; <c>null</c> if it is absent or an error was reported.</summary>
    internal abstract object? Read(SpecReader spec, SpecNode? node, string what);

    /// <summary>Returns the value in the form of the runtime definition.</summary>
    internal abstract RuntimeValue ToRuntime(object value);
}

/// <summary>The type of the value of a key in service files, with its C# type.</summary>
/// <typeparam name="T">The type, which compares by value.</typeparam>
public abstract class ServiceValue<T> : ServiceValue
    where T : notnull
{
    private protected ServiceValue()
    {
    }
}

/// <summary>Handles each form of value.</summary>
/// <typeparam name="TResult">The result type.</typeparam>
public interface IServiceValueVisitor<out TResult>
{
    /// <summary>Handles a scalar, or a value that can be treated as one.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="words">The allowed words; empty for kinds other than <see cref="ServiceScalarKind.Word"/>.</param>
    TResult Scalar(ServiceScalarKind kind, IReadOnlyList<string> words);

    /// <summary>Handles a mapping from names that the author chooses.</summary>
    /// <param name="item">The type of the values.</param>
    /// <param name="needed">The words that must each be the value of at least one entry.</param>
    TResult Map(ServiceValue item, IReadOnlyList<string> needed);

    /// <summary>Handles a group of keys.</summary>
    /// <param name="group">The group.</param>
    TResult Group(ServiceGroup group);

    /// <summary>Handles a section with its own reader.</summary>
    TResult Section();
}
