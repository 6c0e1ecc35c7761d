// Compiled into FoxGen.Rules and into FoxGen.Runtime: the sentences around what a field must be.

namespace FoxGen.Rules.Primitives;

/// <summary>The sentences that problems are told in.</summary>
internal static class ProblemText
{
    /// <summary>The rule id of an absent field.</summary>
    public const string RequiredId = "required";

    /// <summary>An absent or null field that must be there.</summary>
    public static string Required(string path) => path + " is required.";

    /// <summary>A value that breaks a check.</summary>
    public static string MustBe(string path, string allowed) => path + " must be " + allowed + ".";
}
