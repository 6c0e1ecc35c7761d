namespace FoxGen.Rules;

/// <summary>Everything that can be checked about the request body of one model id: its fields, and the rules between them.</summary>
/// <param name="Fields">The fields of the body in documentation order, without the one that names the model.</param>
/// <param name="Rules">The rules between fields.</param>
public sealed record RequestSchema(EquatableArray<FieldSchema> Fields, EquatableArray<Rule> Rules)
{
    /// <summary>How many bytes the whole body may have as JSON; <c>null</c> for no bound. Checked when it is sent.</summary>
    public long? MaxBodyBytes { get; init; }

    /// <summary>Looks a field up by its wire name.</summary>
    public FieldSchema? Find(string name) => Fields.FirstOrDefault(field => field.Name == name);
}

/// <summary>One key of an object.</summary>
/// <param name="Name">The key on the wire.</param>
/// <param name="Value">What its value may be.</param>
/// <param name="IsRequired">Whether the key must be there.</param>
public sealed record FieldSchema(string Name, ValueSchema Value, bool IsRequired)
{
    /// <summary>
    /// What the service documents to assume when the key is absent. Never sent; rules read it through <c>default(this.x)</c>.
    /// </summary>
    public RuleValue? Default { get; init; }

    /// <summary>The condition that is true when the field is there; an empty list counts as absent.</summary>
    public Expression IsPresent => Value.Kind is ValueKind.Array
        ? new BinaryExpression(BinaryOperator.Greater, Conditions.Size(Name), Conditions.Number(0))
        : Conditions.Call(ExpressionFunctions.Has, Conditions.Field(Name));
}

/// <summary>A condition over several fields.</summary>
/// <param name="Id">The stable id within the model, in kebab case.</param>
/// <param name="Severity">What breaking it means.</param>
/// <param name="Condition">Must not be false; unknown is fine.</param>
/// <param name="Message">What to tell whoever breaks it.</param>
/// <param name="Path">The field to report it at: a key of the object that <c>this</c> is; empty for the object itself.</param>
public sealed record Rule(string Id, Severity Severity, Expression Condition, LocalizedText Message, string Path)
{
    /// <summary>The wire names of the top-level fields the condition reads, in order of first use.</summary>
    public EquatableArray<string> Reads { get; init; }

    /// <summary>What the spec wrote it as. The condition alone says what is checked.</summary>
    public RuleForm Form { get; init; } = RuleForm.Expression;
}

/// <summary>What a violated rule means.</summary>
public enum Severity
{
    /// <summary>The service would refuse the request.</summary>
    Error,

    /// <summary>The service takes the request, but the result is likely not what was meant.</summary>
    Warning,

    /// <summary>Documentation only; never checked.</summary>
    Note,
}
