using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Generator.Expressions;

/// <summary>What a piece of C# evaluates to, as far as rules care.</summary>
internal abstract record CodeType;

/// <summary><c>bool</c> or <c>bool?</c>.</summary>
internal sealed record BooleanCode : CodeType;

/// <summary><c>int</c> or <c>long</c>, or <c>null</c>.</summary>
internal sealed record IntegerCode : CodeType;

/// <summary><c>double</c> or <c>double?</c>.</summary>
internal sealed record NumberCode : CodeType;

/// <summary><c>string?</c>.</summary>
internal sealed record TextCode : CodeType;

/// <summary>A boolean that rules read as one of two texts.</summary>
internal sealed record SpelledCode(BooleanSpelling Spelling) : CodeType;

/// <summary>A member of an enum, or <c>null</c>; rules read its wire value.</summary>
internal sealed record EnumCode(ClrEnum Enum, bool IsNumber) : CodeType;

/// <summary>An <c>IReadOnlyList&lt;T&gt;?</c>.</summary>
/// <param name="Item">What the items are.</param>
/// <param name="ItemName">The C# type of the items.</param>
/// <param name="ItemMayBeAbsent">Whether an item can be <c>null</c>.</param>
internal sealed record ListCode(CodeType Item, string ItemName, bool ItemMayBeAbsent) : CodeType
{
    /// <summary>What leads from an item to what rules read of it.</summary>
    public string ItemSuffix { get; init; } = "";
}

/// <summary>An object with known members, or <c>null</c>.</summary>
internal sealed record ObjectCode(ResolvedObject Object) : CodeType;

/// <summary>A union whose alternatives hold one object with known members at most, or <c>null</c>.</summary>
/// <param name="Case">The property that holds the object.</param>
/// <param name="Object">The object.</param>
internal sealed record UnionCode(string Case, ResolvedObject Object) : CodeType;

/// <summary>Another union or a free object, or <c>null</c>; read as a <c>FoxValue</c> when a rule looks inside.</summary>
internal sealed record OpaqueCode : CodeType;

/// <summary>A <c>FoxValue</c>.</summary>
internal sealed record DynamicCode : CodeType;

/// <summary>A piece of C# with what its surroundings need to know.</summary>
/// <param name="Text">The C#.</param>
/// <param name="Type">What it evaluates to.</param>
/// <param name="MayBeAbsent">Whether it can be <c>null</c>, which is unknown to rules.</param>
internal sealed record CSharpOperand(string Text, CodeType Type, bool MayBeAbsent)
{
    /// <summary>Whether it costs nothing to evaluate it twice: a field, a constant.</summary>
    public bool IsSimple { get; init; }

    /// <summary>The constant, if it is one.</summary>
    public RuleValue? Literal { get; init; }

    /// <summary>The largest size a whole number can have, regardless of its sign.</summary>
    public double Bound { get; init; } = long.MaxValue;
}
