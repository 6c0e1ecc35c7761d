using FoxGen.Specs.Checking;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Service;

/// <summary>Reads <c>{ maximum: 20MB }</c>.</summary>
internal static class ByteLimit
{
    /// <summary>Reads <c>body: { bytes: { maximum: 20MB } }</c> of a model.</summary>
    public static long? Body(SpecReader spec, SpecNode? node) =>
        spec.Nodes.Read(node, "body", reader => Read(spec, reader.Require("bytes"), "bytes of body"));

    /// <summary>The largest number of bytes; <c>null</c> when there is none to read.</summary>
    public static long? Read(SpecReader spec, SpecNode? node, string what) => spec.Nodes.Read(node, what, reader =>
    {
        var maximum = reader.Require("maximum");
        var bytes = (long?)spec.Scalars.Bytes(maximum, "maximum");
        if (bytes < 1)
        {
            spec.Report(SpecDiagnostics.MaximumBelowOne, maximum!.Span);
            return null;
        }

        return bytes;
    });
}
