using System.Text;
using System.Text.Json.Nodes;
using FoxGen.CompilerServices;
using FoxGen.Rules;

namespace FoxGen.Cli.Running;

/// <summary>A request whose fields come from the command line. It is made only of what its spec takes.</summary>
internal sealed class SpecRequest : IFoxRequest
{
    private readonly IReadOnlyList<KeyValuePair<string, IReadOnlyList<FoxMedia>>> _local;
    private readonly RequestSchema _schema;
    private readonly RuleValue _fields;

    private SpecRequest(RequestSchema schema, JsonObject body, SpecFields fields, IReadOnlyList<Violation> warnings) =>
        (_schema, Extra, _local, _fields, Warnings) = (schema, body, fields.Local, fields.ForRules(), warnings);

    /// <summary>All fields but those with files of this machine.</summary>
    public JsonObject? Extra { get; }

    /// <summary>What the rules warn of.</summary>
    public IReadOnlyList<Violation> Warnings { get; }

    /// <summary>Makes a request, unless it breaks rules.</summary>
    /// <param name="schema">What the model takes.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="violations">What is wrong with them; warnings alone do not stop the request.</param>
    public static SpecRequest? Create(RequestSchema schema, SpecFields fields, out IReadOnlyList<Violation> violations)
    {
        violations = RequestChecker.Check(schema, fields.ForRules());
        if (violations.Any(violation => violation.Severity is Severity.Error))
        {
            return null;
        }

        var body = new JsonObject();
        foreach (var (name, value) in fields.Values)
        {
            body[name] = JsonNode.Parse(value.ToString());
        }

        return new SpecRequest(schema, body, fields, violations);
    }

    /// <inheritdoc/>
    public void Write(FoxBodyWriter body)
    {
        foreach (var (name, files) in _local)
        {
            var wire = Encoding.UTF8.GetBytes(name);
            if (_schema.Find(name)!.Value.Kind is ValueKind.Array)
            {
                body.Write(wire, files);
            }
            else
            {
                body.Write(wire, files[0]);
            }
        }
    }

    /// <summary>Whether a condition on the fields certainly holds.</summary>
    public bool Holds(Expression condition) => ExpressionEvaluator.Evaluate(condition, _fields, ExpressionEvaluator.DefaultsOf(_schema)).Equals(RuleValue.True);

    /// <summary>Adds nothing: no request with problems is made.</summary>
    public void Validate(ref FoxProblems problems)
    {
    }
}
