namespace FoxGen.CompilerServices;

/// <summary>The base type of all generated requests. A request is equal to another one for the same model that is sent as the same body.</summary>
public abstract record FoxRequestBase : FoxOpenObject
{
    /// <summary>Validates the request without sending it. A submit runs the same checks.</summary>
    /// <returns>Every problem; empty if there is none.</returns>
    public IReadOnlyList<FoxProblem> Validate() => FoxProblems.Of((IFoxRequest)(object)this);
}
