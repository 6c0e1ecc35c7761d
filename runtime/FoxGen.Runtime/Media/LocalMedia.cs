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
    private readonly List<(string Path, object? Owner)> _around = [];
    private List<LocalMediaSlot>? _slots;
    private string? _mark = mark;

    /// <summary>Where local media stand, in the order of the body.</summary>
    public IReadOnlyList<LocalMediaSlot> Slots => _slots ?? [];

    /// <summary>The request, which has the fields of the body.</summary>
    public object? Owner { get; init; }

    private (string Path, object? Owner) Around => _around.Count == 0 ? ("", Owner) : _around[^1];

    /// <summary>Records the position of local media in the body, and returns the mark to write there.</summary>
    /// <param name="name">The field.</param>
    /// <param name="index">The index in its list, from 0; -1 for none.</param>
    /// <param name="media">The media.</param>
    /// <param name="count">The number of items of the list.</param>
    public string UrlOf(ReadOnlySpan<byte> name, int index, FoxMedia media, int count)
    {
        (_slots ??= []).Add(new LocalMediaSlot(Path(name, index), media, Around.Owner, count));
        return _mark ??= $"fox-media-{Guid.NewGuid():N}";
    }

    /// <summary>Puts the URLs, or the contents, into a body in place of the marks.</summary>
    /// <param name="values">One for each slot.</param>
    /// <param name="body">What was written with this object.</param>
    public byte[] Insert(IReadOnlyList<string> values, ReadOnlySpan<byte> body)
    {
        var marked = Encoding.UTF8.GetBytes(_mark ?? "");
        var filled = new ArrayBufferWriter<byte>(body.Length + values.Sum(static value => value.Length));
        foreach (var value in values)
        {
            var at = body.IndexOf(marked);
            filled.Write(body[..at]);
            filled.Write(JsonEncodedText.Encode(value, BodyEncoder.Instance).EncodedUtf8Bytes);
            body = body[(at + marked.Length)..];
        }

        filled.Write(body);
        return filled.WrittenSpan.ToArray();
    }

    /// <summary>Goes into an object, or into a union, whose fields are those of the object around it.</summary>
    public void Enter(ReadOnlySpan<byte> name, int index, object? owner = null) => _around.Add((Path(name, index), owner ?? Around.Owner));

    public void Leave() => _around.RemoveAt(_around.Count - 1);

    // An item of a list of unions has no name of its own: its place is known already.
    private string Path(ReadOnlySpan<byte> name, int index)
    {
        var parent = Around.Path;
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
internal sealed class LocalMediaSlot(string path, FoxMedia media, object? owner = null, int count = 1)
{
    /// <summary>The place: <c>image_urls[2]</c>.</summary>
    public string Path { get; } = path;

    /// <summary>The media.</summary>
    public FoxMedia Media { get; } = media;

    /// <summary>The request or the object that has the field.</summary>
    public object? Owner { get; } = owner;

    /// <summary>The list that it is an item of: <c>image_urls</c>; the place itself for no item.</summary>
    public string List { get; } = path[^1] == ']' ? path[..path.LastIndexOf('[')] : path;

    /// <summary>The number of items in that list, URLs included.</summary>
    public int Count { get; } = count;

    /// <summary>The place without numbers, as facts name it: <c>image_urls[]</c>.</summary>
    public string Field { get; } = WithoutNumbers(path);

    /// <summary>Whether it is the file of a field, or the first one of a list, in the object around another place.</summary>
    public bool IsFirstOf(string name, LocalMediaSlot place) =>
        ReferenceEquals(Owner, place.Owner) && List[(List.LastIndexOf('.') + 1)..] == name && (Path.Length == List.Length || Path.EndsWith("[0]", StringComparison.Ordinal));

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
