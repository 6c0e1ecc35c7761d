using System.Text.Json;
using FoxGen.CompilerServices;
using FoxGen.Json;

namespace FoxGen.Uploading;

/// <summary>Where the second step of an upload sends the file. The URL is signed: whoever knows it can write there.</summary>
/// <param name="Url">The address.</param>
/// <param name="Form">The parts before the file; <c>null</c> if the file itself is sent by PUT.</param>
internal sealed record UploadAddress(Uri Url, IReadOnlyList<KeyValuePair<string, string>>? Form)
{
    private const int MostParts = 100;

    /// <summary>Reads the response to the first step; <c>null</c> when it has no usable address.</summary>
    public static UploadAddress? Read(FoxUploadStart start, JsonElement reply)
    {
        if (!Uri.TryCreate(JsonFields.Text(reply, start.UploadField), UriKind.Absolute, out var url) || url.UserInfo.Length > 0)
        {
            return null;
        }

        if (start.FormField is null)
        {
            return new(url, null);
        }

        if (JsonFields.Find(reply, start.FormField) is not { ValueKind: JsonValueKind.Object } fields || fields.EnumerateObject().Count() > MostParts)
        {
            return null;
        }

        var form = new List<KeyValuePair<string, string>>();
        foreach (var field in fields.EnumerateObject())
        {
            if (JsonFields.Scalar(field.Value) is not { } value || field.Name.Any(char.IsControl))
            {
                return null;
            }

            form.Add(new(field.Name, value));
        }

        return new(url, form);
    }

    public override string ToString() => Url.Host;
}
