using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using FoxGen.Json;

namespace FoxGen.Media;

/// <summary>
/// The local media of one request. Writing the body finds them and marks their places; once they are uploaded, their URLs replace the marks.
/// </summary>
/// <param name="mark">The string to write for local media (default: a string that occurs nowhere else in the body).</param>
internal sealed class LocalMedia(string? mark = null)
{
    private readonly List<string> _path = [];
    private List<LocalMediaSlot>? _slots;
    private string? _mark = mark;

    /// <summary>Where local media stand, in the order of the body.</summary>
    public IReadOnlyList<LocalMediaSlot> Slots => _slots ?? [];

    /// <summary>Records the position of local media in the body, and returns the mark to write there.</summary>
    public string UrlOf(ReadOnlySpan<byte> name, int index, FoxMedia media)
    {
        (_slots ??= []).Add(new LocalMediaSlot(Path(name, index), media));
        return _mark ??= $"fox-media-{Guid.NewGuid():N}";
    }

    /// <summary>Puts the URLs into a body in place of the marks.</summary>
    /// <param name="urls">The URLs.</param>
    /// <param name="body">What was written with this object.</param>
    public byte[] Insert(IReadOnlyDictionary<FoxMedia, string> urls, ReadOnlySpan<byte> body)
    {
        var marked = Encoding.UTF8.GetBytes(_mark ?? "");
        var filled = new ArrayBufferWriter<byte>(body.Length + (Slots.Count * 128));
        foreach (var slot in Slots)
        {
            var at = body.IndexOf(marked);
            filled.Write(body[..at]);
            filled.Write(JsonEncodedText.Encode(urls[slot.Media], BodyEncoder.Instance).EncodedUtf8Bytes);
            body = body[(at + marked.Length)..];
        }

        filled.Write(body);
        return filled.WrittenSpan.ToArray();
    }

    /// <summary>Goes into an object.</summary>
    public void Enter(ReadOnlySpan<byte> name, int index) => _path.Add(Path(name, index));

    public void Leave() => _path.RemoveAt(_path.Count - 1);

    // An item of a list of unions has no name of its own: its place is known already.
    private string Path(ReadOnlySpan<byte> name, int index)
    {
        var parent = _path.Count == 0 ? "" : _path[^1];
        if (name.IsEmpty)
        {
            return parent;
        }

        var here = Encoding.UTF8.GetString(name);
        var item = index < 0 ? here : string.Create(CultureInfo.InvariantCulture, $"{here}[{index}]");
        return parent.Length == 0 ? item : $"{parent}.{item}";
    }
}

/// <summary>One place of a request where local media stand.</summary>
internal sealed class LocalMediaSlot(string path, FoxMedia media)
{
    /// <summary>The place: <c>image_urls[2]</c>.</summary>
    public string Path { get; } = path;

    /// <summary>The media.</summary>
    public FoxMedia Media { get; } = media;

    /// <summary>The place without numbers, as facts name it: <c>image_urls[]</c>.</summary>
    public string Field { get; } = WithoutNumbers(path);

    private static string WithoutNumbers(string path)
    {
        var field = new StringBuilder(path.Length);
        var isInBrackets = false;
        foreach (var c in path)
        {
            isInBrackets = c == '[' || (isInBrackets && c != ']');
            if (!isInBrackets || c == '[')
            {
                field.Append(c);
            }
        }

        return field.ToString();
    }
}
