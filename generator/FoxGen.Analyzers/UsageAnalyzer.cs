using System.Collections.Immutable;
using FoxGen.Analyzers.Shapes;
using FoxGen.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
                start.RegisterOperationAction(CheckVariable, OperationKind.VariableDeclarator);
                start.RegisterOperationAction(CheckScope, OperationKind.Return, OperationKind.SimpleAssignment);
                start.RegisterOperationAction(CheckFunction, OperationKind.Invocation);
                start.RegisterOperationAction(CheckHandler, OperationKind.DelegateCreation);
                start.RegisterOperationAction(CheckClient, OperationKind.ObjectCreation);
            }
        });
    }

    // One diagnostic per statement is enough: its fix applies to all calls in the statement.
    private static void CheckStatement(OperationAnalysisContext context)
    {
        if (DroppedValues.Of(((IExpressionStatementOperation)context.Operation).Operation).FirstOrDefault() is not { } dropped || IsIntended(dropped))
        {
            return;
        }

        var kind = PaidCalls.Of(dropped.Call) switch
        {
            PaidValue.Task => CallSiteDiagnostics.TaskDropped,
            PaidValue.Outcomes => UsageDiagnostics.NotEnumerated,
            _ => dropped.IsAwaited ? UsageDiagnostics.ResultDropped : UsageDiagnostics.NotAwaited,
        };
        Report(context, kind, dropped.Place, dropped.Call.TargetMethod.Name);
    }

    private static void CheckVariable(OperationAnalysisContext context)
    {
        var variable = (IVariableDeclaratorOperation)context.Operation;
        if (variable is { Syntax: VariableDeclaratorSyntax { Identifier: var name } syntax, Symbol.Name: not "_" and var local }
            && variable.GetVariableInitializer() is { Value: var value }
            && DroppedValues.Of(value).FirstOrDefault() is { } kept
            && LocalUses.AreNone(syntax)
            && !IsIntended(kept))
        {
            context.ReportDiagnostic(Diagnostic.Create(UsageDiagnostics.NeverRead, name.GetLocation(), local, kept.Call.TargetMethod.Name));
        }
    }

    private static bool IsIntended(DroppedValue value) => PaidCalls.TellsItsToken(value.Call) || ExpectedFailure.Holds(value.Call.Syntax);

    private static void CheckScope(OperationAnalysisContext context)
    {
        if (ClientScope.Outlived(context.Operation) is var (call, client))
        {
            Report(context, UsageDiagnostics.ClientEnds, call.Syntax, client.Name, call.TargetMethod.Name);
        }
    }

    private static void CheckFunction(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (PaidCalls.Of(call) is not PaidValue.None && AsyncVoid.Holds(call, context.ContainingSymbol) && !ExpectedFailure.Holds(call.Syntax))
        {
            Report(context, UsageDiagnostics.AsyncVoid, call.Syntax, call.TargetMethod.Name);
        }
    }

    // Progress handlers receive snapshots and counts of the runtime.
    private static void CheckHandler(OperationAnalysisContext context)
    {
        var creation = (IDelegateCreationOperation)context.Operation;
        if (creation.Type is INamedTypeSymbol { Name: "Action", TypeArguments: [var argument] }
            && TypeFacts.IsFoxGen(argument, argument.Name)
            && AsyncVoid.Target(creation) is { } function)
        {
            Report(context, UsageDiagnostics.AsyncHandler, function, argument.Name);
        }
    }

    private static void CheckClient(OperationAnalysisContext context)
    {
        if (LiteralKey.Of((IObjectCreationOperation)context.Operation) is { } key)
        {
            Report(context, CallSiteDiagnostics.LiteralKey, key, context.Operation.Type!.Name);
        }
    }

    private static void Report(OperationAnalysisContext context, DiagnosticDescriptor kind, SyntaxNode place, params object[] arguments) =>
        context.ReportDiagnostic(Diagnostic.Create(kind, place.GetLocation(), arguments));
}
