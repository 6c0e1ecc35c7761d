using FoxGen.Rules.Primitives;

namespace FoxGen.CompilerServices;

// Media whose URLs may be any http or https URL, which is nearly all of them.
public partial struct FoxProblems
{
    private const string AllowedUrl = "an absolute http or https URL";

    /// <summary>Checks that a media value is a valid URL with an expected extension.</summary>
    /// <param name="field">The field on the wire.</param>
    /// <param name="media">The value; <c>null</c> is not checked.</param>
    /// <param name="extensions">The expected extensions with their dots, separated by spaces; empty for any.</param>
    /// <param name="allowedFormat">The expected file.</param>
    public void CheckMedia(string field, FoxMedia? media, string extensions = "", string allowedFormat = "")
    {
        if (media is not null)
        {
            CheckMedia(field, -1, media, extensions, allowedFormat);
        }
    }

    /// <summary>Checks each media value of an array.</summary>
    /// <param name="field">The field on the wire.</param>
    /// <param name="media">The array; <c>null</c> is not checked.</param>
    /// <param name="extensions">The expected extensions with their dots, separated by spaces; empty for any.</param>
    /// <param name="allowedFormat">The expected files.</param>
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
                Add(field, i, TypeId, "a string", FoxSeverity.Error);
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
