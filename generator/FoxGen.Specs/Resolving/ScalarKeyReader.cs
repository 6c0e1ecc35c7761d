using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>The words of <c>format</c>.</summary>
internal enum ScalarFormat
{
    /// <summary>None.</summary>
    None,

    /// <summary>A text that is a URL.</summary>
    Uri,

    /// <summary>A whole number of 64 bits.</summary>
    Int64,

    /// <summary>Bytes as base64.</summary>
    Base64,

    /// <summary>A language code.</summary>
    Language,
}

/// <summary>Reads the keys of scalar properties that stand for themselves.</summary>
internal sealed class ScalarKeyReader(SpecReader spec, ResolvedService? service)
{
    /// <summary>The formats of texts.</summary>
    public static IReadOnlyList<(string Word, ScalarFormat Format)> TextFormats { get; } =
        [("uri", ScalarFormat.Uri), ("base64", ScalarFormat.Base64), ("language", ScalarFormat.Language)];

    /// <summary>The formats of whole numbers.</summary>
    public static IReadOnlyList<(string Word, ScalarFormat Format)> IntegerFormats { get; } = [("int64", ScalarFormat.Int64)];

    /// <summary>What a text of a format must look like.</summary>
    public static TextFormat TextFormatOf(ScalarFormat format) => format switch
    {
        ScalarFormat.Uri => TextFormat.Uri,
        ScalarFormat.Base64 => TextFormat.Base64,
        ScalarFormat.Language => TextFormat.Language,
        ScalarFormat.None or ScalarFormat.Int64 => TextFormat.None,
    };

    /// <summary>Reads <c>format</c>.</summary>
    public ScalarFormat Format(MappingReader reader, ValueKind kind) => kind switch
    {
        ValueKind.String => spec.Scalars.Word(reader.Take("format"), "the format of a string", TextFormats),
        ValueKind.Integer => spec.Scalars.Word(reader.Take("format"), "the format of an integer", IntegerFormats),
        ValueKind.Number or ValueKind.Boolean or ValueKind.Array or ValueKind.Object or ValueKind.Union => null,
    } ?? ScalarFormat.None;

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

        spec.Report(SpecDiagnostics.ListedTwice, reader.Take("false")!.Span, $"true and false are both spelled '{no}'.");
        return null;
    });

    /// <summary>Reads <c>vocabulary</c>.</summary>
    public ResolvedEnum? Vocabulary(SpecNode? node) => spec.Nodes.Scalar(node, "the vocabulary") is { } name && service is not null
        && spec.Nodes.IsAmong(name, [.. service.Vocabularies.Select(v => v.ClrName)], SpecDiagnostics.UnknownVocabulary, $"The service {service.Name} has no vocabulary")
            ? service.Vocabularies.First(v => v.ClrName == name.Text)
            : null;
}
