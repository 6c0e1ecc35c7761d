namespace FoxGen.Specs;

/// <summary>Reads <c>{ maximum: 20MB }</c>.</summary>
internal static class ByteLimit
{
    /// <summary>Reads <c>body: { bytes: { maximum: 20MB } }</c> of a model.</summary>
    public static long? Body(SpecReader spec, SpecNode? node)
    {
        if (spec.Nodes.Mapping(node, "body") is not { } reader)
        {
            return null;
        }

        var bytes = Read(spec, reader.Require("bytes"), "bytes of body");
        reader.Finish();
        return bytes;
    }

    /// <summary>The largest number of bytes; <c>null</c> when there is none to read.</summary>
    public static long? Read(SpecReader spec, SpecNode? node, string what)
    {
        if (spec.Nodes.Mapping(node, what) is not { } reader)
        {
            return null;
        }

        var maximumNode = reader.Require("maximum");
        var maximum = spec.Scalars.Bytes(maximumNode, "maximum");
        reader.Finish();
        if (maximum is not { } bytes)
        {
            return null;
        }

        if (bytes >= 1)
        {
            return (long)bytes;
        }

        spec.Report(SpecDiagnostics.EmptyRange, maximumNode!.Span, "Nothing is smaller than 1 byte.");
        return null;
    }
}
