using Microsoft.AspNetCore.Http;

namespace FoxGen.Simulator.Replies;

/// <summary>A page where something else was asked for, as proxies send it.</summary>
internal static class HtmlReply
{
    public static IResult Instance { get; } = TypedResults.Text(
        "<!DOCTYPE html>\n<html><head><title>Please wait</title></head><body><p>The page is not available.</p></body></html>\n",
        "text/html; charset=utf-8");
}
