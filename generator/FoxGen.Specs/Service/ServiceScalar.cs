using FoxGen.Specs.Checking;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs;

/// <summary>A value of service files that is a scalar or can be treated as one.</summary>
/// <typeparam name="T">The type, which compares by value.</typeparam>
public sealed class ServiceScalar<T> : ServiceValue<T>
    where T : notnull
{
    private readonly Func<SpecReader, SpecNode?, string, object?> _read;
    private readonly Func<T, RuntimeValue> _toRuntime;

    internal ServiceScalar(ServiceScalarKind kind, Func<SpecReader, SpecNode?, string, object?> read, Func<T, RuntimeValue> toRuntime) =>
        (Kind, _read, _toRuntime) = (kind, read, toRuntime);

    /// <summary>The kind, which defines the allowed values in editor schemas.</summary>
    public ServiceScalarKind Kind { get; }

    /// <summary>The allowed words; empty for kinds other than <see cref="ServiceScalarKind.Word"/>.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <inheritdoc/>
    public override TResult Accept<TResult>(IServiceValueVisitor<TResult> visitor) => visitor.Scalar(Kind, Words);

    internal override object? Read(SpecReader spec, SpecNode? node, string what) => _read(spec, node, what);

    internal override RuntimeValue ToRuntime(object value) => _toRuntime((T)value);
}
