using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Resolving.Declarations;
using FoxGen.Specs.Resolving.Scopes;
using FoxGen.Specs.Resolving.Values;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Rules;

/// <summary>Reads references to fields of the model or of an object in it.</summary>
/// <param name="around">The object whose fields they are. Fields with errors are known too, so that one error does not cause more.</param>
/// <param name="fields">The fields that could be read.</param>
internal sealed class FieldReader(ObjectScope around, IReadOnlyList<PropertySpec> fields)
{
    /// <summary>How many fields a relation takes.</summary>
    public const int MostFields = 20;

    private readonly SpecReader _spec = around.File.Spec;

    /// <summary>Marks the names and paths of fields in a message.</summary>
    public LocalizedText Mark(LocalizedText message) =>
        AuthoredMessage.Mark(message, [.. around.Declared, .. NestedPaths(fields.Select(field => field.Whole).ToEquatable())]);

    /// <summary>Reads the name of one field, or the path of a nested one: <c>input.prompt</c>.</summary>
    public NamedField? One(SpecNode? node, string what, ValueKind? kind = null)
    {
        if (_spec.Nodes.Scalar(node, what) is not { } name || Find(name) is not { } field)
        {
            return null;
        }

        // A rule about a string is unknown for other alternatives. A rule about a list would count the characters of a string.
        if (kind is { } wanted && field.Value.Kind != wanted && !(wanted is ValueKind.String && field.Value.Cases.Any(one => one.Value.Kind is ValueKind.String)))
        {
            _spec.Report(SpecDiagnostics.FieldOfOtherType, name.Span, PropertyKeys.Word(wanted), field.Path, PropertyKeys.Word(field.Value.Kind));
            return null;
        }

        return field;
    }

    private NamedField? Find(ScalarNode name)
    {
        var known = fields.Select(field => field.Whole).ToEquatable();
        if (NamedField.Find(known, name.Text) is { } found)
        {
            return found;
        }

        var dot = name.Text.LastIndexOf('.');
        if (dot > 0 && around.Declared.Contains(name.Text.Substring(0, name.Text.IndexOf('.'))))
        {
            // A parent with errors is known, but not its keys.
            if (Parent(known, name.Text) is { Value: { Kind: ValueKind.Array } or { Kind: ValueKind.Object, Properties.Count: 0 } } closed)
            {
                var isList = closed.Value.Kind is ValueKind.Array;
                _spec.Report(isList ? SpecDiagnostics.PathIntoItems : SpecDiagnostics.PathIntoFreeObject, name.Span, name.Text, closed.Path);
            }
            else if (NamedField.Find(known, name.Text.Substring(0, dot)) is { } parent)
            {
                _spec.Nodes.IsAmong(name, [.. parent.Members.Select(member => member.Path)], SpecDiagnostics.UnknownField, around.Noun);
            }
            else if (fields.Any(field => name.Text.StartsWith(field.Name + ".", StringComparison.Ordinal)))
            {
                _spec.Nodes.IsAmong(name, NestedPaths(known), SpecDiagnostics.UnknownField, around.Noun);
            }

            return null;
        }

        _spec.Nodes.IsAmong(name, [.. around.Declared, .. NestedPaths(known).Where(path => path.EndsWith("." + name.Text, StringComparison.Ordinal))], SpecDiagnostics.UnknownField, around.Noun);
        return null;
    }

    // The field with the longest path that the name starts with.
    private static NamedField? Parent(EquatableArray<FieldSchema> known, string path)
    {
        for (var dot = path.LastIndexOf('.'); dot > 0; dot = path.LastIndexOf('.', dot - 1))
        {
            if (NamedField.Find(known, path.Substring(0, dot)) is { } parent)
            {
                return parent;
            }
        }

        return null;
    }

    private static IReadOnlyList<string> NestedPaths(EquatableArray<FieldSchema> fields) =>
        [.. fields.SelectMany(field => NamedField.Of(field).Members).SelectMany(member => member.Members.Prepend(member)).Select(member => member.Path)];

    /// <summary>Reads a list of field names; <c>null</c> when one of them cannot be used.</summary>
    public IReadOnlyList<NamedField>? Several(SpecNode? node, string what, int atLeast, ValueKind? kind = null)
    {
        if (node is null)
        {
            return null;
        }

        var names = _spec.Nodes.TextList(node, what);
        if (node is SequenceNode list && (list.Items.Count < atLeast || list.Items.Count > MostFields))
        {
            _spec.Report(SpecDiagnostics.FieldCount, node.Span, MessageText.Sentence(what), ConstraintText.Number(atLeast), ConstraintText.Number(MostFields));
            return null;
        }

        var result = names.Select(name => One(name, what, kind)).OfType<NamedField>().ToList();
        return result.Count == names.Count && result.Count >= atLeast ? result : null;
    }
}
