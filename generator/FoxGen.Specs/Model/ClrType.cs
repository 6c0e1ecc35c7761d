using FoxGen.Rules;
using FoxGen.Specs.Model;

namespace FoxGen.Specs;

/// <summary>The C# type of a field.</summary>
public abstract record ClrType
{
    /// <summary>Calls the function for this kind of type. Each kind has one parameter, so that callers handle all kinds.</summary>
    public abstract T Match<T>(
        Func<ClrScalar, T> scalar, Func<ClrEnum, T> @enum, Func<ClrObject, T> @object, Func<ClrUnion, T> union, Func<ClrList, T> list);
}

/// <summary>A type of the framework or the runtime.</summary>
/// <param name="Kind">The type.</param>
public sealed record ClrScalar(ClrScalarKind Kind) : ClrType
{
    /// <inheritdoc/>
    public override T Match<T>(
        Func<ClrScalar, T> scalar, Func<ClrEnum, T> @enum, Func<ClrObject, T> @object, Func<ClrUnion, T> union, Func<ClrList, T> list) => scalar(this);
}

/// <summary>An enum: a vocabulary of the service, or an enum of the models of a file.</summary>
/// <param name="Name">The C# name of a <see cref="ResolvedEnum"/>.</param>
public sealed record ClrEnum(string Name) : ClrType
{
    /// <inheritdoc/>
    public override T Match<T>(
        Func<ClrScalar, T> scalar, Func<ClrEnum, T> @enum, Func<ClrObject, T> @object, Func<ClrUnion, T> union, Func<ClrList, T> list) => @enum(this);
}

/// <summary>A class for an object with known keys.</summary>
/// <param name="Name">The C# name of a <see cref="ResolvedObject"/>.</param>
public sealed record ClrObject(string Name) : ClrType
{
    /// <inheritdoc/>
    public override T Match<T>(
        Func<ClrScalar, T> scalar, Func<ClrEnum, T> @enum, Func<ClrObject, T> @object, Func<ClrUnion, T> union, Func<ClrList, T> list) => @object(this);
}

/// <summary>A class for a union.</summary>
/// <param name="Name">The C# name of a <see cref="ResolvedUnion"/>.</param>
public sealed record ClrUnion(string Name) : ClrType
{
    /// <inheritdoc/>
    public override T Match<T>(
        Func<ClrScalar, T> scalar, Func<ClrEnum, T> @enum, Func<ClrObject, T> @object, Func<ClrUnion, T> union, Func<ClrList, T> list) => union(this);
}

/// <summary>A read-only list.</summary>
/// <param name="Item">The item type.</param>
public sealed record ClrList(ClrType Item) : ClrType
{
    /// <inheritdoc/>
    public override T Match<T>(
        Func<ClrScalar, T> scalar, Func<ClrEnum, T> @enum, Func<ClrObject, T> @object, Func<ClrUnion, T> union, Func<ClrList, T> list) => list(this);
}

/// <summary>A C# enum with wire values.</summary>
/// <param name="ClrName">The C# name.</param>
/// <param name="Members">The members in file order.</param>
/// <param name="Description">The description of the enum.</param>
/// <param name="Source">The position of the definition in the spec.</param>
public sealed record ResolvedEnum(string ClrName, EquatableArray<EnumMember> Members, LocalizedText? Description, SourceSpan Source)
{
    /// <summary>Whether it is a vocabulary, whose author sets the numbers, and not the enum of a property.</summary>
    public bool IsVocabulary { get; init; }
}

/// <summary>A member of an enum.</summary>
/// <param name="Wire">The value on the wire: a string or an integer.</param>
/// <param name="ClrName">The C# name.</param>
/// <param name="Number">The number that is compiled into callers: 1 or more, never reused.</param>
/// <param name="Description">The meaning.</param>
public sealed record EnumMember(RuleValue Wire, string ClrName, int Number, LocalizedText? Description)
{
    /// <summary>Other spellings of <see cref="Wire"/> that the service accepts.</summary>
    public EquatableArray<RuleValue> Aliases { get; init; }
}

/// <summary>A C# class for an object with known keys.</summary>
/// <param name="ClrName">The C# name.</param>
/// <param name="Schema">The constraints: its properties and the rules between them.</param>
/// <param name="Properties">The documentation of the same properties, in the same order.</param>
/// <param name="Description">The description.</param>
/// <param name="Source">The position of the definition in the spec.</param>
public sealed record ResolvedObject(string ClrName, ValueSchema Schema, EquatableArray<ResolvedProperty> Properties, LocalizedText? Description, SourceSpan Source);

/// <summary>A C# class that holds one of several kinds of value.</summary>
/// <param name="ClrName">The C# name.</param>
/// <param name="Schema">The union.</param>
/// <param name="Cases">The C# members for <see cref="ValueSchema.Cases"/>, in the same order.</param>
/// <param name="Description">The description.</param>
/// <param name="Source">The position of the definition in the spec.</param>
public sealed record ResolvedUnion(string ClrName, ValueSchema Schema, EquatableArray<ResolvedUnionCase> Cases, LocalizedText? Description, SourceSpan Source);

/// <summary>The C# member for an alternative of a union.</summary>
/// <param name="ClrName">The name, such as <c>Preset</c> or <c>Size</c>.</param>
/// <param name="Type">The C# type; unique within the union.</param>
/// <param name="Description">The description.</param>
public sealed record ResolvedUnionCase(string ClrName, ClrType Type, LocalizedText? Description);

/// <summary>The types that a file defines in addition to its models.</summary>
/// <param name="Enums">The vocabularies of the file, and the enums of its models.</param>
/// <param name="Objects">Classes for objects with known keys.</param>
/// <param name="Unions">Classes for unions.</param>
public sealed record ScopedTypes(EquatableArray<ResolvedEnum> Enums, EquatableArray<ResolvedObject> Objects, EquatableArray<ResolvedUnion> Unions)
{
    /// <summary>The result types.</summary>
    public EquatableArray<ResultShape> Results { get; init; }

    /// <summary>No types.</summary>
    public static ScopedTypes None { get; } = new(default, default, default);

    /// <summary>The names of all types, each with its place.</summary>
    internal IEnumerable<(string Name, SourceSpan Source)> Names => Enums.SelectMany(type => ServiceTypeNames.OfEnum(type, "").Select(one => (one.Name, one.Source)))
        .Concat(Objects.Select(type => (type.ClrName, type.Source)))
        .Concat(Unions.Select(type => (type.ClrName, type.Source)))
        .Concat(Results.SelectMany(ServiceTypeNames.OfResult).Select(one => (one.Name, one.Source)));
}
