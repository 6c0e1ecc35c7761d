namespace FoxGen.Testing;

/// <summary>Compares the verdicts of exported schemas with those of the checker that everything else uses.</summary>
public sealed class SchemaAgreement
{
    private readonly List<string> _disagreements = [];

    /// <summary>Bodies that both accept.</summary>
    public int Accepted { get; private set; }

    /// <summary>Bodies that both reject.</summary>
    public int Rejected { get; private set; }

    /// <summary>Bodies that break only rules that the schema lists as not enforced.</summary>
    public int Exempt { get; private set; }

    /// <summary>Compares the verdicts on a body.</summary>
    /// <param name="name">The model, for messages.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="json">The body.</param>
    /// <param name="errors">The errors that the checker finds, for messages.</param>
    /// <param name="areUnenforced">Whether the schema lists all of these as not enforced.</param>
    public void Add(string name, JsonSchemaValidator schema, string json, IReadOnlyCollection<string> errors, Func<bool> areUnenforced)
    {
        var accepts = schema.Accepts(json);
        if (accepts == (errors.Count == 0))
        {
            _ = accepts ? Accepted++ : Rejected++;
        }
        else if (accepts && areUnenforced())
        {
            Exempt++;
        }
        else
        {
            _disagreements.Add($"{name} {json}\n  schema: {schema.Explain(json)}\n  checker: {string.Join("; ", errors)}");
        }
    }

    /// <summary>Fails on a disagreement.</summary>
    /// <param name="seed">The seed of the bodies.</param>
    public void AssertNone(int seed) =>
        Assert.True(_disagreements.Count == 0, $"{_disagreements.Count} disagreements with seed {seed}:\n{string.Join("\n", _disagreements.Take(12))}");

    /// <inheritdoc/>
    public override string ToString() => $"{Accepted} accepted, {Rejected} rejected, {Exempt} broke only rules that the schema lists as not enforced, {_disagreements.Count} disagreements.";
}
