using FoxGen.Import.Evidence;
using FoxGen.Import.OpenApi;
using FoxGen.Import.Services;

namespace FoxGen.Import.ApiDocuments;

/// <summary>Finds the requests that store a file.</summary>
internal sealed class DocumentUploads(ApiDocument document, ServiceDraft draft, string prefix)
{
    public void Add()
    {
        var posts = document.Operations.Where(operation => operation.Method == "POST" && !operation.IsDeprecated && operation.PathNames.Count == 0).ToList();
        foreach (var post in posts.Where(post => NameWords.Has(post.Path[(post.Path.LastIndexOf('/') + 1)..], "upload", "uploads", "file", "files")))
        {
            if (post.RequestTypes.Any(IsMultipart))
            {
                Multipart(post);
            }
            else if (FieldPlace.Plain(post.Reply).Any(place => place.Shape.IsUrl && NameWords.Has(place.Name, "upload")))
            {
                draft.Missing("uploads", $"{post} answers with a URL for a second request, which sends the file. The file does not describe uploads in two steps.");
            }
        }

        if (draft.Uploads.StreamPath is null && !draft.Decisions.Exists(decision => decision.Key == "uploads"))
        {
            draft.Missing("uploads", "The document has no request that stores a file. If fields accept data URIs, add `uploads: { inline: [data] }`.");
        }
    }

    private void Multipart(ApiOperation post)
    {
        var request = document.Resolve(post.RequestSchema(IsMultipart));
        var file = request.At("properties").Entries().FirstOrDefault(entry => document.Resolve(entry.Value) is var schema && (schema.At("format").Text() is "binary" || schema.At("contentMediaType") is not null || NameWords.Of(entry.Key) is "file"));
        var url = FieldPlace.Plain(post.Reply).Where(place => place.Shape.IsUrl && !NameWords.Has(place.Name, "upload")).OrderBy(place => NameWords.Has(place.Name, "url", "get", "download") ? 0 : 1).FirstOrDefault();
        if (file.Key is null)
        {
            draft.Missing("uploads", $"{post} takes multipart/form-data, but the document does not say which part is the file.");
        }
        else if (url is null)
        {
            draft.Missing("uploads", $"{post} stores a file and answers without its URL{(post.Reply.Find("id") is null ? "" : ", only with an id")}. The file describes no upload.");
        }
        else if (draft.Uploads.StreamPath is not null)
        {
            draft.LeftOut("uploads", $"{post} stores a file, too. A service file has one such request.");
        }
        else
        {
            draft.Uploads.StreamPath = prefix + post.Path;
            draft.Uploads.StreamField = file.Key;
            draft.Uploads.NameField = request.At("properties").Entries().Select(entry => entry.Key).FirstOrDefault(name => NameWords.Of(name) is "filename" or "file_name");
            draft.Uploads.ReplyUrl = url.Path;
            draft.Uploads.ReplyId = post.Reply.Find("id") is { IsScalar: true } ? "id" : null;
            if (request.At("required").Texts().Except([file.Key]).ToList() is { Count: > 0 } others)
            {
                draft.Confirm("uploads.stream", $"{post} also requires {string.Join(", ", others.Select(name => $"`{name}`"))}, which the file does not send.");
            }
        }
    }

    private static bool IsMultipart(string type) => type.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase);
}
