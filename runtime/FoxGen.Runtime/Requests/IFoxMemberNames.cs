using System.ComponentModel;

namespace FoxGen.CompilerServices;

/// <summary>Provides the C# names of fields that are not derived from the wire names. Generated types implement it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IFoxMemberNames
{
    /// <summary>Returns the C# name of a field; <c>null</c> if the name is derived. The runtime calls it.</summary>
    /// <param name="field">The field on the wire, or its path: <c>input.prompt</c>.</param>
    string? NameOf(string field);
}
