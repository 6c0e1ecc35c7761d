using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace FoxGen.Testing;

/// <summary>What holds for every message that a compiler prints for C#: it is short, and it is not written in the language of specs.</summary>
public static partial class MessageStyle
{
    /// <summary>Fails for a message that is too long, or that contains an expression.</summary>
    public static void Check(Diagnostic diagnostic)
    {
        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        Assert.True(message.Length <= MessageLimit.Longest, $"{diagnostic.Id} has {message.Length} characters: {message}");
        Assert.False(HasExpression(message), $"{diagnostic.Id} contains an expression: {message}");
    }

    /// <summary>Whether a message contains syntax of expressions, or marks of fields.</summary>
    public static bool HasExpression(string message) => Expression().IsMatch(message);

    [GeneratedRegex(@"\b(default|size|has|matches|tokens|lastReference|exists|all)\(|\bthis\.|==|!=|&&|\|\||\{[a-z_]+\}", RegexOptions.CultureInvariant)]
    private static partial Regex Expression();
}
