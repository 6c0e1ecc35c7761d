using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>The C# type a field is offered as.</summary>
public abstract record ClrType;

/// <summary>A type of the framework or the runtime.</summary>
/// <param name="Kind">Which one.</param>
public sealed record ClrScalar(ClrScalarKind Kind) : ClrType;

/// <summary>An enum: a vocabulary of the service, or one scoped to the models of a file.</summary>
/// <param name="Name">The C# name of a <see cref="ResolvedEnum"/>.</param>
public sealed record ClrEnum(string Name) : ClrType;

/// <summary>A read-only list.</summary>
/// <param name="Item">The item type.</param>
public sealed record ClrList(ClrType Item) : ClrType;

/// <summary>The types of the framework and the runtime that fields use.</summary>
public enum ClrScalarKind
{
    /// <summary><c>string</c></summary>
    String,

    /// <summary><c>int</c></summary>
    Int32,

    /// <summary><c>long</c></summary>
    Int64,

    /// <summary><c>double</c></summary>
    Double,

    /// <summary><c>bool</c></summary>
    Boolean,

    /// <summary><c>FoxMedia</c> in requests, <c>System.Uri</c> in results.</summary>
    Media,

    /// <summary><c>JsonObject</c></summary>
    JsonObject,
}

/// <summary>A C# enum with wire values.</summary>
/// <param name="ClrName">The C# name.</param>
/// <param name="Members">The members in file order.</param>
/// <param name="Description">What it lists.</param>
/// <param name="Source">Where the spec defines it.</param>
public sealed record ResolvedEnum(string ClrName, EquatableArray<EnumMember> Members, LocalizedText? Description, SourceSpan Source);

/// <summary>A member of an enum.</summary>
/// <param name="Wire">The value on the wire: a text, or a whole number.</param>
/// <param name="ClrName">The C# name.</param>
/// <param name="Number">The explicit number that callers compile in; from 1, never reused.</param>
/// <param name="Description">What it stands for.</param>
public sealed record EnumMember(RuleValue Wire, string ClrName, int Number, LocalizedText? Description);
