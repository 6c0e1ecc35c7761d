namespace FoxGen.Rules.Expressions;

/// <summary>Kinds of token.</summary>
internal enum TokenKind
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>A name or a keyword.</summary>
    Name,

    /// <summary>A whole number; the text holds its digits.</summary>
    Integer,

    /// <summary>A number with a fraction or an exponent.</summary>
    Number,

    /// <summary>A string literal; the text is what it stands for.</summary>
    String,

    /// <summary>An operator or a bracket.</summary>
    Symbol,
}

/// <summary>A piece of an expression's text.</summary>
internal readonly record struct ExpressionToken(TokenKind Kind, string Text, int Position, int Length)
{
    public int End => Position + Length;

    public bool Is(string symbol) => Kind is TokenKind.Symbol && Text == symbol;

    public bool IsWord(string word) => Kind is TokenKind.Name && Text == word;
}
