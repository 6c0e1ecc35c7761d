using static FoxGen.Rules.Tests.Make;

namespace FoxGen.Rules.Tests.Expressions;

/// <summary>Random wrong expressions over unions and nested fields: each is refused at its column, and the right one beside it is not.</summary>
public sealed class WrongExpressionTests
{
    [Fact]
    public void Each_is_refused_at_its_column()
    {
        var seen = new Dictionary<string, int>();
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var schema = new RandomFields(random);
            var fields = schema.Fields(depth: 3);
            var (path, leaf) = schema.Path(fields);
            var (kind, right, wrong, marked) = Variant(random, path, leaf);
            seen[kind] = seen.GetValueOrDefault(kind) + 1;

            Assert.True(ExpressionTypeChecker.Check(Parse(schema.Around(right)), fields).Count == 0, $"{seed}: {schema.Around(right)}: {string.Join("; ", ExpressionTypeChecker.Check(Parse(schema.Around(right)), fields))}");
            var text = schema.Around(wrong);
            var problems = ExpressionTypeChecker.Check(Parse(text), fields);
            Assert.True(problems.Count == 1, $"{seed}: {text}: {string.Join("; ", problems)}");
            Assert.Equal(marked, text.Substring(problems[0].Position, problems[0].Length));
            Assert.Equal(text.LastIndexOf(marked, StringComparison.Ordinal), problems[0].Position);
        }

        Assert.True(seen.Count == 4 && seen.Values.All(count => count >= 40), string.Join(", ", seen));
    }

    private static (string Kind, string Right, string Wrong, string Marked) Variant(Random random, string path, ValueSchema leaf)
    {
        var (right, type) = leaf.Kind switch
        {
            ValueKind.Integer => ($"{path} == 1", "true"),
            ValueKind.Boolean => ($"{path} == true", "1"),
            _ => ($"{path} == 'a'", "7"),
        };
        var key = path[(path.LastIndexOf('.') + 1)..];
        return random.Next(4) switch
        {
            0 => ("key", right, right.Replace(key, key + "zz", StringComparison.Ordinal), key + "zz"),
            1 when leaf.Allowed.Count > 0 => ("value", right, $"{path} == 'nope'", "'nope'"),
            2 when leaf.Kind is not ValueKind.Integer => ("arithmetic", right, $"{path} + 1 > 2", path),
            _ => ("type", right, $"{path} == {type}", $"{path} == {type}"),
        };
    }

    private sealed class RandomFields(Random random)
    {
        private readonly List<(string Head, string Tail)> _macros = [];
        private int _keys;

        public EquatableArray<FieldSchema> Fields(int depth) => Enumerable.Range(0, 3).Select(_ => Field("k" + _keys++, Value(depth))).ToEquatable();

        // A path to a leaf. A list on the way is gone through with a macro.
        public (string Path, ValueSchema Leaf) Path(EquatableArray<FieldSchema> fields)
        {
            var (path, at) = ("this", (EquatableArray<FieldSchema>?)fields);
            while (at is { } inside)
            {
                var field = inside[random.Next(inside.Count)];
                path += "." + field.Name;
                var value = Open(field.Value);
                while (value.Kind is ValueKind.Array)
                {
                    var variable = "v" + _macros.Count;
                    _macros.Add(($"{path}.all({variable}, ", ")"));
                    (path, value) = (variable, Open(value.Items!));
                }

                if (value.Kind is not ValueKind.Object)
                {
                    return (path, value);
                }

                at = value.Properties;
            }

            throw new InvalidOperationException("A path has an end.");
        }

        public string Around(string condition) => string.Concat(_macros.Select(macro => macro.Head)) + condition + string.Concat(_macros.Select(macro => macro.Tail));

        // The alternatives of a union differ in kind, so that no other one explains what is wrong.
        private ValueSchema Open(ValueSchema schema) => schema.Kind is ValueKind.Union ? Open(schema.Cases[random.Next(schema.Cases.Count)].Value) : schema;

        private ValueSchema Value(int depth) => random.Next(depth > 0 ? 6 : 2) switch
        {
            0 => new(ValueKind.String) { Allowed = random.Next(4) > 0 ? TextValues("a", "b") : [] },
            1 => new(random.Next(2) == 0 ? ValueKind.Integer : ValueKind.Boolean),
            2 => new(ValueKind.Array) { Items = Object(depth - 1) },
            3 => Object(depth - 1),
            4 => new(ValueKind.Union) { Cases = new(new("A", Object(depth - 1)), new("B", Object(depth - 1))) },
            _ => new(ValueKind.Union) { Cases = new(new("A", new(ValueKind.Array) { Items = Object(depth - 1) }), new("B", Object(depth - 1))) },
        };

        private ValueSchema Object(int depth) => new(ValueKind.Object) { Properties = Fields(depth) };
    }
}
