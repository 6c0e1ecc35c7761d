namespace FoxGen.Services.Tests.StandIns;

/// <summary>A storage service on the other host: signed addresses, by PUT or by a form whose file comes last. It knows no API key.</summary>
internal sealed class StandInStorage
{
    private const string Policy = "policy-7c1e";

    private readonly Dictionary<string, string?> _open = [];
    private readonly Dictionary<string, byte[]> _stored = [];

    /// <summary>The statuses of the next requests, before the storage looks at them.</summary>
    public Queue<int> Faults { get; } = new();

    /// <summary>The parts that a form must have.</summary>
    public static object Fields => new Dictionary<string, string> { ["key"] = "uploads/a", ["policy"] = Policy, ["x-amz-signature"] = "5f0e" };

    /// <summary>Opens an address.</summary>
    /// <param name="origin">The other host.</param>
    /// <param name="contentType">The content type that a PUT must have; <c>null</c> for a form.</param>
    /// <returns>The name of the file and the address.</returns>
    public (string Name, string Url) Open(string origin, string? contentType)
    {
        var name = FormattableString.Invariant($"{_open.Count + 1}");
        _open.Add(name, contentType);
        return (name, $"{origin}/storage/{name}?signature=5f0e");
    }

    /// <summary>The content of a stored file; <c>null</c> if it has not arrived.</summary>
    public byte[]? Find(string name) => _stored.GetValueOrDefault(name);

    public Reply? Answer(VendorCall call)
    {
        if (!call.Path.StartsWith("/storage/", StringComparison.Ordinal))
        {
            return null;
        }

        var name = call.Path["/storage/".Length..];
        if (Faults.TryDequeue(out var status))
        {
            return new Reply(status, "application/xml", "<Error/>"u8.ToArray()).With("Location", status is 307 ? "/storage/elsewhere" : null);
        }

        if (call.Header("Authorization") is not null || !_open.TryGetValue(name, out var contentType) || call.Parameter("signature") is not "5f0e")
        {
            return new(403, "application/xml", "<Error/>"u8.ToArray());
        }

        var bytes = contentType is null
            ? call.Method is "POST" && call.Form is [.., { Name: "file", FileName: not null } file] parts && parts.Any(part => part.Name is "policy" && part.Text is Policy) ? file.Bytes : null
            : call.Method is "PUT" && call.Header("Content-Type") == contentType ? call.Bytes : null;
        if (bytes is null)
        {
            return new(400, "application/xml", "<Error/>"u8.ToArray());
        }

        _stored[name] = bytes;
        return new(contentType is null ? 204 : 200, "", []);
    }
}
