using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Resolving.Values;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Properties;

/// <summary>Reads what is told about a property and never checked: <c>notes</c>, <c>upstreamDefault</c>, <c>from</c>.</summary>
internal static class PropertyNotes
{
    /// <summary>The facts as sentences.</summary>
    public static EquatableArray<LocalizedText> Read(SpecReader spec, MappingReader reader)
    {
        var notes = spec.Nodes.LocalizedList(reader.Take("notes"), "notes").ToList();
        if (UpstreamDefault(spec, reader.Take("upstreamDefault")) is { } upstream)
        {
            notes.Add(new($"If the field is absent, the model behind the service uses {upstream}.", $"不传此字段时，上游模型使用 {upstream}。"));
        }

        var from = spec.Nodes.Read(reader.Take("from"), "from", task =>
            (Model: spec.Nodes.Text(task.Require("model"), "the model of from"), Field: spec.Nodes.Text(task.Require("field"), "the field of from")));
        if (from is ({ } model, { } field))
        {
            notes.Add(new($"Use the value of {field} from a result of {model}.", $"取自 {model} 结果中的 {field}。"));
        }

        return notes.ToEquatable();
    }

    // A text, or a value such as a list; a scalar is read as it is written.
    private static string? UpstreamDefault(SpecReader spec, SpecNode? node) =>
        node is SequenceNode or MappingNode ? ValueReader.Free(node).ToString() : spec.Nodes.Text(node, "upstreamDefault");
}
