using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Resolving.Scopes;
using FoxGen.Specs.Resolving.Values;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Services;

/// <summary>Reads the shared enums of a service.</summary>
internal sealed class VocabularyReader(SpecReader spec, NameTable names)
{
    /// <summary>The words of <c>type</c>.</summary>
    public static IReadOnlyList<(string Word, ValueKind Kind)> TypeWords { get; } = [("string", ValueKind.String), ("integer", ValueKind.Integer)];

    private readonly ValueReader _values = new(spec);
    private readonly AliasReader _aliases = new(spec, new ValueReader(spec));

    /// <summary>Reads <c>vocabularies:</c>.</summary>
    public EquatableArray<ResolvedEnum> Read(SpecNode? node)
    {
        var vocabularies = new List<ResolvedEnum>();
        foreach (var entry in spec.Nodes.Entries(node, "vocabularies"))
        {
            var name = spec.Names.TypeName(entry.Key, "the name of a vocabulary");
            if (name is null || !names.Add(name, entry.Key.Span, $"the vocabulary '{name}'")
                || !names.Add(name + "Wire", entry.Key.Span, $"the wire values of the vocabulary '{name}'")
                || spec.Nodes.Mapping(entry.Value, $"the vocabulary '{name}'") is not { } reader)
            {
                continue;
            }

            var kind = spec.Scalars.Word(reader.Take("type"), "the type of a vocabulary", TypeWords) ?? ValueKind.String;
            var description = spec.Nodes.Localized(reader.Take("description"), "the description");
            var members = Members(reader.Require("values"), kind);
            reader.Finish();
            vocabularies.Add(new ResolvedEnum(name, members, description, entry.Key.Span) { IsVocabulary = true });
        }

        return vocabularies.ToEquatable();
    }

    private EquatableArray<EnumMember> Members(SpecNode? node, ValueKind kind)
    {
        var members = new List<EnumMember>();
        var aliasNodes = new List<(RuleValue Wire, EquatableArray<(RuleValue Spelling, ScalarNode Node)> Others)>();
        var memberNames = new NameTable(spec);
        foreach (var entry in spec.Nodes.Entries(node, "the values of a vocabulary"))
        {
            var what = $"the value '{entry.Key.Text}'";
            if (_values.ReadScalar(entry.Key, kind, null, "a value of the vocabulary") is not { } wire
                || spec.Nodes.Mapping(entry.Value, what) is not { } reader)
            {
                continue;
            }

            var authored = reader.Take("name");
            var name = spec.Names.ValueName(authored, entry.Key, what);
            var numberNode = reader.Require("number");
            var number = spec.Scalars.Int(numberNode, "the number of a value");
            var description = spec.Nodes.Localized(reader.Take("description"), "the description");
            var others = _aliases.List(reader.Take("aliases"), kind);
            reader.Finish();
            if (name is null || number is null || !memberNames.Add(name, (authored ?? entry.Key).Span, what) || !CheckNumber(members, number.Value, numberNode!))
            {
                continue;
            }

            aliasNodes.Add((wire, others));
            members.Add(new EnumMember(wire, name, number.Value, description) { Aliases = others.Select(other => other.Spelling).ToEquatable() });
        }

        CheckAliases(aliasNodes);
        return members.ToEquatable();
    }

    private void CheckAliases(List<(RuleValue Wire, EquatableArray<(RuleValue Spelling, ScalarNode Node)> Others)> members)
    {
        var taken = new AliasTable(spec, members.Select(member => member.Wire));
        foreach (var (wire, others) in members)
        {
            foreach (var (spelling, node) in others)
            {
                taken.Add(new WireAlias(spelling, wire), node.Span);
            }
        }
    }

    private bool CheckNumber(List<EnumMember> members, int number, SpecNode node)
    {
        if (number < 1)
        {
            spec.Report(SpecDiagnostics.BadNumber, node.Span, ConstraintText.Number(number));
            return false;
        }

        if (members.FirstOrDefault(member => member.Number == number) is { } twin)
        {
            spec.Report(SpecDiagnostics.NumberTaken, node.Span, ConstraintText.Number(number), twin.Wire.ToString());
            return false;
        }

        return true;
    }
}
