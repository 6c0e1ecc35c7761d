using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Resolving.Declarations;
using FoxGen.Specs.Resolving.Scopes;
using FoxGen.Specs.Resolving.Values;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Properties;

/// <summary>Reads <c>oneOf</c>: the kinds of value a property takes.</summary>
internal sealed class UnionReader(ObjectScope around, ValueReader values)
{
    private const int MostAlternatives = 50;

    private readonly SpecReader _spec = around.File.Spec;

    /// <summary>Reads the alternatives; <c>null</c> when one of them cannot be used.</summary>
    public TypedValue? Read(MappingReader reader, ValuePlace place)
    {
        var node = reader.Take("oneOf")!;
        var items = _spec.Nodes.Items(node, "oneOf");
        var discriminator = _spec.Nodes.Scalar(reader.Take("discriminator"), "the discriminator");
        if (around.File.Types is not { } types)
        {
            _spec.Report(SpecDiagnostics.UnionInResult, reader.KeySpan("oneOf"));
            return null;
        }

        if (items.Count == 1 && reader.Node.Overriding?.Find("oneOf") is not null)
        {
            // A variant that keeps only one alternative has a value of its type.
            return Alternative(items[0], place, new NameTable(_spec), discriminator?.Text)?.Value;
        }

        if (node is SequenceNode && items.Count < 2)
        {
            _spec.Report(SpecDiagnostics.TooFewAlternatives, node.Span);
            return null;
        }

        if (items.Count > MostAlternatives)
        {
            _spec.Report(SpecDiagnostics.TooManyAlternatives, node.Span, ConstraintText.Number(MostAlternatives));
            return null;
        }

        var names = new NameTable(_spec);
        names.Add(ClrNames.Join(place.Prefix, place.TypeName), place.Field.Span, "the union itself");
        var cases = items.Select(item => Alternative(item, place, names, discriminator?.Text)).OfType<UnionAlternative>().ToList();
        new UnionChecks(_spec).Check(cases, discriminator);
        if (cases.Count < items.Count || cases.Count == 0)
        {
            return null;
        }

        var schema = new ValueSchema(ValueKind.Union) { Cases = cases.Select(one => new UnionCase(one.Name, one.Value.Schema)).ToEquatable() };
        var faces = cases.Select(one => new ResolvedUnionCase(one.Name, one.Value.Type, one.Description)).ToEquatable();
        var type = new ResolvedUnion(ClrNames.Join(place.Prefix, place.TypeName), schema, faces, place.Description, place.Field.Span);
        return new TypedValue(schema, types.Add(type), cases.SelectMany(one => one.Value.Meanings).Distinct().ToEquatable())
        {
            Notes = cases.SelectMany(one => one.Value.Notes).ToEquatable(),
            Whole = schema with { Cases = cases.Select(one => new UnionCase(one.Name, one.Value.Whole)).ToEquatable() },
        };
    }

    private UnionAlternative? Alternative(SpecNode node, ValuePlace place, NameTable names, string? discriminator)
    {
        if (_spec.Nodes.Mapping(node, "an alternative of oneOf") is not { } reader)
        {
            return null;
        }

        var authored = reader.Take("name");
        var name = authored is null ? UnionCaseNames.Derive(reader.Node, discriminator) : _spec.Names.TypeName(authored, "the name of an alternative");
        var at = authored?.Span ?? node.Span;
        _spec.Nodes.Localized(reader.Take("title"), "the title");
        var description = _spec.Nodes.Localized(reader.Take("description"), "the description");
        if (reader.Has("oneOf"))
        {
            _spec.Report(SpecDiagnostics.NestedUnion, reader.KeySpan("oneOf"));
            return null;
        }

        if (name is not null && ClrNames.UnionMembers.Contains(name))
        {
            _spec.Report(SpecDiagnostics.UnionMember, at, name);
            return null;
        }

        var inside = place with
        {
            Owner = place.TypeName,
            ClrName = name ?? "Unnamed",
            IsItem = false,
            Description = description ?? place.Description,
            InheritsValues = PropertyReader.InheritsValues(reader.Node),
        };
        var value = new TypedValueReader(around, values).Read(reader, inside);
        reader.Finish();
        return value is null || name is null || !names.Add(name, at, $"the alternative '{name}'") ? null
            : new UnionAlternative(name, value, description, node);
    }
}

/// <summary>An alternative as read.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Value">What the value may be.</param>
/// <param name="Description">What it is.</param>
/// <param name="Node">Where it stands.</param>
internal sealed record UnionAlternative(string Name, TypedValue Value, LocalizedText? Description, SpecNode Node);
