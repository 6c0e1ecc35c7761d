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

    /// <summary>Adds a media value that is not an accepted URL. If it is the path of a file, the hint names <see cref="FoxMedia.FromFile"/>.</summary>
    /// <param name="field">The field on the wire.</param>
    /// <param name="index">The index of the item, from 0; -1 for the field itself.</param>
    /// <param name="media">The value.</param>
    /// <param name="allowed">The accepted URLs; follows "must be".</param>
    public void AddUrl(string field, int index, FoxMedia media, string allowed)
    {
        ArgumentNullException.ThrowIfNull(media);

        // A sender of JSON has no local files, so the message must not mention any.
        var hint = media is { IsFromJson: false, Url: { } url } && PathPrimitives.IsPath(url)
            ? $"For a local file, use {PathPrimitives.Call(url, showsFolders: false)}."
            : null;
        Add(field, index, "format", allowed, FoxSeverity.Error, hint);
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
            AddUrl(field, index, media, AllowedUrl);
        }
        else if (extensions.Length > 0 && UrlPrimitives.HasUnexpectedExtension(url, extensions))
        {
            Add(field, index, "media-format", allowedFormat, FoxSeverity.Warning);
        }
    }
}
