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
    TaskRoutes routes,
    TaskEndpoint tasks,
    ResultEndpoint results,
    CancelEndpoint cancellations,
    FileEndpoint files,
    UploadEndpoint? uploads,
    UploadAddresses? addresses,
    QueryEndpoint queries,
    StatusPage? page,
    ErrorReplies errors,
    RequestLog log)
{
    private readonly IReadOnlyList<(EndpointFamily Family, RequestTemplate Path)> _submitPaths = [.. service.Families.Select(family => (family, new RequestTemplate(family.Path)))];

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

    // Paths without placeholders come first: a placeholder can match them too.
    private async Task<IResult> DispatchAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (uploads?.Takes(path) is true)
        {
            return Refuse(context, HttpMethods.Post) ?? await uploads.HandleAsync(context, path);
        }

        if (addresses is not null && path.StartsWith(UploadAddresses.Root, StringComparison.Ordinal))
        {
            return WrongMethod(context, addresses.Method) ?? await addresses.TakeAsync(context, path);
        }

        if (queries.Takes(path))
        {
            return WrongMethod(context, HttpMethods.Get) ?? Unauthorized(context, queries.IsPublic(path)) ?? queries.Handle(context, path);
        }

        if (path.StartsWith(ResultFileStore.Root, StringComparison.Ordinal) || path.StartsWith(UploadStore.Root, StringComparison.Ordinal))
        {
            return WrongMethod(context, HttpMethods.Get, HttpMethods.Head) ?? await files.HandleAsync(context, path);
        }

        return await OfTaskAsync(context)
            ?? errors.Of(context, new Refusal(StatusCodes.Status404NotFound, $"The path {Shorten.Text(path)} does not exist.") { KeepsStatus = true });
    }

    private async Task<IResult?> OfTaskAsync(HttpContext context)
    {
        var (path, query) = RawTarget.Of(context);
        var submit = _submitPaths.Select(one => one.Path.Match(path, query) is { } values ? new SubmitPath(one.Family, values) : null).OfType<SubmitPath>().ToList();
        var found = routes.Find(path, query);
        var wanted = found.Where(match => HttpMethods.Equals(match.Method, context.Request.Method)).ToList();
        if (submit.Count > 0 && HttpMethods.IsPost(context.Request.Method) && !wanted.Any(match => match.Task is not null))
        {
            return Refuse(context, HttpMethods.Post) ?? await submits.HandleAsync(context, submit);
        }

        if (wanted is [var match, ..])
        {
            return Unauthorized(context, isPublic: false) ?? await OfTaskAsync(context, match);
        }

        string[] methods = [.. (submit.Count > 0 ? [HttpMethods.Post] : Array.Empty<string>()).Concat(found.Select(match => match.Method)).Distinct(StringComparer.Ordinal)];
        return methods.Length == 0 ? null : WrongMethod(context, methods);
    }

    private async Task<IResult> OfTaskAsync(HttpContext context, TaskMatch match) => match switch
    {
        { Task: null } => errors.Of(context, new Refusal(StatusCodes.Status404NotFound, $"Task '{Shorten.Text(match.Name)}' does not exist.")),
        { Request: TaskRequest.Result } => results.Handle(context, match.Task),
        { Request: TaskRequest.Cancel } => cancellations.Handle(context, match.Task),
        _ => await tasks.HandleAsync(context, match.Task),
    };

    private IResult? Refuse(HttpContext context, string method) => WrongMethod(context, method) ?? Unauthorized(context, isPublic: false);

    private IResult? Unauthorized(HttpContext context, bool isPublic) =>
        ((isPublic ? null : keys.Check(context.Request)) ?? ConstantHeaders.Check(context.Request, service.Headers)) is { } refusal ? errors.Of(context, refusal) : null;

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
        return errors.Of(context, new Refusal(StatusCodes.Status405MethodNotAllowed, $"The method must be {allow}.") { Allow = allow, KeepsStatus = true });
    }
}
