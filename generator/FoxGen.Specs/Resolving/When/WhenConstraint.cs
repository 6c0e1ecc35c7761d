using FoxGen.Rules;

namespace FoxGen.Specs.Resolving.When;

/// <summary>What an entry of <c>when</c> asks for.</summary>
internal sealed class WhenConstraint
{
    /// <summary>The conditions, all of which must hold.</summary>
    public List<Expression> Parts { get; } = [];

    /// <summary>The same in words that follow the field's name.</summary>
    public List<string> Words { get; } = [];

    /// <summary>The place that forbids the field.</summary>
    public SourceSpan? Forbidden { get; set; }

    /// <summary>Adds a condition.</summary>
    public void Add(Expression part, string words)
    {
        Parts.Add(part);
        Words.Add(words);
    }
}
