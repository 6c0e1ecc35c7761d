// Compiled into FoxGen.Rules and into FoxGen.Runtime: the sentences around what a field must be.

namespace FoxGen.Rules.Primitives;

/// <summary>The sentences that problems are told in.</summary>
internal static class ProblemText
{
    /// <summary>The rule id of an absent field.</summary>
    public const string RequiredId = "required";

    /// <summary>The rule id of a body that is too large.</summary>
    public const string BodySizeId = "body-size";

    /// <summary>The rule id of a key that the model or object does not have.</summary>
    public const string UnknownFieldId = "additionalProperties";

    /// <summary>A key that the model or object does not have.</summary>
    public static string UnknownField(string path, string name, bool isModel, IEnumerable<string> known) =>
        path + " is not a field of this " + (isModel ? "model" : "object") + WordDistance.Hint(name, known);

    /// <summary>An absent or null field that must be there.</summary>
    public static string Required(string path) => path + " is required.";

    /// <summary>A value that breaks a check.</summary>
    public static string MustBe(string path, string allowed) => path + " must be " + allowed + ".";

    /// <summary>A body that is too large, fit to follow "must be".</summary>
    public static string BodySize(long maximum) => "at most " + Bytes(maximum) + " as JSON";

    /// <summary>A number of bytes: <c>20 MB</c>, <c>1500 bytes</c>. The largest unit without a fraction reads best.</summary>
    public static string Bytes(decimal bytes) => ByteSizes.Write(bytes, " ", " bytes");
}
