using FoxApi;
using FoxGen;

namespace WebStudio.Endpoints;

/// <summary>Takes files of the page and passes them on to the service, which gives each a URL to put into a request.</summary>
internal static class FileEndpoints
{
    private const long MostBytes = 100_000_000;

    /// <summary>Adds the endpoint. The body is the file; its name, if any, is in the query.</summary>
    public static void MapFiles(this WebApplication app) =>
        app.MapPost("/api/files", UploadAsync).WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(MostBytes));

    private static async Task<IResult> UploadAsync(HttpRequest request, string? name, FoxApiClient fox, StudioFolder folder, CancellationToken cancellationToken)
    {
        var path = folder.NewTemporaryFile();
        try
        {
            await using (var file = File.Create(path))
            {
                await request.Body.CopyToAsync(file, cancellationToken);
            }

            var media = FoxMedia.FromStream(_ => new ValueTask<Stream>(File.OpenRead(path)), Path.GetFileName(name));
            var stored = await fox.Files.UploadAsync(media, cancellationToken: cancellationToken);
            return Results.Json(new { url = stored.Url!.AbsoluteUri, expiresAt = stored.ExpiresAt });
        }
        finally
        {
            File.Delete(path);
        }
    }
}
