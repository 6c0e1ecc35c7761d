using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Values;

/// <summary>Reads other spellings of allowed values.</summary>
internal sealed class AliasReader(SpecReader spec, ValueReader values)
{
    /// <summary>Reads <c>aliases</c> of a property: a mapping from the other spelling to the value it stands for.</summary>
    /// <param name="reader">The property.</param>
    /// <param name="kind">Its type.</param>
    /// <param name="allowed">Its allowed values.</param>
    /// <param name="vocabulary">The members of its vocabulary that are allowed, with the aliases they have for every model.</param>
    /// <param name="isInherited">Whether they were written for all variants, of which one does not take all values.</param>
    public EquatableArray<WireAlias> Read(
        MappingReader reader, ValueKind kind, EquatableArray<RuleValue> allowed, EquatableArray<EnumMember> vocabulary, bool isInherited)
    {
        var aliases = vocabulary.SelectMany(member => member.Aliases.Select(other => new WireAlias(other, member.Wire))).ToList();
        if (reader.Take("aliases") is not { } node)
        {
            return aliases.ToEquatable();
        }

        var taken = new AliasTable(spec, allowed);
        foreach (var alias in aliases)
        {
            taken.Add(alias, node.Span);
        }

        if (allowed.Count == 0)
        {
            spec.Report(SpecDiagnostics.AliasesWithoutEnum, reader.KeySpan("aliases"));
        }

        foreach (var entry in spec.Nodes.Entries(node, "aliases"))
        {
            if (values.ReadScalar(entry.Key, kind, null, "an alias") is not { } spelling
                || values.ReadScalar(entry.Value, kind, null, "the value of an alias") is not { } canonical || allowed.Count == 0)
            {
                continue;
            }

            if (!taken.IsValue(canonical))
            {
                if (isInherited)
                {
                    continue;
                }

                var hint = MessageText.DidYouMeanOrList(ConstraintText.Literal(canonical), allowed.Select(ConstraintText.Literal).ToList());
                spec.Report(SpecDiagnostics.UnknownAliasTarget, entry.Value.Span, ConstraintText.Literal(canonical), hint);
            }
            else if (taken.Add(new WireAlias(spelling, canonical), entry.Key.Span))
            {
                aliases.Add(new WireAlias(spelling, canonical));
            }
        }

        return aliases.ToEquatable();
    }

    /// <summary>Reads <c>aliases</c> of a value in a vocabulary: a list of other spellings.</summary>
    public EquatableArray<(RuleValue Spelling, ScalarNode Node)> List(SpecNode? node, ValueKind kind) => spec.Nodes.TextList(node, "aliases")
        .Select(item => (Spelling: values.ReadScalar(item, kind, null, "an alias")!, item))
        .Where(pair => pair.Spelling is not null)
        .ToEquatable();
}
