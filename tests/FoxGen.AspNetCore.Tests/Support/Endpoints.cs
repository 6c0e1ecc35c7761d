using FoxApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;

namespace FoxGen.AspNetCore.Tests;

/// <summary>An application's own body with requests in it.</summary>
public sealed class Order
{
    /// <summary>Whose it is.</summary>
    public string? Customer { get; init; }

    /// <summary>A request.</summary>
    public Seedance20ReferenceToVideoRequest? Video { get; init; }

    /// <summary>Requests.</summary>
    public IReadOnlyList<Seedance20ReferenceToVideoRequest> Takes { get; init; } = [];

    /// <summary>Requests by name, one level further down.</summary>
    public Dictionary<string, Part>? Parts { get; init; }

    /// <summary>The order itself: a circle that JSON does not have.</summary>
    [System.Text.Json.Serialization.JsonInclude]
    public Order? Self => this;
}

/// <summary>A part of an order.</summary>
public readonly record struct Part(Seedance20ReferenceToVideoRequest? Take);

/// <summary>What the endpoints of every style return.</summary>
internal static class Answers
{
    public static string Of(Seedance20ReferenceToVideoRequest request) => $"{request.Prompt}|{request.Resolution}|{request.ImageUrls?[0].Url}";

    public static string Of(IEnumerable<Seedance20ReferenceToVideoRequest> requests) => string.Join('|', requests.Select(request => request.Prompt));
}

internal static class MinimalEndpoints
{
    public static void Map(WebApplication app)
    {
        app.MapPost("/videos", (Seedance20ReferenceToVideoRequest request) => Answers.Of(request)).WithFoxValidation();
        app.MapPost("/optional", (Seedance20ReferenceToVideoRequest? request) => request?.Prompt ?? "none").WithFoxValidation();
        app.MapPost("/batch", (List<Seedance20ReferenceToVideoRequest> requests) => Answers.Of(requests)).WithFoxValidation();
        app.MapPost("/array", (Seedance20ReferenceToVideoRequest[] requests) => Answers.Of(requests)).WithFoxValidation();
        app.MapPost("/orders", (Order order) => order.Video?.Prompt ?? "none").WithFoxValidation();
        app.MapGet("/tasks/{token}", (FoxTaskToken token) => token.TaskId);
        app.MapGet("/tasks", ([FromQuery(Name = "task")] FoxTaskToken token) => token.TaskId);
        app.MapGet("/perhaps", (FoxTaskToken? token) => token?.TaskId ?? "none");
        app.MapPost("/fail/{code}", string (string code) => throw ExceptionTests.Exceptions[code].Exception);
    }
}

/// <summary>The same endpoints as actions.</summary>
[ApiController]
public sealed class ApiVideosController : ControllerBase
{
    [HttpPost("/videos")]
    public string Post(Seedance20ReferenceToVideoRequest request) => Answers.Of(request);

    [HttpPost("/optional")]
    public string Optional(Seedance20ReferenceToVideoRequest? request) => request?.Prompt ?? "none";

    [HttpPost("/batch")]
    public string Batch(List<Seedance20ReferenceToVideoRequest> requests) => Answers.Of(requests);

    [HttpPost("/array")]
    public string Array(Seedance20ReferenceToVideoRequest[] requests) => Answers.Of(requests);

    [HttpPost("/orders")]
    public string Order(Order order) => order.Video?.Prompt ?? "none";

    [HttpGet("/tasks/{token}")]
    public string Task(FoxTaskToken token) => token.TaskId;

    [HttpGet("/tasks")]
    public string TaskOfQuery([FromQuery(Name = "task")] FoxTaskToken token) => token.TaskId;

    [HttpGet("/perhaps")]
    public string Perhaps(FoxTaskToken? token) => token?.TaskId ?? "none";

    [HttpPost("/fail/{code}")]
    public string Fail(string code) => throw ExceptionTests.Exceptions[code].Exception;
}

/// <summary>The same actions without <c>[ApiController]</c>: the application's own types then need <c>[FromBody]</c>.</summary>
public sealed class PlainVideosController : Controller
{
    [HttpPost("/videos")]
    public string Post(Seedance20ReferenceToVideoRequest request) => Answers.Of(request);

    [HttpPost("/optional")]
    public string Optional(Seedance20ReferenceToVideoRequest? request) => request?.Prompt ?? "none";

    [HttpPost("/batch")]
    public string Batch(List<Seedance20ReferenceToVideoRequest> requests) => Answers.Of(requests);

    [HttpPost("/array")]
    public string Array(Seedance20ReferenceToVideoRequest[] requests) => Answers.Of(requests);

    [HttpPost("/orders")]
    public string Order([FromBody] Order order) => order.Video?.Prompt ?? "none";

    [HttpGet("/tasks/{token}")]
    public string Task(FoxTaskToken token) => token.TaskId;

    [HttpGet("/tasks")]
    public string TaskOfQuery([FromQuery(Name = "task")] FoxTaskToken token) => token.TaskId;

    [HttpGet("/perhaps")]
    public string Perhaps(FoxTaskToken? token) => token?.TaskId ?? "none";

    [HttpPost("/fail/{code}")]
    public string Fail(string code) => throw ExceptionTests.Exceptions[code].Exception;
}

/// <summary>What is the application's own in a controller.</summary>
[ApiController]
public sealed class OwnController : ControllerBase
{
    [HttpPost("/customers")]
    public string Post(Customer customer) => customer.Name;

    [HttpPost("/orders")]
    public string Order(Order order) => order.Customer ?? "none";
}

/// <summary>A body of the application without requests.</summary>
public sealed class Customer
{
    /// <summary>The name.</summary>
    [System.ComponentModel.DataAnnotations.StringLength(3)]
    public required string Name { get; init; }
}
