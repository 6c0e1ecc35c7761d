using System.Text.Json;
using FoxGen.CompilerServices;
using FoxGen.Json;

namespace FoxGen.Uploading;

/// <summary>Where the second step of an upload sends the file. The URL is signed: whoever knows it can write there.</summary>
/// <param name="url">The address.</param>
/// <param name="form">The parts before the file; <c>null</c> if the file itself is sent by PUT.</param>
internal sealed class UploadAddress(Uri url, IReadOnlyList<KeyValuePair<string, string>>? form)
{
    private const int MostParts = 100;

    public Uri Url => url;

    public IReadOnlyList<KeyValuePair<string, string>>? Form => form;

    /// <summary>Reads the response to the first step; <c>null</c> when it has no usable address.</summary>
    public static UploadAddress? Read(FoxUploadStart start, JsonElement reply)
    {
        if (!Uri.TryCreate(JsonFields.Text(reply, start.UploadField), UriKind.Absolute, out var found) || found.UserInfo.Length > 0)
        {
            return null;
        }

        if (start.FormField is null)
        {
            return new(found, null);
        }

        if (JsonFields.Find(reply, start.FormField) is not { ValueKind: JsonValueKind.Object } fields || fields.EnumerateObject().Count() > MostParts)
        {
            return null;
        }

        var parts = new List<KeyValuePair<string, string>>();
        foreach (var field in fields.EnumerateObject())
        {
            if (JsonFields.Scalar(field.Value) is not { } value || field.Name.Any(char.IsControl))
            {
                return null;
            }

            parts.Add(new(field.Name, value));
        }

        return new(found, parts);
    }
}
