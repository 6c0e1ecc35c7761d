using FoxGen.Rules.Primitives;

namespace FoxGen.Rules.Relations;

/// <summary>Tokens in a text refer to items of an array, by number or by name.</summary>
internal sealed class References() : RelationKind("references", "Tokens in a string must refer to items of an array.", new("FOX2005", "Reference to a missing input"))
{
    private const string Number = "{n}";
    private const string Name = "{name}";

    private static readonly RelationKey s_field =
        new("field", "The string field.", RelationValue.Field) { IsRequired = true, FieldKind = ValueKind.String, Noun = "the field" };

    private static readonly RelationKey s_token =
        new("token", "The token: \"@Image{n}\" refers to items by number, \"@{name}\" by name.", RelationValue.Text) { IsRequired = true, Noun = "the token" };

    private static readonly RelationKey s_to =
        new("to", "The array that tokens refer to.", RelationValue.Field) { IsRequired = true, FieldKind = ValueKind.Array, Noun = "the target" };

    private static readonly RelationKey s_key = new("key", "The property of the items that contains their names.", RelationValue.Text)
    {
        Noun = "the key",
        // Items that are referred to by number need no names.
        NotBeside = (s_token, @"^[\s\S]+\{n\}"),
    };

    public override IReadOnlyList<RelationKey> Keys { get; } = [s_field, s_token, s_to, s_key];

    public override Relation? Read(IRelationKeys keys)
    {
        var field = keys.Field(s_field);
        var token = keys.Text(s_token);
        var to = keys.Field(s_to);
        var key = keys.Text(s_key);
        return token is null ? null
            : Split(token, Number) is { Prefix.Length: > 0 } numbered ? Numbered(keys, field, numbered, to)
            : Split(token, Name) is var named && named.Prefix.Length + named.Suffix.Length > 0 ? Named(keys, field, named, to, key)
            : Refuse(keys, token);
    }

    public override RuleValue? Restore(Expression condition)
    {
        var fields = ExpressionFacts.PathsRead(condition);
        var all = Whole(condition).ToList();
        if (fields.Count != 2
            || all.OfType<CallExpression>().FirstOrDefault(call => call.Function is ExpressionFunctions.LastReference or ExpressionFunctions.Tokens) is not
            { Arguments: { Count: 3 } arguments, Function: var function }
            || arguments[1] is not LiteralExpression { Value: { Kind: RuleValueKind.String, AsString: var prefix } }
            || arguments[2] is not LiteralExpression { Value: { Kind: RuleValueKind.String, AsString: var suffix } })
        {
            return null;
        }

        var names = all.OfType<MacroExpression>().FirstOrDefault(macro => macro.Kind is MacroKind.Map);
        return Mapping(
        [
            (s_field, RuleValue.Of(fields[0])),
            (s_token, RuleValue.Of(prefix + (function == ExpressionFunctions.LastReference ? Number : Name) + suffix)),
            (s_to, RuleValue.Of(fields[1])),
            .. names?.Body is MemberExpression member ? new[] { (s_key, RuleValue.Of(member.Name)) } : [],
        ]);
    }

    private static IEnumerable<Expression> Whole(Expression expression) => ExpressionFacts.Parts(expression).SelectMany(Whole).Prepend(expression);

    private static Relation? Numbered(IRelationKeys keys, NamedField? field, (string Prefix, string Suffix) token, NamedField? to)
    {
        if (keys.Has(s_key))
        {
            keys.DoesNotFit(s_key, "applies to tokens with {name}, such as '@{name}'; this token has {n}");
        }

        return field is null || to is null ? null : new Relation(
            new BinaryExpression(BinaryOperator.LessOrEqual, TokensOf(ExpressionFunctions.LastReference, field, token), Conditions.Size(to.Access)),
            Words(field, token, to));
    }

    private static Relation? Named(IRelationKeys keys, NamedField? field, (string Prefix, string Suffix) token, NamedField? to, string? key)
    {
        if (field is null || to?.Value.Items is not { } item || (key is not null && !IsTextKey(keys, item)))
        {
            return null;
        }

        if (key is null && item.Kind is not ValueKind.String)
        {
            keys.Wrong($"the items of '{to.Path}' are not strings; set 'key' to the property that tokens refer to.", s_to);
            return null;
        }

        var names = key is null ? Conditions.Default(to.Access) : new MacroExpression(
            MacroKind.Map, Conditions.Default(to.Access), "r", new MemberExpression(new VariableExpression("r"), key));

        // Plain text can look like a name ("Note:"), so without items the rule is not checked.
        var known = new MacroExpression(MacroKind.All, TokensOf(ExpressionFunctions.Tokens, field, token), "n", new BinaryExpression(BinaryOperator.In, new VariableExpression("n"), names));
        return new Relation(
            Conditions.Any([known, new BinaryExpression(BinaryOperator.Equal, Conditions.Size(to.Access), Conditions.Number(0))]),
            Words(field, token, to));
    }

    private static bool IsTextKey(IRelationKeys keys, ValueSchema item)
    {
        if (item.Kind is not ValueKind.Object)
        {
            keys.Wrong("'key' must name a property of the items, but the items are not objects; remove it.", s_key);
            return false;
        }

        var texts = item.Properties.Where(field => field.Value.Kind is ValueKind.String).Select(field => field.Name).ToList();
        return item.Properties.Count == 0 || keys.IsItemField(s_key, texts);
    }

    private static Relation? Refuse(IRelationKeys keys, string token)
    {
        keys.Wrong(
            $"'token' must contain {{n}} for a number, such as '@Image{{n}}', or {{name}} for a name, such as '@{{name}}'; '{token}' contains neither.",
            s_token);
        return null;
    }

    private static string Words(NamedField field, (string Prefix, string Suffix) token, NamedField to) =>
        $"{Mark(field)} refers to a {FieldMarks.Escape($"{token.Prefix}…{token.Suffix}")} that {Mark(to)} does not contain.";

    private static Expression TokensOf(string function, NamedField field, (string Prefix, string Suffix) token) => Conditions.Call(
        function,
        field.Access,
        new LiteralExpression(RuleValue.Of(token.Prefix)),
        new LiteralExpression(RuleValue.Of(token.Suffix)));

    // What is before and behind the placeholder; twice nothing when the token has none.
    private static (string Prefix, string Suffix) Split(string token, string placeholder) =>
        token.IndexOf(placeholder, StringComparison.Ordinal) is >= 0 and var at
            ? (token.Substring(0, at), token.Substring(at + placeholder.Length))
            : ("", "");
}
