namespace FoxGen.Specs;

/// <summary>Reads how a service takes files.</summary>
internal sealed class UploadsReader(SpecReader spec)
{
    /// <summary>Reads <c>uploads:</c>.</summary>
    public ServiceUploads? Read(SpecNode? node)
    {
        if (spec.Nodes.Mapping(node, "uploads") is not { } reader)
        {
            return null;
        }

        var stream = Endpoint(reader.Require("stream"), "stream");
        var base64 = Endpoint(reader.Take("base64"), "base64");
        var url = Endpoint(reader.Take("url"), "url");
        var (name, cleanup) = Fields(reader.Take("fields"));
        var reply = Reply(reader.Require("reply"));
        var bytes = ByteLimit.Read(spec, reader.Take("bytes"), "bytes of uploads");
        var lifetime = spec.Scalars.Int(reader.Take("lifetimeSeconds"), "lifetimeSeconds", minimum: 1);
        reader.Finish();
        return stream is null || reply is null ? null : new ServiceUploads
        {
            Stream = stream,
            Base64 = base64,
            Url = url,
            NameField = name,
            CleanupField = cleanup,
            Reply = reply,
            MaxBytes = bytes,
            LifetimeSeconds = lifetime,
        };
    }

    private UploadEndpoint? Endpoint(SpecNode? node, string what)
    {
        if (spec.Nodes.Mapping(node, $"the upload '{what}'") is not { } reader)
        {
            return null;
        }

        var path = UrlReader.Path(spec, reader.Require("path"), "the path of an upload");
        var field = spec.Nodes.Text(reader.Require("field"), "the field of an upload");
        reader.Finish();
        return path is null || field is null ? null : new UploadEndpoint(path, field);
    }

    private (string? Name, string? Cleanup) Fields(SpecNode? node)
    {
        if (spec.Nodes.Mapping(node, "the fields of an upload") is not { } reader)
        {
            return default;
        }

        var name = spec.Nodes.Text(reader.Take("name"), "name");
        var cleanup = spec.Nodes.Text(reader.Take("cleanup"), "cleanup");
        reader.Finish();
        return (name, cleanup);
    }

    private UploadReply? Reply(SpecNode? node)
    {
        if (spec.Nodes.Mapping(node, "the reply to an upload") is not { } reader)
        {
            return null;
        }

        var url = FieldPaths.Read(spec, reader.Require("url"), "url");
        var reply = new UploadReply(
            url ?? "",
            FieldPaths.Read(spec, reader.Take("id"), "id"),
            FieldPaths.Read(spec, reader.Take("name"), "name"),
            FieldPaths.Read(spec, reader.Take("bytes"), "bytes"),
            FieldPaths.Read(spec, reader.Take("created"), "created"));
        reader.Finish();
        return url is null ? null : reply;
    }
}
