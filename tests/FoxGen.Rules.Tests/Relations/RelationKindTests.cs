namespace FoxGen.Rules.Tests.Relations;

/// <summary>What every relation keeps to.</summary>
public sealed class RelationKindTests
{
    public static TheoryData<string> Words => new(RelationKinds.All.Select(kind => kind.Word));

    [Fact]
    public void Every_relation_is_in_the_list() => Assert.Equal(
        typeof(RelationKind).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(RelationKind)) && !type.IsAbstract).Select(type => type.Name).Order(),
        RelationKinds.All.Select(kind => kind.GetType().Name).Order());

    [Fact]
    public void Words_are_unique() => Assert.Equal(RelationKinds.Forms.Count, RelationKinds.Forms.Select(form => form.Word).Distinct().Count());

    [Theory]
    [MemberData(nameof(Words))]
    public void An_importer_finds_the_keys_of_a_condition_again(string word)
    {
        var kind = RelationKinds.All.Single(one => one.Word == word);
        var relation = kind.Read(new Keys(Sample(kind)));
        Assert.NotNull(relation);

        var restored = kind.Restore(relation.Condition);
        Assert.NotNull(restored);
        Assert.Equal(relation, kind.Read(new Keys(restored)));
    }

    // A value with every key that can be combined with the others.
    private static RuleValue Sample(RelationKind kind)
    {
        var left = kind.Keys.Where(key => key.NotBeside is null && !kind.Alternatives.Skip(1).Contains(key)).ToList();
        var values = left.Select((key, i) => KeyValuePair.Create(key.Name, key.Value switch
        {
            RelationValue.Field => RuleValue.Of($"{key.FieldKind ?? ValueKind.String}{i}"),
            RelationValue.Fields => RuleValue.Of(new[] { 7, 8 }.Select(n => RuleValue.Of($"{key.FieldKind ?? ValueKind.String}{n}"))),
            RelationValue.Text => RuleValue.Of("@{name}"),
            RelationValue.Count => RuleValue.Of((long)i),
        }));
        return left is [{ Name: "" }] ? values.Single().Value : RuleValue.Of(values);
    }

    private sealed class Keys(RuleValue value) : IRelationKeys
    {
        public bool Has(RelationKey key) => Find(key) is not null;

        public NamedField? Field(RelationKey key) => Find(key) is { } name ? FieldOf(name.AsString) : null;

        public IReadOnlyList<NamedField>? Fields(RelationKey key) => Find(key)?.AsList.Select(name => FieldOf(name.AsString)).ToList();

        public string? Text(RelationKey key) => Find(key)?.AsString;

        public CountRange? Range(RelationKey minimum, RelationKey maximum) => new((int)(Find(minimum)?.AsInteger ?? 0), (int?)Find(maximum)?.AsInteger);

        public bool IsItemField(RelationKey key, IReadOnlyCollection<string> names) => names.Contains(Find(key)!.AsString);

        public void Wrong(string message, RelationKey? key = null) => Assert.Fail(message);

        public void DoesNotFit(RelationKey key, string message) => Assert.Fail(message);

        private RuleValue? Find(RelationKey key) => key.Name.Length == 0 ? value : value.Find(key.Name);

        // The name says the kind: Array7.
        private static NamedField FieldOf(string name)
        {
            var kind = Enum.Parse<ValueKind>(name[..^1]);
            return NamedField.Of(new(name, new ValueSchema(kind) { Items = kind is ValueKind.Array ? new ValueSchema(ValueKind.String) : null }, IsRequired: false));
        }
    }
}
