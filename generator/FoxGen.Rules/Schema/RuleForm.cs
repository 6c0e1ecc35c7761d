namespace FoxGen.Rules;

/// <summary>What a rule was written as: an expression, a named relation, a mode, a condition of a field.</summary>
/// <param name="word">The word for it in metadata and documents. A relation's is its key.</param>
/// <param name="diagnostic">The diagnostic at C# call sites.</param>
public class RuleForm(string word, RuleDiagnostic diagnostic)
{
    /// <summary>An expression.</summary>
    public static RuleForm Expression { get; } = new("expression", new("FOX2008", "Rule between fields is violated"));

    /// <summary>What a mode asks for.</summary>
    public static RuleForm Modes { get; } = new("modes", new("FOX2006", "Fields do not match the mode"));

    /// <summary>What a field must be under a condition.</summary>
    public static RuleForm When { get; } = new("when", new("FOX2007", "Value is not allowed with the other fields"));

    /// <summary>The word for it in metadata and documents. A relation's is its key.</summary>
    public string Word => word;

    /// <summary>The diagnostic at C# call sites.</summary>
    public RuleDiagnostic Diagnostic => diagnostic;

    /// <inheritdoc/>
    public override string ToString() => word;
}

/// <summary>The diagnostic of broken rules at C# call sites.</summary>
/// <param name="Id">The id, <c>FOX2xxx</c>; never reused.</param>
/// <param name="Title">What it is about, in one line.</param>
public sealed record RuleDiagnostic(string Id, string Title);
