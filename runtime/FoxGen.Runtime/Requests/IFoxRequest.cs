using System.Text.Json.Nodes;
using FoxGen.CompilerServices;

namespace FoxGen;

/// <summary>A request body for one model id. Implemented by generated types.</summary>
public interface IFoxRequest
{
    /// <summary>
    /// Additional fields, sent unchanged. A key that is also a member replaces the member; rules that read that member are not checked. A copy
    /// by <c>with</c> has its own object.
    /// </summary>
    JsonObject? Extra { get; }

    /// <summary>Writes the members that are set, without braces. Called by the runtime.</summary>
    /// <param name="body">The writer.</param>
    void Write(FoxBodyWriter body);

    /// <summary>Adds all problems. Called by the runtime; callers use the generated <c>Validate()</c>.</summary>
    /// <param name="problems">Receives the problems.</param>
    void Validate(ref FoxProblems problems);
}
