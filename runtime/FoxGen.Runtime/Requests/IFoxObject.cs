namespace FoxGen.CompilerServices;

/// <summary>An object with known members inside a request. Implemented by generated types.</summary>
public interface IFoxObject
{
    /// <summary>Writes the members that are set, without the braces around them. Called by the runtime.</summary>
    /// <param name="body">Where to write.</param>
    void Write(FoxBodyWriter body);

    /// <summary>Adds every problem, with paths that start at this object. Called by the runtime.</summary>
    /// <param name="problems">Where to add.</param>
    void Validate(ref FoxProblems problems);
}

/// <summary>A value of one of several kinds inside a request. Implemented by generated types.</summary>
public interface IFoxUnion
{
    /// <summary>Writes the value as a member. Called by the runtime.</summary>
    /// <param name="name">The member's name; not written in a list.</param>
    /// <param name="body">Where to write.</param>
    void Write(ReadOnlySpan<byte> name, FoxBodyWriter body);

    /// <summary>Adds every problem, with paths that start at this value. Called by the runtime.</summary>
    /// <param name="problems">Where to add.</param>
    void Validate(ref FoxProblems problems);
}
