using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>A value of the runtime definition. The generator writes it as C#; the <c>foxgen</c> command creates it directly.</summary>
public abstract record RuntimeValue
{
    private protected RuntimeValue()
    {
    }

    /// <summary>Calls the method of a writer for this kind of value. Every writer must handle all kinds.</summary>
    /// <typeparam name="TResult">The output of the writer.</typeparam>
    /// <param name="visitor">The writer.</param>
    public abstract TResult Accept<TResult>(IRuntimeValueVisitor<TResult> visitor);
}

/// <summary>A string.</summary>
/// <param name="Value">The string.</param>
public sealed record RuntimeText(string Value) : RuntimeValue
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(IRuntimeValueVisitor<TResult> visitor) => visitor.Visit(this);
}

/// <summary>An absolute URI.</summary>
/// <param name="Value">The URI.</param>
public sealed record RuntimeUri(string Value) : RuntimeValue
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(IRuntimeValueVisitor<TResult> visitor) => visitor.Visit(this);
}

/// <summary>A 64-bit integer.</summary>
/// <param name="Value">The number.</param>
public sealed record RuntimeNumber(long Value) : RuntimeValue
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(IRuntimeValueVisitor<TResult> visitor) => visitor.Visit(this);
}

/// <summary>A time span.</summary>
/// <param name="Value">The time span in seconds.</param>
public sealed record RuntimeSeconds(double Value) : RuntimeValue
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(IRuntimeValueVisitor<TResult> visitor) => visitor.Visit(this);
}

/// <summary>A member of an enum of the runtime.</summary>
/// <param name="Enum">The name of the enum.</param>
/// <param name="Name">The name of the member.</param>
public sealed record RuntimeMember(string Enum, string Name) : RuntimeValue
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(IRuntimeValueVisitor<TResult> visitor) => visitor.Visit(this);
}

/// <summary>A number.</summary>
/// <param name="Value">The number.</param>
public sealed record RuntimeDouble(double Value) : RuntimeValue
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(IRuntimeValueVisitor<TResult> visitor) => visitor.Visit(this);
}

/// <summary>A boolean.</summary>
/// <param name="Value">The value.</param>
public sealed record RuntimeFlag(bool Value) : RuntimeValue
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(IRuntimeValueVisitor<TResult> visitor) => visitor.Visit(this);
}

/// <summary>A list.</summary>
/// <param name="Items">The items.</param>
public sealed record RuntimeList(EquatableArray<RuntimeValue> Items) : RuntimeValue
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(IRuntimeValueVisitor<TResult> visitor) => visitor.Visit(this);
}

/// <summary>A dictionary with string keys.</summary>
/// <param name="Enum">The runtime enum of the values; <c>null</c> for strings.</param>
/// <param name="Entries">The entries.</param>
public sealed record RuntimeMap(string? Enum, EquatableArray<RuntimeEntry> Entries) : RuntimeValue
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(IRuntimeValueVisitor<TResult> visitor) => visitor.Visit(this);
}

/// <summary>An object of the runtime. The property that contains it defines its type.</summary>
/// <param name="Properties">The properties that are set.</param>
public sealed record RuntimeObject(EquatableArray<RuntimeEntry> Properties) : RuntimeValue
{
    /// <summary>Returns the object for a group of values.</summary>
    /// <param name="facts">The values.</param>
    public static RuntimeObject Of(ServiceFacts facts) => new(PropertiesOf(facts).ToEquatable());

    /// <inheritdoc/>
    public override TResult Accept<TResult>(IRuntimeValueVisitor<TResult> visitor) => visitor.Visit(this);

    // The runtime has some defaults itself; without them, assemblies stay small.
    private static IEnumerable<RuntimeEntry> PropertiesOf(ServiceFacts facts) => facts.Values.SelectMany(fact =>
        fact.Word.IsRuntimeDefault && fact.Value.Equals(fact.Word.DefaultValue) ? []
        : fact.Word.Runtime is { } property ? [new RuntimeEntry(property, fact.Word.Value.ToRuntime(fact.Value))]
        : fact.Word.IsInline ? PropertiesOf((ServiceFacts)fact.Value)
        : []);
}

/// <summary>A property or a dictionary key, with its value.</summary>
/// <param name="Name">The property or the key.</param>
/// <param name="Value">The value.</param>
public sealed record RuntimeEntry(string Name, RuntimeValue Value);

/// <summary>Handles each kind of value.</summary>
/// <typeparam name="TResult">The result type.</typeparam>
public interface IRuntimeValueVisitor<out TResult>
{
    /// <summary>Handles a string.</summary>
    /// <param name="text">The string.</param>
    TResult Visit(RuntimeText text);

    /// <summary>Handles a URI.</summary>
    /// <param name="uri">The URI.</param>
    TResult Visit(RuntimeUri uri);

    /// <summary>Handles a number.</summary>
    /// <param name="number">The number.</param>
    TResult Visit(RuntimeNumber number);

    /// <summary>Handles a time span.</summary>
    /// <param name="seconds">The time span.</param>
    TResult Visit(RuntimeSeconds seconds);

    /// <summary>Handles a member of an enum.</summary>
    /// <param name="member">The member.</param>
    TResult Visit(RuntimeMember member);

    /// <summary>Handles a number.</summary>
    /// <param name="number">The number.</param>
    TResult Visit(RuntimeDouble number);

    /// <summary>Handles a boolean.</summary>
    /// <param name="flag">The boolean.</param>
    TResult Visit(RuntimeFlag flag);

    /// <summary>Handles a list.</summary>
    /// <param name="list">The list.</param>
    TResult Visit(RuntimeList list);

    /// <summary>Handles a dictionary.</summary>
    /// <param name="map">The dictionary.</param>
    TResult Visit(RuntimeMap map);

    /// <summary>Handles an object.</summary>
    /// <param name="value">The object.</param>
    TResult Visit(RuntimeObject value);
}
