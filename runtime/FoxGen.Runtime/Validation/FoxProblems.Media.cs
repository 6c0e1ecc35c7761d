using FoxGen.Rules.Primitives;

namespace FoxGen;

// Media whose URLs may be any http or https URL, which is nearly all of them.
public partial struct FoxProblems
{
    /// <summary>Checks that a media value is a URL the service can be given, and that its extension is no surprise.</summary>
    /// <param name="field">The field on the wire.</param>
    /// <param name="index">The item, from 0; -1 for the field itself.</param>
    /// <param name="media">The value; nothing is checked when it is <c>null</c>, but an item of a list may not be.</param>
    /// <param name="extensions">Expected extensions with their dots, separated by spaces; empty when any will do.</param>
    /// <param name="allowedUrl">What the URL must be.</param>
    /// <param name="allowedFormat">What the file should be.</param>
    public void CheckMedia(string field, int index, FoxMedia? media, string extensions, string allowedUrl, string allowedFormat)
    {
        if (media is null)
        {
            if (index >= 0)
            {
                Add(field, index, TypeId, "a text", FoxSeverity.Error);
            }
        }
        else if (media.Url is not { } url)
        {
            // It gets a web URL when it is uploaded, and its content is looked at before that.
            return;
        }
        else if (!UrlPrimitives.IsHttpUrl(url))
        {
            Add(field, index, "format", allowedUrl, FoxSeverity.Error);
        }
        else if (extensions.Length > 0 && UrlPrimitives.HasUnexpectedExtension(url, extensions))
        {
            Add(field, index, "media-format", allowedFormat, FoxSeverity.Warning);
        }
    }
}
