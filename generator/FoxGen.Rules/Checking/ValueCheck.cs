namespace FoxGen.Rules;

/// <summary>
/// One check of one value: the interpreter runs it, the emitter writes it as C#, the documentation prints <see cref="Allowed"/>.
/// A new kind of check is a new record and a new method of <see cref="IValueCheckVisitor{T}"/>: every consumer that has to
/// know it then fails to compile.
/// </summary>
/// <param name="RuleId">The id reported when it fails.</param>
/// <param name="Severity">What failing means.</param>
/// <param name="Allowed">What the value must be, fit to follow "must be".</param>
public abstract record ValueCheck(string RuleId, Severity Severity, string Allowed)
{
    /// <summary>Whether <see cref="Allowed"/> also says which JSON type the value has.</summary>
    public abstract bool NamesType { get; }

    /// <summary>Whether a known value of the right type passes. Unknown parts of the value never fail.</summary>
    public abstract bool Passes(RuleValue value);

    /// <summary>Calls the visitor's method for this kind of check.</summary>
    public abstract T Accept<T>(IValueCheckVisitor<T> visitor);
}

/// <summary>Handles each kind of check. A consumer implements it to cover all kinds.</summary>
/// <typeparam name="T">The result.</typeparam>
public interface IValueCheckVisitor<out T>
{
    /// <summary>The value is one of a list.</summary>
    T Visit(AllowedCheck check);

    /// <summary>The number lies in a range or is a sentinel.</summary>
    T Visit(RangeCheck check);

    /// <summary>A constraint that is a file of its own.</summary>
    T Visit(Constraint check);

    /// <summary>The string is a URL that is accepted.</summary>
    T Visit(UrlCheck check);

    /// <summary>The number of bytes in the string is within a limit.</summary>
    T Visit(InlineSizeCheck check);

    /// <summary>The string is base64.</summary>
    T Visit(Base64Check check);

    /// <summary>The string is a language code.</summary>
    T Visit(LanguageCheck check);

    /// <summary>The URL has an expected file extension.</summary>
    T Visit(ExtensionCheck check);

    /// <summary>The number of items that contain bytes is within a limit.</summary>
    T Visit(InlineCountCheck check);
}
