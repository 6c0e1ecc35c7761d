using Microsoft.CodeAnalysis;

namespace FoxGen.Analyzers.Flow;

/// <summary>How a method uses a local or a parameter.</summary>
internal sealed class VariableFacts
{
    /// <summary>The initial value of a local; <c>null</c> for none.</summary>
    public IOperation? Definition { get; set; }

    /// <summary>The number of assignments. The declaration with a value is the first.</summary>
    public int Writes { get; set; }

    /// <summary>Whether other code can assign the variable: a lambda, or a reference to it.</summary>
    public bool IsShared { get; set; }

    /// <summary>Whether a condition reads the variable.</summary>
    public bool IsCompared { get; set; }

    /// <summary>Whether other code can change the list in the variable.</summary>
    public bool ListEscapes { get; set; }

    /// <summary>The calls that change the list in the variable.</summary>
    public List<SyntaxNode> ListChanges { get; } = [];

    /// <summary>Returns whether the variable never changes its value. A parameter has the value that the caller passes.</summary>
    public bool IsSetOnce(ISymbol variable) => !IsShared && Writes <= (variable is IParameterSymbol ? 0 : 1);
}
