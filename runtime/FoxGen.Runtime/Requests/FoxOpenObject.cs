using System.Text;
using System.Text.Json.Nodes;

namespace FoxGen.CompilerServices;

/// <summary>
/// The base type of generated records that accept keys without a member: requests, and open objects inside them. A record is copied with
/// changes by <c>with { … }</c>. Two records are equal if they are sent as the same JSON. <see cref="ToString"/> never contains the content.
/// </summary>
public abstract record FoxOpenObject
{
    /// <summary>Creates an object.</summary>
    protected FoxOpenObject()
    {
    }

    /// <summary>Copies an object. The copy has its own <see cref="Extra"/>, because that object is mutable.</summary>
    /// <param name="original">The object to copy.</param>
    protected FoxOpenObject(FoxOpenObject original)
    {
        ArgumentNullException.ThrowIfNull(original);
        Extra = original.Extra?.DeepClone().AsObject();
    }

    /// <inheritdoc cref="IFoxRequest.Extra"/>
    public JsonObject? Extra { get; init; }

    /// <summary>
    /// Returns whether both have the same type and are sent as the same JSON. The order of keys in JSON objects does not matter. Local media
    /// are equal if they are the same path, memory or stream factory.
    /// </summary>
    /// <param name="other">The other object.</param>
    public virtual bool Equals(FoxOpenObject? other) => other?.GetType() == GetType() && FoxEquality.AreEqual(this, other);

    /// <summary>Returns a hash code of the content. It changes when <see cref="Extra"/> changes.</summary>
    public override int GetHashCode() => FoxEquality.HashOf(this);

    /// <summary>Returns the name of the type, without the content, which can contain prompts and signed URLs.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>Prints nothing; see <see cref="ToString"/>.</summary>
    /// <param name="builder">Not used.</param>
    /// <returns><c>false</c>.</returns>
    protected virtual bool PrintMembers(StringBuilder builder) => false;
}
