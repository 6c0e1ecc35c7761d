using System.Net;
using FoxGen.Journal;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace FoxGen.AspNetCore.Tests;

/// <summary>Exceptions as problem details.</summary>
public sealed class ExceptionTests
{
    private const string Secret = "A prompt nobody else should read";

    private static readonly FoxTaskToken s_token = new("foxapi", "seedance-2.0", "task-1");

    internal static IReadOnlyDictionary<string, (Exception Exception, int Status)> Exceptions { get; } = new Dictionary<string, (Exception, int)>()
    {
        ["authentication"] = (new FoxAuthenticationException(Secret) { Body = Secret }, 500),
        ["connection"] = (new FoxConnectionException(Secret, new InvalidOperationException(Secret)) { Token = s_token }, 502),
        ["download"] = (new FoxDownloadException(Secret) { Token = s_token }, 502),
        ["journal"] = (new FoxJournalException(Secret) { Token = s_token }, 500),
        ["protocol"] = (new FoxProtocolException(Secret) { Body = Secret }, 502),
        ["quota"] = (new FoxQuotaException(Secret) { Body = Secret, ErrorCode = Secret }, 503),
        ["rate-limit"] = (new FoxRateLimitException(Secret) { Body = Secret, RetryAfter = TimeSpan.FromSeconds(2.5) }, 503),
        ["rejected"] = (new FoxRejectedException(Secret) { Body = Secret, RequestId = Secret }, 422),
        ["server"] = (new FoxServerException(Secret) { Body = Secret, Token = s_token, RetryAfter = TimeSpan.FromSeconds(3) }, 502),
        ["submit-outcome-unknown"] = (new FoxSubmitOutcomeUnknownException(Secret) { Model = "seedance-2.0", SentAt = default, IdempotencyKey = Secret }, 502),
        ["incomplete-reply"] = (new FoxIncompleteReplyException(Secret) { File = Secret, BytesReceived = 1, Token = s_token }, 502),
        ["task-failed"] = (new FoxTaskFailedException(Secret) { ServiceMessage = Secret, Token = s_token }, 422),
        ["task-not-found"] = (new FoxTaskNotFoundException(Secret) { Token = s_token }, 404),
        ["task-token"] = (new FoxTaskTokenException(Secret, "token"), 400),
        ["upload"] = (new FoxUploadException(Secret), 500),
        ["wait-timeout"] = (new FoxWaitTimeoutException(Secret) { Token = s_token }, 504),
        ["wait-canceled"] = (new FoxWaitCanceledException(s_token, CancellationToken.None), 504),
        ["submit-canceled"] = (new FoxSubmitCanceledException(s_token, CancellationToken.None), 504),
    };

    [Theory]
    [InlineData(Style.Minimal)]
    [InlineData(Style.ApiController)]
    [InlineData(Style.PlainController)]
    public async Task Every_exception_has_a_status_a_code_and_an_advice_and_tells_no_secret(Style style)
    {
        await using var app = await StyledApp.StartAsync(style);
        foreach (var (code, (exception, status)) in Exceptions)
        {
            var reply = await app.PostAsync($"/fail/{code}", "{}");
            Assert.Equal((code, status, "application/problem+json"), (reply.Member("code"), (int)reply.Status, reply.MediaType));
            Assert.False(string.IsNullOrEmpty(reply.Member("title")) || string.IsNullOrEmpty(reply.Member("advice")), reply.Text);
            Assert.DoesNotContain(Secret, reply.Text, StringComparison.Ordinal);
            var hasToken = exception is FoxException { Token: not null } or OperationCanceledException;
            Assert.Equal(hasToken ? s_token.ToString() : null, reply.Member("taskToken"));
            Assert.Equal(code switch { "rate-limit" => "3", "server" => "3", _ => null }, reply.RetryAfter);
        }

        // What this table lacks would be told as something else.
        var missing = typeof(FoxException).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(FoxException)) && type != typeof(FoxValidationException))
            .Except(Exceptions.Values.Select(one => one.Exception.GetType()));
        Assert.Empty(missing);
    }

    [Fact]
    public async Task A_request_that_breaks_a_rule_on_submit_is_told_by_field()
    {
        FoxProblem[] problems = [new("duration", "range", FoxSeverity.Error, "duration must be from 4 to 15."), new("prompt", "hint", FoxSeverity.Warning, "Short.")];
        await using var app = await App.StartAsync(app => app.MapPost("/fail", string () => throw new FoxValidationException(problems)));
        var reply = await app.PostAsync("/fail", "{}");
        Assert.Equal((HttpStatusCode.BadRequest, "validation"), (reply.Status, reply.Member("code")));
        Assert.Equal("duration must be from 4 to 15.", Assert.Single(Assert.Single(reply.Errors).Value));
    }

    [Fact]
    public void A_hint_for_developers_is_not_told_to_callers()
    {
        var problem = new FoxProblem("image_urls[0]", "format", FoxSeverity.Error, "image_urls[0] must be a URL.") { Hint = "For a local file, use FoxMedia.FromFile(path)." };

        var details = FoxProblemDetails.Of(new FoxValidationException([problem]));

        Assert.DoesNotContain("FromFile", System.Text.Json.JsonSerializer.Serialize(details, details.GetType()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_exceptions_are_left_to_the_application()
    {
        await using var app = await App.StartAsync(app => app.MapPost("/fail", string () => throw new InvalidOperationException(Secret)));
        var reply = await app.PostAsync("/fail", "{}");
        Assert.Equal(HttpStatusCode.InternalServerError, reply.Status);
        Assert.DoesNotContain("\"code\"", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_application_can_add_to_the_problem_details()
    {
        await using var app = await App.StartAsync(
            app => app.MapPost("/fail", string () => throw new FoxUploadException(Secret)),
            add: services => services.AddProblemDetails(options => options.CustomizeProblemDetails = context => context.ProblemDetails.Extensions["node"] = "n1"));
        Assert.Equal("n1", (await app.PostAsync("/fail", "{}")).Member("node"));
    }
}
