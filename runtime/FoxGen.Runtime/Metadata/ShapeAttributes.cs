namespace FoxGen.Metadata;

/// <summary>Marks the class of an object with known members inside a request.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FoxObjectAttribute : Attribute;

/// <summary>
/// Marks the class of a value of one of several kinds. Its alternatives are the properties with <see cref="FoxCaseAttribute"/>,
/// in their order: a value belongs to the first one whose JSON type, and whose required constants, it has.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FoxUnionAttribute : Attribute;

/// <summary>Marks the property that holds an alternative of a union; the other attributes say what its value may be.</summary>
/// <param name="name">What the alternative is called.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FoxCaseAttribute(string name) : Attribute
{
    /// <summary>What the alternative is called.</summary>
    public string Name { get; } = name;
}

/// <summary>Says what a text must look like.</summary>
/// <param name="format"><c>base64</c> or <c>language</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FoxFormatAttribute(string format) : Attribute
{
    /// <summary><c>base64</c> or <c>language</c>.</summary>
    public string Format { get; } = format;

    /// <summary>Whether it is about the items of a list.</summary>
    public bool Items { get; init; }
}

/// <summary>Says how a boolean is written.</summary>
/// <param name="whenTrue">The text for true.</param>
/// <param name="whenFalse">The text for false.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FoxSpellingAttribute(string whenTrue, string whenFalse) : Attribute
{
    /// <summary>The text for true.</summary>
    public string WhenTrue { get; } = whenTrue;

    /// <summary>The text for false.</summary>
    public string WhenFalse { get; } = whenFalse;

    /// <summary>Whether it is about the items of a list.</summary>
    public bool Items { get; init; }
}

/// <summary>Another spelling of an allowed value. The service takes both; rules and C# know the one it stands for.</summary>
/// <param name="spelling">The other spelling: a text or a whole number.</param>
/// <param name="canonical">The value it stands for.</param>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public sealed class FoxAliasAttribute(object spelling, object canonical) : Attribute
{
    /// <summary>The other spelling.</summary>
    public object Spelling { get; } = spelling;

    /// <summary>The value it stands for.</summary>
    public object Canonical { get; } = canonical;

    /// <summary>Whether it is about the items of a list.</summary>
    public bool Items { get; init; }
}
