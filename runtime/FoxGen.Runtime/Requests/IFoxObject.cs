namespace FoxGen.CompilerServices;

/// <summary>An object with known members in a request. Implemented by generated types.</summary>
public interface IFoxObject
{
    /// <summary>Writes the members that are set, without braces. Called by the runtime.</summary>
    /// <param name="body">The writer.</param>
    void Write(FoxBodyWriter body);

    /// <summary>Adds all problems, with paths relative to this object. Called by the runtime.</summary>
    /// <param name="problems">Receives the problems.</param>
    void Validate(ref FoxProblems problems);
}

/// <summary>A union in a request. Implemented by generated types.</summary>
public interface IFoxUnion
{
    /// <summary>Writes the value as a member. Called by the runtime.</summary>
    /// <param name="name">The name of the member; ignored in an array.</param>
    /// <param name="body">The writer.</param>
    void Write(ReadOnlySpan<byte> name, FoxBodyWriter body);

    /// <summary>Adds all problems, with paths relative to this value. Called by the runtime.</summary>
    /// <param name="problems">Receives the problems.</param>
    void Validate(ref FoxProblems problems);
}
