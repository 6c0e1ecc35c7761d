using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>Reads the relation between tokens in a text and the items they refer to, by number or by name.</summary>
internal sealed class ReferenceRelationReader(SpecReader spec, FieldReader fields)
{
    private const string Number = "{n}";
    private const string Name = "{name}";

    /// <summary><c>references: {field, token, to, key}</c></summary>
    public Relation? Read(SpecNode node) => spec.Nodes.Read(node, "references", reader =>
    {
        var field = fields.One(reader.Require("field"), "the field", ValueKind.String);
        var tokenNode = reader.Require("token");
        var token = spec.Nodes.Text(tokenNode, "the token");
        var toNode = reader.Require("to");
        var to = fields.One(toNode, "the target", ValueKind.Array);
        var key = spec.Nodes.Scalar(reader.Take("key"), "the key");
        return token is null ? null
            : Split(token, Number) is { Prefix.Length: > 0 } numbered ? Numbered(field, numbered, to, reader)
            : Split(token, Name) is var named && named.Prefix.Length + named.Suffix.Length > 0 ? Named(field, named, to, key, toNode!)
            : Refuse(tokenNode!, token);
    });

    private Relation? Numbered(PropertySpec? field, (string Prefix, string Suffix) token, PropertySpec? to, MappingReader reader)
    {
        if (reader.Has("key"))
        {
            spec.Report(SpecDiagnostics.KeyDoesNotFit, reader.KeySpan("key"), "'key' goes with tokens that name an item, such as '@{name}'; this one counts.");
        }

        return field is null || to is null ? null : new Relation(
            RuleRelation.References,
            new BinaryExpression(
                BinaryOperator.LessOrEqual, TokensOf(ExpressionFunctions.LastReference, field, token), Conditions.Size(to.Name)),
            $"{field.Name} refers to a {token.Prefix}…{token.Suffix} that {to.Name} does not hold.");
    }

    private Relation? Named(PropertySpec? field, (string Prefix, string Suffix) token, PropertySpec? to, ScalarNode? key, SpecNode toNode)
    {
        if (to?.Field.Value.Items is not { } item || (key is not null && !IsTextKey(item, key)))
        {
            return null;
        }

        if (key is null && item.Kind is not ValueKind.String)
        {
            spec.Report(SpecDiagnostics.BadRelation, toNode.Span, $"The items of '{to.Name}' are no texts; name the property that tokens refer to with 'key'.");
            return null;
        }

        var names = key is null ? Conditions.Default(to.Name) : new MacroExpression(
            MacroKind.Map, Conditions.Default(to.Name), "r", new MemberExpression(new VariableExpression("r"), key.Text));
        return field is null ? null : new Relation(
            RuleRelation.References,
            new MacroExpression(
                MacroKind.All,
                TokensOf(ExpressionFunctions.Tokens, field, token),
                "n",
                new BinaryExpression(BinaryOperator.In, new VariableExpression("n"), names)),
            $"{field.Name} refers to a {token.Prefix}…{token.Suffix} that {to.Name} does not hold.");
    }

    private bool IsTextKey(ValueSchema item, ScalarNode key)
    {
        if (item.Kind is not ValueKind.Object)
        {
            spec.Report(SpecDiagnostics.BadRelation, key.Span, "'key' is a property of the items, but these are no objects.");
            return false;
        }

        var texts = item.Properties.Where(field => field.Value.Kind is ValueKind.String).Select(field => field.Name).ToList();
        return item.Properties.Count == 0 || spec.Nodes.IsAmong(key, texts, SpecDiagnostics.UnknownField, "The items have no string field");
    }

    private Relation? Refuse(SpecNode node, string token)
    {
        spec.Report(
            SpecDiagnostics.BadRelation,
            node.Span,
            $"A token is a text with {{n}} where the number stands, such as '@Image{{n}}', or with {{name}} where a name stands, such as '@{{name}}'; '{token}' is not.");
        return null;
    }

    private static Expression TokensOf(string function, PropertySpec field, (string Prefix, string Suffix) token) => Conditions.Call(
        function,
        Conditions.Field(field.Name),
        new LiteralExpression(RuleValue.Of(token.Prefix)),
        new LiteralExpression(RuleValue.Of(token.Suffix)));

    // What stands before and behind the placeholder; twice nothing when the token has none.
    private static (string Prefix, string Suffix) Split(string token, string placeholder) =>
        token.IndexOf(placeholder, StringComparison.Ordinal) is >= 0 and var at
            ? (token.Substring(0, at), token.Substring(at + placeholder.Length))
            : ("", "");
}
