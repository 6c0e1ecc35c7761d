namespace FoxGen.Rules;

/// <summary>The form of a rule in the spec: an expression, a named relation, a mode, a condition of a field.</summary>
/// <param name="word">The word in metadata and documents. For a relation, it is its key.</param>
/// <param name="diagnostic">The diagnostic at C# call sites.</param>
public class RuleForm(string word, RuleDiagnostic diagnostic)
{
    /// <summary>An expression.</summary>
    public static RuleForm Expression { get; } = new("expression", new("FOX2008", "Rule between fields is violated"));

    /// <summary>The requirement of a mode.</summary>
    public static RuleForm Modes { get; } = new("modes", new("FOX2006", "Fields do not match the mode"));

    /// <summary>The requirement for a field under a condition.</summary>
    public static RuleForm When { get; } = new("when", new("FOX2007", "Value is not allowed with the other fields"));

    /// <summary>The word in metadata and documents. For a relation, it is its key.</summary>
    public string Word => word;

    /// <summary>The diagnostic at C# call sites.</summary>
    public RuleDiagnostic Diagnostic => diagnostic;

    /// <inheritdoc/>
    public override string ToString() => word;
}

/// <summary>The diagnostic of violated rules at C# call sites.</summary>
/// <param name="Id">The id, <c>FOX2xxx</c>; never reused.</param>
/// <param name="Title">The one-line title.</param>
public sealed record RuleDiagnostic(string Id, string Title);
