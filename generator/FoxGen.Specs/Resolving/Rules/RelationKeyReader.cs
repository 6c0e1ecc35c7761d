using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Resolving.Values;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Rules;

/// <summary>Reads the keys of a relation.</summary>
/// <param name="spec">The readers.</param>
/// <param name="fields">Reads names of fields.</param>
/// <param name="node">The value of the relation.</param>
/// <param name="mapping">The same as a mapping; <c>null</c> when it is a list of fields.</param>
internal sealed class RelationKeyReader(SpecReader spec, FieldReader fields, SpecNode node, MappingReader? mapping) : IRelationKeys
{
    /// <summary>Turns a relation into a condition; <c>null</c> when it cannot be used, with the reasons reported.</summary>
    public static Relation? Read(SpecReader spec, FieldReader fields, RelationKind kind, SpecNode node) =>
        kind.Keys.Any(key => key.Name.Length == 0)
            ? kind.Read(new RelationKeyReader(spec, fields, node, null))
            : spec.Nodes.Read(node, kind.Word, reader =>
            {
                reader.Know(kind.Keys.Select(key => key.Name));
                return kind.Read(new RelationKeyReader(spec, fields, node, reader));
            });

    public bool Has(RelationKey key) => mapping is null || mapping.Has(key.Name);

    public NamedField? Field(RelationKey key) => fields.One(NodeOf(key), Noun(key), key.FieldKind);

    public IReadOnlyList<NamedField>? Fields(RelationKey key) => fields.Several(NodeOf(key), Noun(key), key.AtLeast, key.FieldKind);

    public string? Text(RelationKey key) => spec.Nodes.Text(NodeOf(key), Noun(key));

    public CountRange? Range(RelationKey minimum, RelationKey maximum) => new BoundsReader(spec).Count(mapping!, minimum.Name, maximum.Name);

    public bool IsItemField(RelationKey key, IReadOnlyCollection<string> names) =>
        NodeOf(key) is ScalarNode name && spec.Nodes.IsAmong(name, names, SpecDiagnostics.UnknownItemField);

    public void Wrong(string reason, RelationKey? key = null) => spec.Report(SpecDiagnostics.BadRelation, (key is null ? node : NodeOf(key) ?? node).Span, reason);

    public void DoesNotFit(RelationKey key, string reason) => spec.Report(SpecDiagnostics.RelationKey, mapping!.KeySpan(key.Name), key.Name, reason);

    private static string Noun(RelationKey key) => key.Noun ?? key.Name;

    private SpecNode? NodeOf(RelationKey key) => mapping is null ? node : key.IsRequired ? mapping.Require(key.Name) : mapping.Take(key.Name);
}
