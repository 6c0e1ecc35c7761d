using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FoxGen.CodeFixes.Writing;

/// <summary>Adds members to object initializers and takes them out, in the layout that is there.</summary>
internal static class MemberEdit
{
    /// <summary>The changes that take a member out; none when it is not there.</summary>
    public static TextChange[] Remove(SourceText text, InitializerExpressionSyntax? initializer, string member) =>
        initializer is null ? [] : [.. ListEdit.Remove(text, initializer.Expressions, i => IsMember(initializer.Expressions[i], member))];

    /// <summary>The members that <c>new</c> or <c>with</c> sets; <c>null</c> if there are none.</summary>
    public static InitializerExpressionSyntax? InitializerOf(SyntaxNode expression) => expression switch
    {
        BaseObjectCreationExpressionSyntax creation => creation.Initializer,
        WithExpressionSyntax copy => copy.Initializer,
        _ => null,
    };

    /// <summary>The change that writes a member behind the others.</summary>
    public static TextChange[] Add(SourceText text, BaseObjectCreationExpressionSyntax creation, string member, string value)
    {
        var entry = $"{member} = {value}";
        return creation.Initializer switch
        {
            null => [new TextChange(new TextSpan(creation.Span.End, 0), $" {{ {entry} }}")],
            { Expressions.Count: 0 } empty => [new TextChange(TextSpan.FromBounds(empty.OpenBraceToken.Span.End, empty.CloseBraceToken.SpanStart), $" {entry} ")],
            var initializer => AddBehind(text, initializer, entry),
        };
    }

    /// <summary>Whether an entry of an initializer sets a member.</summary>
    public static bool IsMember(ExpressionSyntax entry, string member) =>
        entry is AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } && name.Identifier.ValueText == member;

    private static TextChange[] AddBehind(SourceText text, InitializerExpressionSyntax initializer, string entry)
    {
        var last = initializer.Expressions.Last();
        var hasComma = initializer.Expressions.SeparatorCount == initializer.Expressions.Count;
        var end = hasComma ? initializer.Expressions.GetSeparator(initializer.Expressions.Count - 1).Span.End : last.Span.End;
        var (line, endLine) = (text.Lines.GetLineFromPosition(last.SpanStart), text.Lines.GetLineFromPosition(end));
        var indent = text.ToString(TextSpan.FromBounds(line.Start, last.SpanStart));
        var comma = new TextChange(new TextSpan(end, 0), hasComma ? "" : ",");
        if (!string.IsNullOrWhiteSpace(indent) || initializer.CloseBraceToken.SpanStart <= endLine.End)
        {
            return [new TextChange(new TextSpan(end, 0), $"{comma.NewText} {entry}{(hasComma ? "," : "")}")];
        }

        // Behind a comment at the end of the line.
        var newLine = text.ToString(TextSpan.FromBounds(endLine.End, endLine.EndIncludingLineBreak));
        var added = new TextChange(new TextSpan(endLine.End, 0), $"{newLine}{indent}{entry}{(hasComma ? "," : "")}");
        return hasComma ? [added] : endLine.End == end ? [new TextChange(added.Span, "," + added.NewText)] : [comma, added];
    }
}
