using System.Text;
using FoxGen.Http;

namespace FoxGen.Uploading;

/// <summary>
/// A form as browsers send it (RFC 7578): names are UTF-8 in quotes. The platform's own form writes names as encoded words and
/// <c>filename*</c>, which the RFC forbids, and refuses quotes.
/// </summary>
internal sealed class UploadForm : MultipartContent
{
    public UploadForm()
        : base("form-data") => HeaderEncodingSelector = static (_, _) => Encoding.UTF8;

    /// <summary>Adds a field or, with a file name, a file.</summary>
    public void Add(string field, HttpContent content, string? fileName = null)
    {
        content.Headers.TryAddWithoutValidation("Content-Disposition", FormNames.Disposition(field, fileName));
        Add(content);
    }
}
