using System.Collections.Immutable;
using FoxGen.Analyzers.Mistakes;
using FoxGen.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FoxGen.Analyzers;

/// <summary>
/// Says what to write where the compiler rejects code that uses requests, clients and results: a value of another type, an unknown name. It reads metadata only
/// for such code.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InvalidCodeAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Tells tests of each cache that an analyzed compilation gets.</summary>
    internal Action<RequestTypeCache>? CacheMade { get; set; }

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. CallSiteDiagnostics.OfInvalidCode];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (!start.Compilation.GetTypesByMetadataName("FoxGen.FoxClient").IsEmpty)
            {
                var shapes = new RequestTypeCache(start.Compilation);
                CacheMade?.Invoke(shapes);
                start.RegisterOperationAction(operation => Check(operation, shapes), InvalidCode.Kinds);
            }
        });
    }

    private static void Check(OperationAnalysisContext context, RequestTypeCache shapes)
    {
        foreach (var mistake in InvalidCode.Of(context.Operation, shapes, context.CancellationToken))
        {
            context.ReportDiagnostic(mistake);
        }
    }
}
