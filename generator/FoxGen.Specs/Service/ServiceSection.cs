using FoxGen.Specs.Checking;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs;

/// <summary>A section with a reader of its own, because its keys are names of C# members or it is written in the language of models.</summary>
public sealed class ServiceSection : ServiceValue<object>
{
    private ServiceSection()
    {
    }

    /// <summary>The one value of this class.</summary>
    public static ServiceSection Instance { get; } = new();

    /// <inheritdoc/>
    public override TResult Accept<TResult>(IServiceValueVisitor<TResult> visitor) => visitor.Section();

    internal override object? Read(SpecReader spec, SpecNode? node, string what) => null;

    internal override RuntimeValue ToRuntime(object value) => throw new NotSupportedException("The runtime definition cannot contain sections.");
}
