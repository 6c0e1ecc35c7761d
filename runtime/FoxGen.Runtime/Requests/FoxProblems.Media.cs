using FoxGen.Rules.Primitives;

namespace FoxGen.CompilerServices;

// Media whose URLs may be any http or https URL, which is nearly all of them.
public partial struct FoxProblems
{
    private const string AllowedUrl = "an absolute http or https URL";

    /// <summary>Checks that a media value is a URL the service can be given, and that its extension is no surprise.</summary>
    /// <param name="field">The field on the wire.</param>
    /// <param name="media">The value; nothing is checked when it is <c>null</c>.</param>
    /// <param name="extensions">Expected extensions with their dots, separated by spaces; empty when any will do.</param>
    /// <param name="allowedFormat">What the file should be.</param>
    public void CheckMedia(string field, FoxMedia? media, string extensions = "", string allowedFormat = "")
    {
        if (media is not null)
        {
            CheckMedia(field, -1, media, extensions, allowedFormat);
        }
    }

    /// <summary>Checks each media value of a list.</summary>
    /// <param name="field">The field on the wire.</param>
    /// <param name="media">The list; nothing is checked when it is <c>null</c>.</param>
    /// <param name="extensions">Expected extensions with their dots, separated by spaces; empty when any will do.</param>
    /// <param name="allowedFormat">What each file should be.</param>
    public void CheckMedia(string field, IReadOnlyList<FoxMedia>? media, string extensions = "", string allowedFormat = "")
    {
        for (var i = 0; i < media?.Count; i++)
        {
            if (media[i] is { } item)
            {
                CheckMedia(field, i, item, extensions, allowedFormat);
            }
            else
            {
                Add(field, i, TypeId, "a text", FoxSeverity.Error);
            }
        }
    }

    private void CheckMedia(string field, int index, FoxMedia media, string extensions, string allowedFormat)
    {
        if (media.Url is not { } url)
        {
            // It gets a web URL when it is uploaded, and its content is looked at before that.
            return;
        }

        if (!UrlPrimitives.IsHttpUrl(url))
        {
            Add(field, index, "format", AllowedUrl, FoxSeverity.Error);
        }
        else if (extensions.Length > 0 && UrlPrimitives.HasUnexpectedExtension(url, extensions))
        {
            Add(field, index, "media-format", allowedFormat, FoxSeverity.Warning);
        }
    }
}
