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
    private readonly List<(Expression Expression, ScalarNode Node)> _parsed = [];

    /// <summary>Parses an expression; reports its problems at their columns.</summary>
    public Expression? Read(SpecNode? node)
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
            _parsed.Add((expression, scalar));
            return expression;
        }

        return null;
    }

    /// <summary>Type-checks every expression read so far against all fields of the object.</summary>
    public void CheckTypes(EquatableArray<FieldSchema> fields)
    {
        foreach (var (expression, node) in _parsed)
        {
            Report(SpecDiagnostics.ExpressionType, node, ExpressionTypeChecker.Check(expression, fields));
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
