using System.Security.Cryptography;
using FoxGen.Simulator.Bodies;
using FoxGen.Simulator.Endpoints;
using FoxGen.Simulator.Page;
using FoxGen.Simulator.Replies;
using FoxGen.Simulator.Requests;
using FoxGen.Simulator.ResultFiles;
using FoxGen.Simulator.Uploads;
using FoxGen.Specs;
using Microsoft.AspNetCore.Http;

namespace FoxGen.Simulator.Hosting;

/// <summary>Sends each request to its endpoint. The paths come from the service file, so the router of the framework is not used.</summary>
internal sealed class RequestRouter(
    ResolvedService service,
    KeyCheck keys,
    SubmitEndpoint submits,
    TaskEndpoint tasks,
    FileEndpoint files,
    UploadEndpoint? uploads,
    QueryEndpoint queries,
    StatusPage? page,
    ErrorReplies errors,
    RequestLog log)
{
    private readonly HashSet<string> _submitPaths = service.Families.Select(family => family.Path).ToHashSet(StringComparer.Ordinal);
    private readonly TaskPath _taskPath = new(service.Tasks.Get(TaskWords.Path));

    public async Task HandleAsync(HttpContext context)
    {
        // Whoever looks on is no part of what is looked at.
        if (page?.Takes(context.Request) is true)
        {
            await page.WriteAsync(context);
            return;
        }

        context.TraceIdentifier = "req-" + RandomNumberGenerator.GetHexString(16, lowercase: true);
        context.Response.Headers["X-Request-Id"] = context.TraceIdentifier;
        log.Start(context);
        try
        {
            var reply = await DispatchAsync(context);
            await reply.ExecuteAsync(context);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or BadHttpRequestException)
        {
            // The client left, broke its own request off, or the simulator ends while a late reply waits: nobody is left to answer.
            RecordedRequest.Of(context).Abandon();
            context.Abort();
        }
    }

    private async Task<IResult> DispatchAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (_submitPaths.Contains(path))
        {
            return Refuse(context, HttpMethods.Post) ?? await submits.HandleAsync(context, path);
        }

        if (_taskPath.Match(path) is { } taskId)
        {
            return Refuse(context, HttpMethods.Get) ?? await tasks.HandleAsync(context, taskId);
        }

        if (uploads?.Takes(path) is true)
        {
            return Refuse(context, HttpMethods.Post) ?? await uploads.HandleAsync(context, path);
        }

        if (queries.Takes(path))
        {
            return (queries.IsPublic(path) ? WrongMethod(context, HttpMethods.Get) : Refuse(context, HttpMethods.Get)) ?? queries.Handle(context, path);
        }

        if (path.StartsWith(ResultFileStore.Root, StringComparison.Ordinal) || path.StartsWith(UploadStore.Root, StringComparison.Ordinal))
        {
            return WrongMethod(context, HttpMethods.Get, HttpMethods.Head) ?? await files.HandleAsync(context, path);
        }

        return errors.Of(context, new Refusal(StatusCodes.Status404NotFound, $"The path {Shorten.Text(path)} does not exist."));
    }

    private IResult? Refuse(HttpContext context, string method) =>
        WrongMethod(context, method) ?? (keys.Check(context.Request) is { } refusal ? errors.Of(context, refusal) : null);

    private IResult? WrongMethod(HttpContext context, params ReadOnlySpan<string> methods)
    {
        foreach (var method in methods)
        {
            if (HttpMethods.Equals(context.Request.Method, method))
            {
                return null;
            }
        }

        var allow = string.Join(", ", methods.ToArray());
        return errors.Of(context, new Refusal(StatusCodes.Status405MethodNotAllowed, $"The method must be {allow}.") { Allow = allow });
    }
}
