using System.Globalization;
using System.Net;
using System.Text;
using FoxGen.Simulator.Bodies;
using FoxGen.Simulator.Requests;
using FoxGen.Simulator.Tasks;
using FoxGen.Simulator.Time;
using FoxGen.Specs;
using Microsoft.AspNetCore.Http;

namespace FoxGen.Simulator.Page;

/// <summary>
/// A plain page for people: tasks, charges, requests. It runs no script and loads nothing, shows no body (which may hold a prompt), and asks for
/// itself anew every two seconds.
/// </summary>
internal sealed class StatusPage(ResolvedService service, TaskStore tasks, FoxLedger ledger, RequestLog log, FoxFaults faults, SimulatedTime time)
{
    private const int MaxRows = 200;

    /// <summary>Whether a request asks for the page.</summary>
    public bool Takes(HttpRequest request) => request.Path.Value is "/" or "" && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method));

    /// <summary>Answers with the page.</summary>
    public async Task WriteAsync(HttpContext context)
    {
        var response = context.Response;

        // A foreign site whose name was made to lead here must not read it.
        if (context.Request.Host.Host is not ("127.0.0.1" or "localhost"))
        {
            response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        response.Headers.XContentTypeOptions = "nosniff";
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await response.WriteAsync(Html(), context.RequestAborted);
        }
    }

    private string Html()
    {
        var html = new StringBuilder("""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="refresh" content="2">
            <title>FoxGen simulator</title>
            <style>
            body { font: 14px/1.4 system-ui, sans-serif; margin: 2em; color: #222; background: #fff }
            table { border-collapse: collapse; margin: .5em 0 2em }
            th, td { text-align: left; padding: .2em 1em .2em 0; border-bottom: 1px solid #ddd; vertical-align: top }
            td { font-family: ui-monospace, monospace; font-size: 13px }
            </style>
            </head>
            <body>

            """.ReplaceLineEndings("\n"));
        html.Append(CultureInfo.InvariantCulture, $"<h1>{Escape(service.Title.English)}, simulated</h1>\n");
        html.Append(CultureInfo.InvariantCulture, $"<p>Pending faults: {faults.Pending}. Charges are simulated.</p>\n");
        Table(html, "Tasks", ["Task", "Model", "Status", "Progress", "Accepted"], tasks.Snapshot(), task =>
        {
            var state = task.StateAt(time.Clock);
            return [task.Id, task.ModelId, Word(state.Meaning), $"{state.Progress} %", Time(task.Created)];
        });
        Table(html, "Charges", ["Task", "Model", "Time", "Cancelled"], ledger.Charges, charge => [charge.TaskId, charge.Model, Time(charge.Time), charge.IsCancelled ? "yes" : ""]);
        Table(html, "Requests", ["Time", "Method", "Path", "Status", "Request id"], log.Snapshot(), request =>
            [Time(request.Time), request.Method, Shorten.Text(request.Path), request.IsCut ? "cut" : request.Status?.ToString(CultureInfo.InvariantCulture) ?? "open", request.RequestId]);
        return html.Append("</body>\n</html>\n").ToString();
    }

    // The latest first; older ones than the page holds are counted.
    private static void Table<T>(StringBuilder html, string title, string[] heads, IReadOnlyList<T> rows, Func<T, string[]> cells)
    {
        html.Append(CultureInfo.InvariantCulture, $"<h2>{title}: {rows.Count}</h2>\n<table>\n<tr>{string.Concat(heads.Select(head => $"<th>{head}</th>"))}</tr>\n");
        foreach (var row in rows.Reverse().Take(MaxRows))
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr>{string.Concat(cells(row).Select(cell => $"<td>{Escape(cell)}</td>"))}</tr>\n");
        }

        html.Append("</table>\n");
        if (rows.Count > MaxRows)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p>and {rows.Count - MaxRows} earlier entries</p>\n");
        }
    }

    private string Word(StatusMeaning meaning) => (service.Tasks.FindValue(TaskWords.Statuses) ?? default).FirstOrDefault(status => status.Value == meaning)?.Name ?? meaning.ToString().ToLowerInvariant();

    private static string Time(DateTimeOffset time) => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
