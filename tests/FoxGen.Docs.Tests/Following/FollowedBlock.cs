using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FoxGen.Docs.Tests.Following;

/// <summary>A block of C#, taken apart: what a program has at its top, in its middle and at its end.</summary>
internal sealed class FollowedBlock
{
    private readonly CompilationUnitSyntax _root;
    private readonly string _page;
    private readonly int _line;

    /// <param name="page">The page.</param>
    /// <param name="line">The line of the page above the first line of the code.</param>
    /// <param name="title">The title of its fence.</param>
    /// <param name="code">The code.</param>
    public FollowedBlock(string page, int line, string? title, string code)
    {
        (_page, _line, Title) = (page, line, title);
        _root = ((CSharpSyntaxTree)CSharpCode.Parse(code, page, new CSharpParseOptions(LanguageVersion.Latest))).GetCompilationUnitRoot();
    }

    /// <summary>The line of the fence.</summary>
    public int Line => _line;

    /// <summary>What the title promises; <c>null</c> for a block that runs.</summary>
    public string? Title { get; }

    /// <summary>Whether a reader begins a new file here.</summary>
    public bool StartsProgram => _root.Usings.Count > 0;

    /// <summary>The using directives.</summary>
    public string Usings => Text(_root.Usings);

    /// <summary>The statements.</summary>
    public string Statements => Text(_root.Members.OfType<GlobalStatementSyntax>());

    /// <summary>The types.</summary>
    public string Types => Text(_root.Members.Where(member => member is not GlobalStatementSyntax));

    /// <summary>The number of statements, with those inside of others.</summary>
    public int StatementCount => _root.DescendantNodes().OfType<StatementSyntax>().Count(statement => statement is not BlockSyntax);

    /// <summary>The first statement, which declares the client on the page that others refer to.</summary>
    public string FirstStatement => Text([_root.Members.OfType<GlobalStatementSyntax>().First()]);

    /// <summary>What the page says that a line prints: the comment behind a <c>Console.WriteLine</c>.</summary>
    public IEnumerable<(int Line, string Text)> Prints =>
        from call in _root.DescendantNodes().OfType<InvocationExpressionSyntax>()
        where call.Expression.ToString() == "Console.WriteLine"
        let comment = Comment(call.GetLastToken())
        where comment is not null
        select (PageLine(call), comment);

    // The comment may stand behind a semicolon, a comma or brackets.
    private static string? Comment(SyntaxToken token)
    {
        for (; !token.IsKind(SyntaxKind.None); token = token.GetNextToken())
        {
            foreach (var trivia in token.TrailingTrivia)
            {
                if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))
                {
                    return trivia.ToString()[2..].Trim();
                }

                if (trivia.IsKind(SyntaxKind.EndOfLineTrivia))
                {
                    return null;
                }
            }
        }

        return null;
    }

    // The compiler takes lines, errors and stack traces from the page.
    private string Text(IEnumerable<SyntaxNode> nodes)
    {
        var text = new StringBuilder();
        foreach (var node in nodes)
        {
            text.Append(FormattableString.Invariant($"#line {PageLine(node)} \"{_page}\"\n{node}\n"));
        }

        return text.ToString();
    }

    private int PageLine(SyntaxNode node) => _line + 1 + node.GetLocation().GetLineSpan().StartLinePosition.Line;
}
