using System.Diagnostics.CodeAnalysis;
using FoxGen;
using FoxGen.CompilerServices;

namespace FoxApi.Tests.RuleCases;

/// <summary>The rows of one model id.</summary>
internal abstract class ModelCases
{
    public abstract string Model { get; }

    public abstract IReadOnlyList<RuleCase> Rows { get; }
}

/// <summary>
/// The rows of one model id, one line each. The first row must be an accepted one: raw rows differ from it in the fields
/// they name.
/// </summary>
internal sealed class ModelCases<TRequest, TResult>(FoxModelDefinition<TRequest, TResult> definition) : ModelCases
    where TRequest : class, IFoxRequest
{
    private readonly List<RuleCase> _rows = [];

    /// <summary>The generated <c>From</c> of a request type.</summary>
    public delegate TRequest Conversion<in TSource>(TSource other, out IReadOnlyList<string> dropped);

    public override string Model => definition.Id;

    public override IReadOnlyList<RuleCase> Rows => _rows;

    /// <summary>Nothing is wrong with this request.</summary>
    public ModelCases<TRequest, TResult> Accept(string what, TRequest request) => Add(null, what, request);

    /// <summary>Nothing is wrong with any of these values.</summary>
    public ModelCases<TRequest, TResult> AcceptEach<T>(string what, IEnumerable<T> values, Func<T, TRequest> request)
    {
        foreach (var value in values)
        {
            Accept($"{what} {value}", request(value));
        }

        return this;
    }

    /// <summary>The service takes this request, but it is warned of.</summary>
    public ModelCases<TRequest, TResult> Warn(string path, string ruleId, string? allowed, TRequest request) =>
        Add(new Verdict(path, ruleId, FoxSeverity.Warning, allowed), $"warns of {path} ({ruleId})", request);

    /// <summary>This request is refused before it is sent, and by the service.</summary>
    public ModelCases<TRequest, TResult> Refuse(string path, string ruleId, string? allowed, TRequest request) =>
        Add(new Verdict(path, ruleId, FoxSeverity.Error, allowed), $"refuses {path} ({ruleId})", request);

    /// <summary>C# has no word for this body; the service refuses it.</summary>
    public ModelCases<TRequest, TResult> RefuseRaw(string path, string ruleId, string? allowed, [StringSyntax(StringSyntaxAttribute.Json)] string fields)
    {
        _rows.Add(new RawCase
        {
            Model = Model,
            Verdict = new Verdict(path, ruleId, FoxSeverity.Error, allowed),
            Label = Label($"refuses {path} ({ruleId}) in raw"),
            Basis = _rows[0].Body,
            Fields = fields,
        });
        return this;
    }

    /// <summary>Takes the rows of another variant over, through the generated conversion, which must lose nothing.</summary>
    public ModelCases<TRequest, TResult> Carry<TSource>(ModelCases<TSource, TResult> other, Conversion<TSource> from)
        where TSource : class, IFoxRequest
    {
        foreach (var row in other.Rows)
        {
            if (row is TypedCase<TSource, TResult> typed)
            {
                var request = from(typed.Request, out var dropped);
                Assert.Empty(dropped);
                Add(typed.Verdict, "as its other variant", request);
            }
            else if (row is RawCase { Verdict: { } verdict } raw)
            {
                RefuseRaw(verdict.Path, verdict.RuleId, verdict.Allowed, raw.Fields);
            }
        }

        return this;
    }

    private ModelCases<TRequest, TResult> Add(Verdict? verdict, string what, TRequest request)
    {
        _rows.Add(new TypedCase<TRequest, TResult>
        {
            Model = Model,
            Verdict = verdict,
            Label = Label(what),
            Definition = definition,
            Request = request,
        });
        return this;
    }

    private string Label(string what) => $"{Model} row {_rows.Count + 1}: {what}";
}
