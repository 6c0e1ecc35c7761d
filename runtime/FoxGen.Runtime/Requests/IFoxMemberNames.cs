using System.ComponentModel;

namespace FoxGen.CompilerServices;

/// <summary>The C# names of fields, where they are not derived from the wire names. Implemented by generated types.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IFoxMemberNames
{
    /// <summary>Returns the C# name of a field; <c>null</c> if it is derived. Called by the runtime.</summary>
    /// <param name="field">The field on the wire.</param>
    string? NameOf(string field);
}
