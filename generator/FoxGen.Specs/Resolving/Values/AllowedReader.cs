using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Resolving.Scopes;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Values;

/// <summary>The only values a property may have, and the enum they become.</summary>
/// <param name="Values">The values; none when any value is allowed.</param>
/// <param name="EnumName">The C# enum, when there is one.</param>
/// <param name="Members">The members of the vocabulary that are allowed.</param>
/// <param name="Aliases">Other spellings of the values.</param>
internal sealed record AllowedValues(
    EquatableArray<RuleValue> Values, string? EnumName, EquatableArray<EnumMember> Members, EquatableArray<WireAlias> Aliases);

/// <summary>Reads <c>enum</c> and <c>const</c> with or without a vocabulary.</summary>
internal sealed class AllowedReader(SpecReader spec, ValueReader values, EnumScope? scope)
{
    private readonly AliasReader _aliases = new(spec, values);

    /// <summary>Reads the allowed values; <c>null</c> when no enum can be made of them.</summary>
    public AllowedValues? Read(
        MappingReader reader,
        ValueSchema schema,
        ResolvedEnum? vocabulary,
        ValuePlace place,
        IReadOnlyList<KnownEntry> known)
    {
        var listed = Listed(reader, schema);
        if (reader.Take("const") is { } constant && values.ReadScalar(constant, schema.Kind, schema.Spelling, "const") is { } value)
        {
            if (listed.Count > 0 && !listed.Any(l => l.Value.Equals(value)))
            {
                spec.Report(SpecDiagnostics.ConstOutsideEnum, constant.Span, ConstraintText.Literal(value));
            }

            listed = [((ScalarNode)constant, value)];
        }

        CheckOtherConstraints(schema, listed);
        var allowed = listed.Select(l => l.Value).ToEquatable();
        if (vocabulary is not null)
        {
            CheckVocabulary(vocabulary, schema.Kind, reader, listed);
            CheckKnown(known, [.. vocabulary.Members.Select(m => m.Wire)], namesAllowed: false, place.InheritsValues);
            allowed = allowed.Count > 0 ? allowed : vocabulary.Members.Select(m => m.Wire).ToEquatable();
            var used = new HashSet<RuleValue>(allowed);
            var among = vocabulary.Members.Where(m => used.Contains(m.Wire)).ToEquatable();
            return new AllowedValues(allowed, vocabulary.ClrName, among, _aliases.Read(reader, schema.Kind, allowed, among, place.InheritsValues));
        }

        var isEnum = schema.Kind is ValueKind.String && reader.Has("enum") && listed.Count > 0;
        CheckKnown(known, isEnum ? [.. allowed] : null, namesAllowed: isEnum, place.InheritsValues);
        var aliases = _aliases.Read(reader, schema.Kind, reader.Has("enum") ? allowed : default, default, place.InheritsValues);
        if (!isEnum)
        {
            return new AllowedValues(allowed, null, default, aliases);
        }

        if (scope is null)
        {
            spec.Report(SpecDiagnostics.EnumInResult, reader.KeySpan("enum"));
            return null;
        }

        return scope.Add(place, Members(listed, known, aliases)) is { } name ? new AllowedValues(allowed, name, default, aliases) : null;
    }

    private static IEnumerable<EnumValue> Members(
        IEnumerable<(ScalarNode Node, RuleValue Value)> listed, IReadOnlyList<KnownEntry> known, EquatableArray<WireAlias> aliases)
    {
        var entries = known.ToLookup(entry => entry.Value);
        var spellings = aliases.ToLookup(alias => alias.Canonical, alias => alias.Spelling);
        foreach (var (node, value) in listed)
        {
            var entry = entries[value].FirstOrDefault();
            yield return new EnumValue(entry?.Name is null ? node : entry.Node, value, entry?.Name, entry?.Meaning)
            {
                Aliases = spellings[value].ToEquatable(),
            };
        }
    }

    private List<(ScalarNode Node, RuleValue Value)> Listed(MappingReader reader, ValueSchema schema)
    {
        var result = new List<(ScalarNode, RuleValue)>();
        if (reader.Take("enum") is not { } node || schema.Kind is ValueKind.Boolean)
        {
            return result;
        }

        if (node is SequenceNode { Items.Count: 0 })
        {
            spec.Report(SpecDiagnostics.NoValues, node.Span, "enum");
        }

        foreach (var item in spec.Nodes.TextList(node, "enum"))
        {
            if (values.ReadScalar(item, schema.Kind, null, "a value of enum") is { } value)
            {
                result.Add((item, value));
            }
        }

        return result;
    }

    private void CheckOtherConstraints(ValueSchema schema, IEnumerable<(ScalarNode Node, RuleValue Value)> listed)
    {
        foreach (var (node, value) in listed)
        {
            if (Contradictions.Broken("The value", schema, value) is { } problem)
            {
                spec.Report(SpecDiagnostics.BadAllowedValue, node.Span, ConstraintText.Literal(value), problem);
            }
        }
    }

    private void CheckVocabulary(ResolvedEnum vocabulary, ValueKind kind, MappingReader reader, IEnumerable<(ScalarNode Node, RuleValue Value)> listed)
    {
        if (vocabulary.Members.Any(m => (m.Wire.Kind is RuleValueKind.String) != (kind is ValueKind.String)))
        {
            spec.Report(SpecDiagnostics.VocabularyOfOtherType, reader.KeySpan("vocabulary"), vocabulary.ClrName, PropertyKeys.Word(kind));
            return;
        }

        var wires = new HashSet<RuleValue>(vocabulary.Members.Select(m => m.Wire));
        foreach (var (node, value) in listed)
        {
            if (!wires.Contains(value))
            {
                var hint = MessageText.DidYouMeanOrList(node.Text, vocabulary.Members.Select(m => ConstraintText.Literal(m.Wire)).ToList());
                spec.Report(SpecDiagnostics.UnknownEnumValue, node.Span, vocabulary.ClrName, node.Text, hint);
            }
        }
    }

    private void CheckKnown(IReadOnlyList<KnownEntry> known, IReadOnlyList<RuleValue>? all, bool namesAllowed, bool isInherited)
    {
        var allowed = all is null ? null : new HashSet<RuleValue>(all);
        foreach (var entry in known)
        {
            if (entry.Name is not null && !namesAllowed)
            {
                spec.Report(SpecDiagnostics.NameWithVocabulary, entry.Name.Span);
            }

            if (allowed is not null && !isInherited && !allowed.Contains(entry.Value))
            {
                var hint = MessageText.DidYouMeanOrList(entry.Node.Text, all.Select(ConstraintText.Literal).ToList());
                spec.Report(SpecDiagnostics.UnknownKnownValue, entry.Node.Span, entry.Node.Text, hint);
            }
        }
    }
}
