using FoxGen.PageImport.Pages;

namespace FoxGen.PageImport.Fields;

/// <summary>Makes a field of what a page says about it.</summary>
internal static class FieldImporter
{
    /// <summary>Reads a field.</summary>
    /// <param name="page">The page.</param>
    /// <param name="block">What it says.</param>
    /// <param name="remarks">Takes the remark about a field that cannot be read at all.</param>
    /// <returns><c>null</c> when its type cannot be said in a spec.</returns>
    public static DraftField? Read(PageContext page, FieldBlock block, List<ImportRemark> remarks)
    {
        if (TypeNotation.Read(block.Type.Text) is not { } value)
        {
            remarks.Add(block.Type.Remark($"a spec cannot express the type of the field {block.Name}; the field is omitted."));
            return null;
        }

        var field = new DraftField(FieldTree.LastName(block))
        {
            Value = value,
            IsRequired = block.IsRequired,
            IsDeprecated = block.IsDeprecated,
            Advice = block.IsBestLeftOut ? FieldAdvice.OmitUnlessNeeded : FieldAdvice.None,
            Description = block.Description.Count == 0 ? null : page.Text(string.Join(' ', block.Description.Select(line => line.Text))),
        };
        field.Remarks.AddRange(TypeNotation.OtherFormats(block.Type.Text).Select(format => block.Type.Remark($"a spec does not support the format {format}; any value of the type is accepted.")));
        Children(page, block, field);
        SchemaLimits.Read(block, field);
        new ChoiceReader(page, field, block).Read();
        Default(block, field);
        field.Examples.AddRange(PageExampleReader.Values(block, field.Value, field.Remarks));
        DropDoubtfulValues(page, block, field);
        UrlGuess.Read(field, block);
        ProseReader.Read(page, field, block);
        DropDoubtfulValues(page, block, field);
        VariantPhrases.ReadDifferences(page, field, block.Differences);
        DropContradictingExamples(block, field);
        Vocabulary(page, field);
        return field;
    }

    private static void Children(PageContext page, FieldBlock block, DraftField field)
    {
        var holder = field.Value.Kind is ValueKind.Array ? field.Value.Items! : field.Value;
        var target = SchemaLimits.Pick(holder, ValueKind.Object);
        if (target is null)
        {
            field.Remarks.AddRange(block.Children.Select(child => child.Head.Remark($"{block.Name} is not an object; omitted.")));
            return;
        }

        // What differs between models is said of fields of the body only.
        var inner = new PageContext(page.Service, page.Variants, page.Language);
        foreach (var child in block.Children)
        {
            if (Read(inner, child, field.Remarks) is { } read)
            {
                target.Properties.Add(read);
            }
        }

        field.Remarks.AddRange(inner.Limits.Select(limit => block.Head.Remark($"its field {limit.Field}, or a value of it, does not apply to {string.Join(", ", limit.Without)}; this is not in the spec.")));
    }

    private static void Default(FieldBlock block, DraftField field)
    {
        foreach (var line in block.Defaults.Where(line => line.Plain is not "null"))
        {
            var value = ValueFit.Read(field.Value, line.Text);
            if (value is null)
            {
                field.Remarks.Add(line.Remark("this default does not match the type of the field; omitted."));
            }
            else if (field.Default is not null && !field.Default.Equals(value))
            {
                field.Remarks.Add(line.Remark("a second default; omitted."));
            }
            else
            {
                field.Default = value;
                field.UpstreamDefault = value.Equals(field.UpstreamDefault) ? null : field.UpstreamDefault;
            }
        }

        if (field.Default is not null && field.UpstreamDefault is { } marked)
        {
            field.Remarks.Add(block.Head.Remark($"the text marks {marked} as the default, the schema says {field.Default}."));
            field.UpstreamDefault = null;
        }
    }

    // Bullets may have lost what stood between their values: "480p720p". A default or sample that they lack shows it.
    private static void DropDoubtfulValues(PageContext page, FieldBlock block, DraftField field)
    {
        var values = field.Value.Enum;
        if (block.Options.Count > 0 || values.Count == 0)
        {
            return;
        }

        var known = field.Examples.Append(field.Default).Append(page.Body?.Find(field.Name)).OfType<RuleValue>();
        if (known.FirstOrDefault(value => !values.Contains(value)) is { } other)
        {
            field.Remarks.Add((block.Choices.Count > 0 ? block.Choices[0] : block.Head).Remark($"the values in the text do not include {other}, which the page uses as a default, as a sample or in its call; the values are omitted."));
            values.Clear();
            field.Value.KnownValues.Clear();
        }
    }

    private static void DropContradictingExamples(FieldBlock block, DraftField field)
    {
        var allowed = field.Value.Const is { } one ? [one] : field.Value.Enum;
        if (allowed.Count > 0 && field.Value.Kind is not ValueKind.Array && field.Examples.RemoveAll(example => !allowed.Contains(example)) > 0)
        {
            field.Remarks.Add((block.Examples.Count > 0 ? block.Examples[0] : block.Head).Remark("a sample value is not an allowed value; omitted."));
        }
    }

    // A shared enum of the service, when the field is called like it and has none but its values.
    private static void Vocabulary(PageContext page, DraftField field)
    {
        var leaf = field.Value.Kind is ValueKind.Array ? field.Value.Items! : field.Value;
        if (leaf.Enum.Count == 0)
        {
            return;
        }

        var name = string.Concat(field.Name.Split('_', '-').Where(part => part.Length > 0).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
        if (page.Service.Vocabularies.FirstOrDefault(vocabulary => vocabulary.ClrName == name) is not { } vocabulary)
        {
            return;
        }

        if (leaf.Enum.TrueForAll(value => vocabulary.Members.Any(member => member.Wire.Equals(value))))
        {
            leaf.Vocabulary = name;
            return;
        }

        var unknown = leaf.Enum.Where(value => !vocabulary.Members.Any(member => member.Wire.Equals(value)));
        field.Remarks.Add(new ImportRemark("", "", $"the vocabulary {name} of the service does not have {string.Join(", ", unknown)}; append the missing values there, then write `vocabulary: {name}`.") { Field = field.Name });
    }
}
