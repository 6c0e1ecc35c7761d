using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Values;

/// <summary>Reads the keys of scalar properties that stand for themselves.</summary>
internal sealed class ScalarKeyReader(SpecReader spec, ResolvedService? service)
{
    // The formats that are checked, beside those that choose a C# type.
    private static readonly IReadOnlyList<(string Word, TextFormat Format)> s_checked =
        [("uri", TextFormat.Uri), ("base64", TextFormat.Base64), ("language", TextFormat.Language)];

    /// <summary>The words of <c>format</c> for a kind of value.</summary>
    public static IReadOnlyList<string> FormatsOf(ValueKind kind) =>
        [.. (kind is ValueKind.String ? s_checked.Select(one => one.Word) : []).Concat(ScalarTypes.FormatsOf(kind)).Distinct()];

    /// <summary>What a text of a format must look like.</summary>
    public static TextFormat TextFormatOf(string? format) => s_checked.FirstOrDefault(one => one.Word == format).Format;

    /// <summary>Reads <c>format</c>.</summary>
    public string? Format(MappingReader reader, ValueKind kind)
    {
        var words = FormatsOf(kind);
        return words.Count == 0 ? null
            : spec.Scalars.Word(reader.Take("format"), kind is ValueKind.String ? "the format of a string" : "the format of an integer", [.. words.Select((word, i) => (word, i))]) is { } index ? words[index]
            : null;
    }

    /// <summary>Reads <c>spelling</c>.</summary>
    public BooleanSpelling? Spelling(SpecNode? node) => spec.Nodes.Read(node, "the spelling", reader =>
    {
        var spelling = (spec.Nodes.Text(reader.Require("true"), "the spelling of true"), spec.Nodes.Text(reader.Require("false"), "the spelling of false"));
        if (spelling is not ({ } yes, { } no))
        {
            return null;
        }

        if (yes != no)
        {
            return new BooleanSpelling(yes, no);
        }

        spec.Report(SpecDiagnostics.SameSpelling, reader.Take("false")!.Span, no);
        return null;
    });

    /// <summary>Reads <c>vocabulary</c>.</summary>
    public ResolvedEnum? Vocabulary(SpecNode? node) => spec.Nodes.Scalar(node, "the vocabulary") is { } name && service is not null
        && spec.Nodes.IsAmong(name, [.. service.Vocabularies.Select(v => v.ClrName)], SpecDiagnostics.UnknownVocabulary, service.Name)
            ? service.Vocabularies.First(v => v.ClrName == name.Text)
            : null;
}
