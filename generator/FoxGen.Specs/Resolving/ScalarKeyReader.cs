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
    private static readonly (string Word, ScalarFormat Format)[] s_texts =
        [("uri", ScalarFormat.Uri), ("base64", ScalarFormat.Base64), ("language", ScalarFormat.Language)];

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
        ValueKind.String => spec.Scalars.Word(reader.Take("format"), "the format of a string", s_texts),
        ValueKind.Integer => spec.Scalars.Word(reader.Take("format"), "the format of an integer", [("int64", ScalarFormat.Int64)]),
        ValueKind.Number or ValueKind.Boolean or ValueKind.Array or ValueKind.Object or ValueKind.Union => null,
    } ?? ScalarFormat.None;

    /// <summary>Reads <c>pattern</c>.</summary>
    public string? Pattern(SpecNode? node)
    {
        if (spec.Nodes.Scalar(node, "the pattern") is not { } scalar)
        {
            return null;
        }

        if (PortablePattern.Validate(scalar.Text) is { } problem)
        {
            spec.Report(SpecDiagnostics.BadPattern, scalar.Span, $"The pattern is not of the portable subset: {problem}");
            return null;
        }

        return scalar.Text;
    }

    /// <summary>Reads <c>spelling</c>.</summary>
    public BooleanSpelling? Spelling(SpecNode? node)
    {
        if (spec.Nodes.Mapping(node, "the spelling") is not { } reader)
        {
            return null;
        }

        var spelling = (spec.Nodes.Text(reader.Require("true"), "the spelling of true"), spec.Nodes.Text(reader.Require("false"), "the spelling of false"));
        reader.Finish();
        if (spelling is not ({ } yes, { } no))
        {
            return null;
        }

        if (yes == no)
        {
            spec.Report(SpecDiagnostics.ListedTwice, reader.Take("false")!.Span, $"true and false are both spelled '{no}'.");
            return null;
        }

        return new BooleanSpelling(yes, no);
    }

    /// <summary>Reads <c>vocabulary</c>.</summary>
    public ResolvedEnum? Vocabulary(SpecNode? node)
    {
        if (spec.Nodes.Scalar(node, "the vocabulary") is not { } name || service is null)
        {
            return null;
        }

        var found = service.Vocabularies.FirstOrDefault(v => v.ClrName == name.Text);
        if (found is null)
        {
            var hint = Words.DidYouMeanOrList(name.Text, service.Vocabularies.Select(v => v.ClrName).ToList());
            spec.Report(SpecDiagnostics.UnknownVocabulary, name.Span, $"The service {service.Name} has no vocabulary '{name.Text}'.{hint}");
        }

        return found;
    }
}
