using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Services;

/// <summary>Checks what families and models say about responses that are the result.</summary>
/// <param name="spec">The readers.</param>
internal sealed class ReplyKindChecks(SpecReader spec)
{
    /// <summary>Reports events of families that name no result, and paths of status requests that nobody sends.</summary>
    /// <param name="node">The value of <c>families</c>.</param>
    /// <param name="families">The families.</param>
    /// <param name="results">The results that they can name.</param>
    /// <param name="service">The name of the service.</param>
    public void Families(SpecNode? node, EquatableArray<EndpointFamily> families, IEnumerable<ResultShape> results, string service)
    {
        foreach (var family in families)
        {
            var keys = (node as MappingNode)?.Find(family.Name)?.Value as MappingNode;
            if (family.Stream is not null && (keys?.Find(FamilyWords.Stream.Key)?.Value as MappingNode)?.Find(StreamWords.Event.Key)?.Value is ScalarNode name)
            {
                spec.Nodes.IsAmong(name, [.. results.Select(shape => shape.ClrName)], SpecDiagnostics.UnknownResult, service);
            }

            if (family is { AnswersResult: true, TaskPath: not null } && keys is not null)
            {
                spec.Report(SpecDiagnostics.TaskPathOfResult, keys.Find(FamilyWords.TaskPath.Key)!.Key.Span);
            }
        }
    }

    /// <summary>Reports a result that the family of a model cannot have, and properties with the name of a constant.</summary>
    /// <param name="result">The value of <c>result</c>.</param>
    /// <param name="shape">The result of the model.</param>
    /// <param name="family">The family of the model.</param>
    /// <param name="properties">The properties of the model.</param>
    public void Model(SpecNode? result, ResultShape? shape, EndpointFamily? family, IReadOnlyList<MappingEntry> properties)
    {
        if (shape?.Content is ContentEncoding.Binary && family is { AnswersResult: false } && result is not null)
        {
            spec.Report(SpecDiagnostics.BinaryOfTask, result.Span, shape.ClrName, family.Name);
        }

        foreach (var constant in family?.Stream?.FindValue(StreamWords.With) ?? default)
        {
            if (properties.FirstOrDefault(property => property.Key.Text == constant.Name) is { } twin)
            {
                spec.Report(SpecDiagnostics.StreamConstant, twin.Key.Span, twin.Key.Text);
            }
        }
    }
}
