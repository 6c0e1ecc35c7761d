using Microsoft.CodeAnalysis.Text;

namespace FoxGen.CodeFixes.Proving;

/// <summary>A change that may mend a problem.</summary>
/// <param name="Title">What the editor shows.</param>
/// <param name="Key">Equal for repairs that can be applied together to all problems of a kind.</param>
/// <param name="Changes">The change of the text.</param>
internal sealed record Repair(string Title, string Key, params TextChange[] Changes)
{
    /// <summary>The same in longer words, such as with full type names, for a place where the short ones mean something else.</summary>
    public Repair? Longer { get; init; }
}
