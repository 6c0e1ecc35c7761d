using System.Text.Json.Nodes;
using FoxGen.CompilerServices;

namespace FoxGen;

/// <summary>A request body for one model id. Implemented by generated types.</summary>
public interface IFoxRequest
{
    /// <summary>
    /// Fields beyond the ones the type has, sent as they are. A key that is also a member replaces the member, and rules
    /// that read it are not checked.
    /// </summary>
    JsonObject? Extra { get; }

    /// <summary>Writes the members that are set, without the braces around them. Called by the runtime.</summary>
    /// <param name="body">Where to write.</param>
    void Write(FoxBodyWriter body);

    /// <summary>Adds every problem. Called by the runtime; callers use the generated <c>Validate()</c>.</summary>
    /// <param name="problems">Where to add.</param>
    void Validate(ref FoxProblems problems);
}
