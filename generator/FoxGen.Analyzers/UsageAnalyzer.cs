using System.Collections.Immutable;
using FoxGen.Analyzers.Operations;
using FoxGen.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace FoxGen.Analyzers;

/// <summary>Reports uses of a client that lose a paid task or expose an API key.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UsageAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. CallSiteDiagnostics.OfUse];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (!start.Compilation.GetTypesByMetadataName("FoxGen.FoxClient").IsEmpty)
            {
                start.RegisterOperationAction(CheckStatement, OperationKind.ExpressionStatement);
                start.RegisterOperationAction(CheckClient, OperationKind.ObjectCreation);
            }
        });
    }

    private static void CheckStatement(OperationAnalysisContext context)
    {
        var operation = ((IExpressionStatementOperation)context.Operation).Operation;
        SyntaxNode? conditional = null;
        while (Inside(operation) is { } inner)
        {
            // client?.Videos.X.SubmitAsync(…) is one expression, of which the call is only the end.
            conditional ??= operation is IConditionalAccessOperation ? operation.Syntax : null;
            operation = inner;
        }

        // The shorter forms are extension methods of a class of their own.
        if (operation is IInvocationOperation { TargetMethod: { Name: "SubmitAsync" or "TrySubmitAsync" or "SubmitJsonAsync", ContainingType.OriginalDefinition: var type } }
            && (TypeFacts.IsFoxGen(type, "FoxModel") || TypeFacts.IsFoxGen(type, "FoxOverloads")))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                CallSiteDiagnostics.TaskDropped,
                (conditional ?? operation.Syntax).GetLocation()));
        }
    }

    // What an expression that nobody keeps the value of takes its own value from.
    private static IOperation? Inside(IOperation operation) => operation switch
    {
        IAwaitOperation awaited => awaited.Operation,
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } task } => task,
        IConditionalAccessOperation access => access.WhenNotNull,
        _ => OperationFacts.WithoutConversion(operation),
    };

    private static void CheckClient(OperationAnalysisContext context)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (!IsClient(creation.Type))
        {
            return;
        }

        var key = creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "apiKey");
        if (key?.Value is { ConstantValue: { HasValue: true, Value: string { Length: > 0 } } } value && GoesToTheService(creation))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                CallSiteDiagnostics.LiteralKey,
                value.Syntax.GetLocation(),
                creation.Type!.Name));
        }
    }

    // A key for a simulator is no secret, and where unseen options send it is not known.
    private static bool GoesToTheService(IObjectCreationOperation creation)
    {
        var options = creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "options");
        return options is null or { ArgumentKind: ArgumentKind.DefaultValue }
            || (OperationFacts.Inner(options.Value) is IObjectCreationOperation { Initializer.Initializers: var members } && !members.Any(SetsBaseUrl))
            || OperationFacts.Inner(options.Value) is { ConstantValue: { HasValue: true, Value: null } } or IObjectCreationOperation { Initializer: null };
    }

    private static bool SetsBaseUrl(IOperation initializer) =>
        initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "BaseUrl" } };

    private static bool IsClient(ITypeSymbol? type)
    {
        for (var one = type?.BaseType; one is not null; one = one.BaseType)
        {
            if (TypeFacts.IsFoxGen(one, "FoxClient"))
            {
                return true;
            }
        }

        return false;
    }
}
