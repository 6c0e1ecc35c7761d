using System.Collections.Immutable;
using FoxGen.Analyzers.Checking;
using FoxGen.Analyzers.Flow;
using FoxGen.Analyzers.Reading;
using FoxGen.Analyzers.Shapes;
using FoxGen.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace FoxGen.Analyzers;

/// <summary>
/// Reports requests that the validator would reject, at the C# that creates them. It reads the models from the metadata of their compiled
/// types, not from spec files.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CallSiteAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Tells tests of each cache that an analyzed compilation gets.</summary>
    internal Action<RequestTypeCache>? CacheMade { get; set; }

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [.. CallSiteDiagnostics.OfRequests];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private void Start(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.GetTypesByMetadataName("FoxGen.Metadata.FoxModelAttribute").IsEmpty)
        {
            return;
        }

        var (shapes, flows) = (new RequestTypeCache(context.Compilation), new FlowCache());
        CacheMade?.Invoke(shapes);
        context.RegisterOperationAction(operation => Check(operation, shapes, flows), OperationKind.ObjectCreation, OperationKind.With);
        context.RegisterOperationAction(operation => CheckCall(operation, shapes, flows), OperationKind.Invocation);
    }

    private static void CheckCall(OperationAnalysisContext context, RequestTypeCache shapes, FlowCache flows)
    {
        var call = (IInvocationOperation)context.Operation;
        if (FirstResults.Of(call, shapes, flows) is var (count, all))
        {
            context.ReportDiagnostic(Diagnostic.Create(UsageDiagnostics.FirstOnly, call.Syntax.GetLocation(), count, call.TargetMethod.Name, all));
        }

        // The analyzer can read only methods whose source is in this project.
        if (call.TargetMethod is { DeclaringSyntaxReferences.IsEmpty: false, Parameters.IsEmpty: false } && shapes.Class(call.Type) is not null)
        {
            foreach (var finding in HelperCalls.Check(call, shapes, flows))
            {
                context.ReportDiagnostic(finding.ToDiagnostic());
            }
        }
    }

    private static void Check(OperationAnalysisContext context, RequestTypeCache shapes, FlowCache flows)
    {
        if (RequestExpression.Of(context.Operation) is not { } creation || shapes.Class(creation.Type) is not { } shape || EnclosingRequests.IsPart(creation, shapes))
        {
            return;
        }

        if (shape.IsFromLaterVersion)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                CallSiteDiagnostics.NotUnderstood,
                creation.Syntax.GetLocation(),
                shape.Type.Name));
            return;
        }

        foreach (var finding in CallSiteChecker.Check(creation, shape, shapes, flows.Of(creation.Operation)))
        {
            context.ReportDiagnostic(finding.ToDiagnostic());
        }

        foreach (var member in UnknownMembers.Of(creation, shape, shapes))
        {
            context.ReportDiagnostic(member);
        }
    }
}
