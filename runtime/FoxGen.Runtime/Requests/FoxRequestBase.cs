using System.Text;
using System.Text.Json.Nodes;

namespace FoxGen.CompilerServices;

/// <summary>
/// The base type of all generated requests. A request is a record, so that <c>request with { … }</c> creates a copy with changes.
/// Two requests are equal if they are sent as the same body. <see cref="ToString"/> never contains the content.
/// </summary>
public abstract record FoxRequestBase
{
    /// <summary>Creates a request.</summary>
    protected FoxRequestBase()
    {
    }

    /// <summary>Copies a request. The copy has its own <see cref="Extra"/>, because that object is mutable.</summary>
    /// <param name="original">The request to copy.</param>
    protected FoxRequestBase(FoxRequestBase original)
    {
        ArgumentNullException.ThrowIfNull(original);
        Extra = original.Extra?.DeepClone().AsObject();
    }

    /// <inheritdoc cref="IFoxRequest.Extra"/>
    public JsonObject? Extra { get; init; }

    /// <summary>Validates the request without sending it. A submit runs the same checks.</summary>
    /// <returns>Every problem; empty if there is none.</returns>
    public IReadOnlyList<FoxProblem> Validate() => FoxProblems.Of((IFoxRequest)(object)this);

    /// <summary>
    /// Returns whether both are requests for the same model with the same fields. The order of keys in JSON objects does not matter. Local
    /// media are equal if they are the same path, memory or stream factory.
    /// </summary>
    /// <param name="other">The other request.</param>
    public virtual bool Equals(FoxRequestBase? other) => other?.GetType() == GetType() && FoxEquality.AreEqual(this, other);

    /// <summary>Returns a hash code of the content. It changes when <see cref="Extra"/> changes.</summary>
    public override int GetHashCode() => FoxEquality.HashOf(this);

    /// <summary>Returns the name of the type, without the content, which can contain prompts and signed URLs.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>Prints nothing; see <see cref="ToString"/>.</summary>
    /// <param name="builder">Not used.</param>
    /// <returns><c>false</c>.</returns>
    protected virtual bool PrintMembers(StringBuilder builder) => false;
}
