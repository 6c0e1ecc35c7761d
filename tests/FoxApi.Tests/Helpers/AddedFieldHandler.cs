using System.Text.Json.Nodes;

namespace FoxApi.Tests;

/// <summary>Plays a newer service: its results have a field that no spec knows.</summary>
internal sealed class AddedFieldHandler() : DelegatingHandler(new SocketsHttpHandler())
{
    public const string Name = "color_space";
    public const string Value = "bt709";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (request.Method == HttpMethod.Get
            && JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellationToken)) is JsonObject reply
            && reply["results"] is JsonArray results)
        {
            results[0]![Name] = Value;
            response.Content = new StringContent(reply.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        }

        return response;
    }
}
