using FoxGen.Specs.Checking;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs;

/// <summary>A section with its own reader, because its keys are C# names or it uses the language of model files.</summary>
public sealed class ServiceSection : ServiceValue<object>
{
    private ServiceSection()
    {
    }

    /// <summary>The only instance of this class.</summary>
    public static ServiceSection Instance { get; } = new();

    /// <inheritdoc/>
    public override TResult Accept<TResult>(IServiceValueVisitor<TResult> visitor) => visitor.Section();

    internal override object? Read(SpecReader spec, SpecNode? node, string what) => null;

    internal override RuntimeValue ToRuntime(object value) => throw new NotSupportedException("The runtime definition cannot contain sections.");
}
