using System.Globalization;

namespace FoxGen.Runtime.Tests.Support;

/// <summary>Bodies that the service sends.</summary>
internal static class Replies
{
    public const string Id = "task-unified-1760000000-ab12cd34";

    public const string Submitted =
        $$$"""{"created":1760000000,"id":"{{{Id}}}","model":"brush-1.5","object":"image.generation.task","progress":0,"status":"pending","task_info":{"can_cancel":true,"estimated_time":45}}""";

    public const string SubmittedWithoutEstimate = $$"""{"id":"{{Id}}","status":"pending"}""";

    public const string CompletedWithoutResults = $$"""{"id":"{{Id}}","status":"completed","progress":50,"results":null}""";

    public static string Running(int progress) => Task("processing", progress, "null");

    public static string Completed(string url) => Task("completed", 100, $$"""[{"url":"{{url}}","seed":7}]""");

    public static string Failed(string message) =>
        $$$"""{"id":"{{{Id}}}","status":"failed","results":null,"error":{"code":"generation_failed","type":"task_error","message":"{{{message}}}"}}""";

    public static string Error(string type, string message) => $$$"""{"error":{"message":"{{{message}}}","type":"{{{type}}}"}}""";

    private static string Task(string status, int progress, string results) =>
        $$"""{"id":"{{Id}}","status":"{{status}}","progress":{{progress.ToString(CultureInfo.InvariantCulture)}},"results":{{results}}}""";
}
