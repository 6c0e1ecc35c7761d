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

    /// <summary>What the fields belong to.</summary>
    public ObjectScope Around => around;

    /// <summary>Reads the name of one field.</summary>
    public PropertySpec? One(SpecNode? node, string what, ValueKind? kind = null)
    {
        if (_spec.Nodes.Scalar(node, what) is not { } name || !around.Knows(name))
        {
            return null;
        }

        var field = fields.FirstOrDefault(f => f.Name == name.Text);
        if (field is not null && kind is { } wanted && field.Field.Value.Kind != wanted)
        {
            _spec.Report(SpecDiagnostics.FieldOfOtherType, name.Span, PropertyKeys.Word(wanted), field.Name, PropertyKeys.Word(field.Field.Value.Kind));
            return null;
        }

        return field;
    }

    /// <summary>Reads a list of field names; <c>null</c> when one of them cannot be used.</summary>
    public IReadOnlyList<PropertySpec>? Several(SpecNode? node, string what, int atLeast, ValueKind? kind = null)
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

        var result = names.Select(name => One(name, what, kind)).OfType<PropertySpec>().ToList();
        return result.Count == names.Count && result.Count >= atLeast ? result : null;
    }
}
