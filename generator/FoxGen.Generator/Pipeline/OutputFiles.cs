using FoxGen.Generator.Diagnostics;
using FoxGen.Generator.Expressions;
using FoxGen.Generator.Writing;
using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Generator.Pipeline;

/// <summary>What one step gives to the compiler.</summary>
/// <param name="Sources">Files of C#.</param>
/// <param name="Problems">What could not be written.</param>
internal sealed record OutputFiles(EquatableArray<EmittedSource> Sources, EquatableArray<SpecDiagnostic> Problems)
{
    /// <summary>Nothing.</summary>
    public static OutputFiles None { get; } = new(default, default);

    /// <summary>Writes files; what goes wrong becomes a problem of this output and leaves all others alone.</summary>
    public static OutputFiles Guard(SourceSpan source, Func<IReadOnlyList<EmittedSource>> write)
    {
        try
        {
            return new(write().ToEquatable(), default);
        }
        catch (ExpressionNotWritableException e)
        {
            return new(default, new EquatableArray<SpecDiagnostic>(new SpecDiagnostic(GeneratorDiagnostics.RuleNotWritable, new(e.Message), source)));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new(default, new EquatableArray<SpecDiagnostic>(new SpecDiagnostic(GeneratorDiagnostics.InternalError, new(e.GetType().Name, e.Message), source)));
        }
    }
}
