using System.Globalization;
using System.Text;

namespace FoxGen.Media;

/// <summary>
/// The local media of one request. Writing the body finds them; once they are uploaded, writing it again puts their URLs in.
/// </summary>
internal sealed class LocalMedia
{
    private readonly List<string> _path = [];
    private List<LocalMediaSlot>? _slots;
    private IReadOnlyDictionary<FoxMedia, string>? _urls;

    /// <summary>Where local media stand, in the order of the body.</summary>
    public IReadOnlyList<LocalMediaSlot> Slots => _slots ?? [];

    /// <summary>Gives the URLs for the next writing.</summary>
    public void Uploaded(IReadOnlyDictionary<FoxMedia, string> urls) => _urls = urls;

    /// <summary>What to write for local media.</summary>
    public string UrlOf(ReadOnlySpan<byte> name, int index, FoxMedia media)
    {
        if (_urls is not null)
        {
            return _urls[media];
        }

        (_slots ??= []).Add(new LocalMediaSlot(Path(name, index), media));
        return media.UrlForRules;
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
