namespace FoxGen.Import.Evidence;

/// <summary>A place of results.</summary>
/// <param name="At">The path of the array, the object or the URL.</param>
/// <param name="File">The path of the URL in a result; <c>null</c> if a result is the URL itself.</param>
/// <param name="Item">One result.</param>
internal sealed record FoundResults(string At, string? File, Shape Item);

/// <summary>Finds the URLs of result files in a reply.</summary>
internal static class FilePlaces
{
    // URLs of requests, and of pages.
    private static readonly string[] s_links = ["status", "response", "cancel", "poll", "get", "stream", "web", "self", "next", "previous", "doc", "docs", "help", "upload", "link", "model"];

    // What was sent, or accompanies a result.
    private static readonly string[] s_others = ["webhook", "callback", "links", "input", "inputs", "request", "metadata", "logs", "log", "params", "parameters", "instance", "source", "prompt"];

    private static readonly string[] s_minor = ["progress", "preview", "thumbnail", "thumb", "cover", "poster", "frame", "watermark", "last", "first", "subtitle"];

    private static readonly string[] s_containers = ["output", "outputs", "result", "results", "data", "images", "image", "videos", "video", "audio", "audios", "assets", "content", "artifacts", "files", "file", "media", "generations"];

    /// <summary>The places with URLs of files, in the order of the reply.</summary>
    /// <param name="reply">The reply of a completed task.</param>
    /// <param name="isOther">Whether a place is known to be something else.</param>
    /// <param name="holders">The objects that hold other fields of the task, and are therefore not results.</param>
    public static IReadOnlyList<FoundResults> Find(Shape reply, Func<FieldPlace, bool> isOther, IReadOnlyCollection<string> holders)
    {
        var found = new List<FoundResults>();
        var places = FieldPlace.Of(reply);
        var urls = places.Where(place => IsFile(place) && !isOther(place)).ToList();
        foreach (var group in urls.GroupBy(place => place.List ?? (IsArrayOfUrls(place) || IsTop(place, holders) ? place.Path : place.Holder)))
        {
            var main = group.OrderBy(place => IsMinor(place) ? 1 : 0).ThenBy(place => place.Depth).First();
            if (main.Path == group.Key)
            {
                found.Add(new FoundResults(main.Path, null, main.Shape));
                continue;
            }

            var item = places.First(place => place.Path == group.Key).Shape;
            var ways = group.Where(place => !IsMinor(place)).ToList();
            if (main.List is null && ways.Count > 1)
            {
                // One task fills one of them: a type for each.
                found.AddRange(group.Select(way => new FoundResults(way.Path, null, way.Shape)));
            }
            else
            {
                found.Add(new FoundResults(group.Key, main.Path[(group.Key.Length + 1)..], item.Items is { Properties.Count: > 0 } items ? items : item));
            }
        }

        return [.. found.OrderBy(place => IsMinorPath(place.At) ? 1 : 0).Take(6)];
    }

    /// <summary>The field that is called as results are, if no URL shows where they are: of any type, or an array or an object.</summary>
    public static FieldPlace? ByName(Shape reply, Func<FieldPlace, bool> isOther) =>
        TaskPlaces.Fields(reply).Where(place => !isOther(place) && (place.Shape.Types.Count == 0 || place.Shape.Is("array", "object") || place.Shape.IsUrl))
            .Select(place => (Place: place, Rank: Array.IndexOf(s_containers, NameWords.Of(place.Name)))).Where(ranked => ranked.Rank >= 0)
            .OrderBy(ranked => ranked.Rank).Select(ranked => ranked.Place).FirstOrDefault();

    /// <summary>The places without those that accompany a result; all, if there are no others.</summary>
    public static IReadOnlyList<FoundResults> Main(IReadOnlyList<FoundResults> places)
    {
        var main = places.Where(place => !IsMinorPath(place.At)).ToList();
        return main.Count > 0 ? main : places;
    }

    /// <summary>Whether a path is that of something that accompanies a result, such as a preview.</summary>
    public static bool IsMinorPath(string path) => NameWords.Has(path[(path.LastIndexOf('.') + 1)..], s_minor);

    private static bool IsFile(FieldPlace place) => (place.Shape.IsUrl || IsArrayOfUrls(place)) && !NameWords.Has(place.Name, s_links) && place.Path.Split('.').All(name => !NameWords.Has(name, s_others));

    private static bool IsArrayOfUrls(FieldPlace place) => place.Shape.Items is { IsUrl: true };

    private static bool IsMinor(FieldPlace place) => IsMinorPath(place.Path);

    private static bool IsTop(FieldPlace place, IReadOnlyCollection<string> holders) => place.Holder.Length == 0 || holders.Contains(place.Holder);
}
