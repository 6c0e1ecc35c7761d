using System.Text;
using System.Text.Json.Nodes;
using FoxGen;
using FoxGen.CompilerServices;

namespace FoxApi.Tests.RuleCases;

/// <summary>One row of a table: a request for a model, and the verdict on it.</summary>
internal abstract record RuleCase
{
    public required string Model { get; init; }

    /// <summary>What the verdict must be; <c>null</c> when nothing is wrong.</summary>
    public required Verdict? Verdict { get; init; }

    /// <summary>Tells rows apart in test results.</summary>
    public required string Label { get; init; }

    /// <summary>The body on the wire.</summary>
    public abstract byte[] Body { get; }

    public bool IsRefused => Verdict is { Severity: FoxSeverity.Error };

    public sealed override string ToString() => $"{Label} {Encoding.UTF8.GetString(Body)}";
}

/// <summary>What is said of a request.</summary>
/// <param name="Path">The field on the wire.</param>
/// <param name="RuleId">The rule it breaks.</param>
/// <param name="Severity">Whether it is refused.</param>
/// <param name="Allowed">What the field may be; <c>null</c> when the rule is not about the value of one field.</param>
internal sealed record Verdict(string Path, string RuleId, FoxSeverity Severity, string? Allowed);

/// <summary>A request that C# can express.</summary>
internal sealed record TypedCase<TRequest, TResult> : RuleCase, ITypedCase
    where TRequest : class, IFoxRequest
{
    public required FoxModelDefinition<TRequest, TResult> Definition { get; init; }

    public required TRequest Request { get; init; }

    public override byte[] Body => Bodies.Of(Model, Request);

    public IReadOnlyList<FoxProblem> Validate(FoxApiClient fox) => fox.Model(Definition).Validate(Request);

    public async Task<FoxTask> SubmitAsync(FoxApiClient fox, CancellationToken cancellationToken) =>
        await fox.Model(Definition).SubmitAsync(Request, cancellationToken);
}

/// <summary>A row whatever its types are.</summary>
internal interface ITypedCase
{
    IReadOnlyList<FoxProblem> Validate(FoxApiClient fox);

    Task<FoxTask> SubmitAsync(FoxApiClient fox, CancellationToken cancellationToken);
}

/// <summary>A body that C# cannot express: the first accepted one, with fields replaced or added.</summary>
internal sealed record RawCase : RuleCase
{
    public required byte[] Basis { get; init; }

    /// <summary>A JSON object with the fields that differ.</summary>
    public required string Fields { get; init; }

    public override byte[] Body
    {
        get
        {
            var body = JsonNode.Parse(Basis)!.AsObject();
            foreach (var (name, value) in JsonNode.Parse(Fields)!.AsObject())
            {
                body[name] = value?.DeepClone();
            }

            return Bodies.Utf8(body);
        }
    }
}
