using FoxGen.Simulator.Faults;
using FoxGen.Simulator.Replies;
using FoxGen.Simulator.ResultFiles;
using FoxGen.Simulator.Uploads;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace FoxGen.Simulator.Endpoints;

/// <summary>Serves result files and uploads. Like the file hosts of most services it asks for no key, unless the service file says so.</summary>
internal sealed class FileEndpoint(ResultFileStore files, UploadStore uploads, KeyCheck keys, FaultQueue<DownloadFault> faults)
{
    public Task<IResult> HandleAsync(HttpContext context, string path) => Task.FromResult(Reply(context, path));

    private IResult Reply(HttpContext context, string path)
    {
        if (uploads.Find(path) is { } upload)
        {
            return TypedResults.Bytes(upload.Bytes, upload.ContentType, enableRangeProcessing: true);
        }

        if (files.Find(path) is not { } file)
        {
            return Error(StatusCodes.Status404NotFound);
        }

        if (files.IsExpired(file) || (file.NeedsKey && !keys.Knows(context.Request)))
        {
            return Error(StatusCodes.Status403Forbidden);
        }

        // A HEAD downloads nothing, so it uses no fault up.
        DownloadFault? fault = null;
        if (HttpMethods.IsGet(context.Request.Method))
        {
            faults.TryTake(_ => true, out fault);
        }

        switch (fault)
        {
            case CutDownload:
                return CutConnection.Instance;
            case TruncatedDownload:
                return new TruncatedFile(file.Sample);
            case HtmlDownload:
                return HtmlReply.Instance;
            case JsonDownload:
                return TypedResults.Text("{\"error\": \"not available\"}\n", "application/json");
            case RefusedDownload refused:
                return Error(refused.Status);
            case ExpiredDownload:
                file.Revoke();
                return Error(StatusCodes.Status403Forbidden);
            default:
                return TypedResults.File(
                    file.Sample.Bytes,
                    file.Sample.ContentType,
                    lastModified: file.Created,
                    entityTag: new EntityTagHeaderValue(file.Sample.ETag),
                    enableRangeProcessing: true);
        }
    }

    private static IResult Error(int status) => TypedResults.Text("The file is not available.\n", "text/plain", statusCode: status);
}
