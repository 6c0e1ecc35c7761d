using System.Text;
using System.Text.Json.Nodes;
using FoxGen.Simulator.Bodies;
using FoxGen.Simulator.Replies;
using FoxGen.Specs;
using Microsoft.AspNetCore.Http;

namespace FoxGen.Simulator.Endpoints;

/// <summary>Answers what a service can be asked, with the example of the service file.</summary>
internal sealed class QueryEndpoint(ResolvedService service, ErrorReplies errors)
{
    private readonly Dictionary<string, ServiceQuery> _queries = service.Queries.DistinctBy(query => query.Path, StringComparer.Ordinal).ToDictionary(query => query.Path, StringComparer.Ordinal);

    public bool Takes(string path) => _queries.ContainsKey(path);

    /// <summary>Whether it is answered without a key too.</summary>
    public bool IsPublic(string path) => _queries[path].IsPublic;

    public IResult Handle(HttpContext context, string path)
    {
        var query = _queries[path];
        foreach (var option in query.Options)
        {
            var value = context.Request.Query[option.Name].ToString();
            if (value.Length > 0 && option.Values.Count > 0 && !option.Values.Contains(value))
            {
                return errors.Of(context, new Refusal(StatusCodes.Status422UnprocessableEntity, $"{option.Name} must be one of {string.Join(", ", option.Values)}."));
            }
        }

        return query.Example is { } example
            ? TypedResults.Text(JsonNode.Parse(example.ToString())!.ToJsonString(), "application/json", Encoding.UTF8)
            : errors.Of(context, new Refusal(StatusCodes.Status404NotFound, $"The service file has no example for {Shorten.Text(path)}."));
    }
}
