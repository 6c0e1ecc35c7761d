using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace FoxGen.Docs.Tests.Following;

/// <summary>A request to the app of a page, and its response: a block of <c>http</c>, and the block of <c>json</c> after it.</summary>
/// <param name="request">The block with the request line and, after an empty line, the body.</param>
/// <param name="response">The block with the response. Members that it does not have may be in the response, too.</param>
internal sealed class HttpExchange(CodeBlock request, CodeBlock response)
{
    /// <summary>The exchanges of a page, from one line up to another.</summary>
    public static IReadOnlyList<HttpExchange> Of(MarkdownPage page, int start, int end) =>
    [
        .. from request in page.Blocks
           where request.Language == "http" && request.Line > start && request.Line < end
           select new HttpExchange(request, page.Blocks.First(block => block.Language == "json" && block.Line > request.Line)),
    ];

    /// <summary>Sends the request.</summary>
    /// <returns>What is not as the page says, with page and line.</returns>
    public async Task<string[]> ProblemsAsync(Uri address)
    {
        var parts = request.Text.Split("\n\n", 2);
        var line = parts[0].Split('\n')[0].Split(' ');
        using var http = new HttpClient { BaseAddress = address };
        using var message = new HttpRequestMessage(HttpMethod.Parse(line[0]), line[1]);
        if (parts.Length > 1)
        {
            message.Content = JsonContent.Create(JsonNode.Parse(parts[1]));
        }

        using var reply = await http.SendAsync(message, TestContext.Current.CancellationToken);
        var text = await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var said = JsonNode.Parse(response.Text)!.AsObject();
        var isRight = reply.IsSuccessStatusCode != said.ContainsKey("status")
            && (said["status"] is not { } status || status.GetValue<int>() == (int)reply.StatusCode)
            && JsonNode.Parse(text) is JsonObject actual
            && said.All(member => Ellipsis.Matches(member.Value?.ToJsonString() ?? "null", actual[member.Key]?.ToJsonString() ?? (actual.ContainsKey(member.Key) ? "null" : "")));
        return isRight ? [] : [$"{response}: the response to {line[0]} {line[1]} is {(int)reply.StatusCode} {text}"];
    }
}
