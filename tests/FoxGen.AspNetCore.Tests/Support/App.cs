using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FoxGen.AspNetCore.Tests;

/// <summary>An application with the endpoints of one test, over HTTP on a free port.</summary>
internal sealed class App : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http;

    private App(WebApplication app)
    {
        _app = app;
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        _http = new HttpClient { BaseAddress = new Uri(address) };
    }

    public static async Task<App> StartAsync(Action<WebApplication> map, string environment = "Production", Action<IServiceCollection>? add = null, bool hasProblemDetails = true)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        if (hasProblemDetails)
        {
            builder.Services.AddFoxProblemDetails();
        }

        add?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseExceptionHandler();
        map(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new App(app);
    }

    /// <summary>Posts a body and reads the reply.</summary>
    public Task<Reply> PostAsync(string path, string json, string accept = "*/*", Encoding? encoding = null) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(json, encoding ?? Encoding.UTF8, "application/json"), Headers = { { "Accept", accept } } });

    /// <summary>Gets a resource and reads the reply.</summary>
    public Task<Reply> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

    private async Task<Reply> SendAsync(HttpRequestMessage message)
    {
        using var request = message;
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Reply(response.StatusCode, response.Content.Headers.ContentType?.MediaType, response.Headers.RetryAfter?.ToString(), text);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }
}

/// <summary>What came back.</summary>
internal sealed record Reply(HttpStatusCode Status, string? MediaType, string? RetryAfter, string Text)
{
    /// <summary>The body as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    /// <summary>The paths that the problem details name, with their messages.</summary>
    public IReadOnlyDictionary<string, string[]> Errors =>
        Json.GetProperty("errors").EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value.EnumerateArray().Select(one => one.GetString()!).ToArray());

    /// <summary>A member of the problem details; <c>null</c> when it is not there.</summary>
    public string? Member(string name) => Json.TryGetProperty(name, out var value) ? value.GetString() : null;
}
