using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Scopes;

/// <summary>
/// Parses the expressions about one object where they stand, and type-checks them once all its fields are known.
/// </summary>
/// <param name="spec">The readers.</param>
/// <param name="modelField">The field that names the model, which rules do not read.</param>
internal sealed class ConditionReader(SpecReader spec, string? modelField)
{
    private readonly List<(Expression Expression, ScalarNode Node, bool IsCount)> _parsed = [];

    /// <summary>Parses a condition; reports its problems at their columns.</summary>
    public Expression? Read(SpecNode? node) => Read(node, isCount: false);

    /// <summary>Reads the number of results of a request, an expression with an integer value.</summary>
    /// <param name="reader">A model file, or a variant of one.</param>
    public Expression? ReadResultCount(MappingReader reader)
    {
        const string Key = "resultCount";
        var node = reader.Take(Key);
        var count = Read(node, isCount: true);
        if (count is LiteralExpression { Value: { Kind: RuleValueKind.Integer, AsInteger: < 1 } literal })
        {
            spec.Report(SpecDiagnostics.WrongValue, node!.Span, $"'{Key}'", literal.ToString(), "1 or more");
        }

        return count;
    }

    private Expression? Read(SpecNode? node, bool isCount)
    {
        if (spec.Nodes.Scalar(node, "an expression") is not { } scalar)
        {
            return null;
        }

        if (!scalar.KeepsColumns)
        {
            spec.Report(SpecDiagnostics.ExpressionStyle, scalar.Span);
        }

        if (scalar.IsCutByComment)
        {
            spec.Report(SpecDiagnostics.ExpressionComment, scalar.Span);
        }

        var (expression, problems) = ExpressionParser.Parse(scalar.Text);
        Report(SpecDiagnostics.ExpressionSyntax, scalar, problems);
        if (expression is not null && problems.Count == 0)
        {
            _parsed.Add((expression, scalar, isCount));
            return expression;
        }

        return null;
    }

    /// <summary>Type-checks every expression read so far against all fields of the object.</summary>
    public void CheckTypes(EquatableArray<FieldSchema> fields)
    {
        foreach (var (expression, node, isCount) in _parsed)
        {
            Report(SpecDiagnostics.ExpressionType, node, isCount ? ExpressionTypeChecker.CheckCount(expression, fields) : ExpressionTypeChecker.Check(expression, fields));
        }

        _parsed.Clear();
    }

    private void Report(SpecDiagnosticDescriptor descriptor, ScalarNode node, IEnumerable<ExpressionProblem> problems)
    {
        foreach (var problem in problems)
        {
            var isModel = modelField is not null && problem.Message.StartsWith($"Unknown field '{modelField}'", StringComparison.Ordinal);
            spec.Report(isModel ? SpecDiagnostics.ModelInExpression : descriptor, node.Locate(problem.Position, problem.Length), isModel ? modelField! : problem.Message);
        }
    }
}
