using System.Text;

namespace FoxGen.Services.Tests.StandIns;

/// <summary>The result files, and the requests that carried the key to where it must not be.</summary>
internal sealed class StandInFiles
{
    // The signature, the header chunk and the end of a PNG.
    private static readonly byte[] s_png =
    [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0,
        0x1F, 0x15, 0xC4, 0x89, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
    ];

    private static readonly byte[] s_mp4 = [0, 0, 0, 24, .. "ftypisom"u8, 0, 0, 2, 0, .. "isommp42"u8];

    private readonly Dictionary<string, (byte[] Content, string Type)> _files = [];
    private readonly HashSet<string> _expired = [];

    public List<string> LeakedKeys { get; } = [];

    /// <summary>The bytes of a result. Each has its own end, so that a test can tell results apart.</summary>
    public static byte[] Content(string type, string task, int index) =>
        [.. type is "image/png" ? s_png : s_mp4, .. Encoding.UTF8.GetBytes($"{task}/{index}")];

    /// <summary>Returns the name under which a result can be downloaded.</summary>
    public string Offer(string task, int index, string type, bool isFresh, bool isDead)
    {
        var extension = type is "image/png" ? ".png" : ".mp4";
        var stem = $"{task.Split('/')[^1]}-{index}";
        var name = isFresh ? $"{stem}-{_files.Count}{extension}" : stem + extension;
        _files[name] = (Content(type, task, index), type);
        if (isDead)
        {
            Expire(name);
        }

        return name;
    }

    public void Expire(string name) => _expired.Add(name);

    public Reply Get(string name, int expiredStatus)
    {
        if (!_files.TryGetValue(name, out var file))
        {
            return Reply.Text(404, "No such file.");
        }

        return _expired.Contains(name) ? Reply.Text(expiredStatus, "The URL has expired.") : new(200, file.Type, file.Content);
    }

    public void Watch(VendorCall call, string key)
    {
        if (call.Carries(key))
        {
            LeakedKeys.Add($"{call.Method} {call.Path}");
        }
    }
}
