using FoxGen.Rules;
using FoxGen.Rules.Constraints;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Values;

/// <summary>Reads bounds of numbers, lengths and counts, and reports those that no value meets.</summary>
internal sealed class BoundsReader(SpecReader spec)
{
    /// <summary>The keys of a range.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];

    /// <summary>Reads <c>minimum</c>, <c>maximum</c> and their exclusive twins.</summary>
    /// <param name="reader">The mapping that holds them.</param>
    /// <param name="read">How to read one of them, such as a size in bytes.</param>
    /// <param name="wholeOnly">Whether only whole numbers lie between them.</param>
    /// <param name="asWritten">Whether the ends stay as they are written: "less than 50 MB" says more than a number of bytes.</param>
    public NumberRange? Range(MappingReader reader, Func<SpecNode?, string, decimal?> read, bool wholeOnly, bool asWritten = false)
    {
        var values = Keys.Select(key => read(reader.Take(key), key)).ToList();
        if (values.All(value => value is null))
        {
            return null;
        }

        var range = NumberRange.Of(minimum: values[0], maximum: values[1], exclusiveMinimum: values[2], exclusiveMaximum: values[3]);
        if (range.IsEmpty(wholeOnly))
        {
            var key = Keys.First(reader.Has);
            spec.Report(SpecDiagnostics.EmptyRange, reader.Node.Find(key)!.Value.Span, wholeOnly ? "integer" : "number", ConstraintText.Range(range));
            return null;
        }

        return wholeOnly && !asWritten ? range.ToWhole() : range;
    }

    /// <summary>Reads a smallest and a largest count.</summary>
    public CountRange? Count(MappingReader reader, string minimumKey, string maximumKey) =>
        new CountKeys(minimumKey, maximumKey).Read(new ConstraintKeyReader(spec, reader));
}
