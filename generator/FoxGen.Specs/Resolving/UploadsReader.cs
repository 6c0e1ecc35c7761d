namespace FoxGen.Specs;

/// <summary>Reads how a service takes files.</summary>
internal sealed class UploadsReader(SpecReader spec)
{
    /// <summary>Reads <c>uploads:</c>.</summary>
    public ServiceUploads? Read(SpecNode? node) => spec.Nodes.Read(node, "uploads", reader =>
    {
        var stream = Endpoint(reader.Require("stream"), "stream");
        var base64 = Endpoint(reader.Take("base64"), "base64");
        var url = Endpoint(reader.Take("url"), "url");
        var (name, cleanup) = Fields(reader.Take("fields"));
        var reply = Reply(reader.Require("reply"));
        var bytes = ByteLimit.Read(spec, reader.Take("bytes"), "bytes of uploads");
        var lifetime = spec.Scalars.Int(reader.Take("lifetimeSeconds"), "lifetimeSeconds", minimum: 1);
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
    });

    private UploadEndpoint? Endpoint(SpecNode? node, string what) => spec.Nodes.Read(node, $"the upload '{what}'", reader =>
    {
        var path = UrlReader.Path(spec, reader.Require("path"), "the path of an upload");
        var field = spec.Nodes.Text(reader.Require("field"), "the field of an upload");
        return path is null || field is null ? null : new UploadEndpoint(path, field);
    });

    private (string? Name, string? Cleanup) Fields(SpecNode? node) => spec.Nodes.Read(
        node,
        "the fields of an upload",
        reader => (spec.Nodes.Text(reader.Take("name"), "name"), spec.Nodes.Text(reader.Take("cleanup"), "cleanup")));

    private UploadReply? Reply(SpecNode? node) => spec.Nodes.Read(node, "the reply to an upload", reader =>
    {
        var url = Field(reader.Require("url"), "url");
        var reply = new UploadReply(
            url ?? "", Field(reader.Take("id"), "id"), Field(reader.Take("name"), "name"), Field(reader.Take("bytes"), "bytes"), Field(reader.Take("created"), "created"));
        return url is null ? null : reply;
    });

    private string? Field(SpecNode? node, string what) => FieldPaths.Read(spec, node, what);
}
