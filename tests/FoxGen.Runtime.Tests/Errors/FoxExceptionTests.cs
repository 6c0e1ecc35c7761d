using System.Net;
using FoxGen.Journal;
using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Errors;

/// <summary>The tree as a whole.</summary>
public sealed class FoxExceptionTests
{
    public static TheoryData<FoxException, string> Tree => new()
    {
        { new FoxValidationException([]), "validation" },
        { new FoxAuthenticationException("m"), "authentication" },
        { new FoxQuotaException("m"), "quota" },
        { new FoxRateLimitException("m"), "rate-limit" },
        { new FoxRejectedException("m"), "rejected" },
        { new FoxTaskNotFoundException("m"), "task-not-found" },
        { new FoxServerException("m"), "server" },
        { new FoxConnectionException("m"), "connection" },
        { new FoxProtocolException("m"), "protocol" },
        { new FoxTaskFailedException("m"), "task-failed" },
        { new FoxWaitTimeoutException("m"), "wait-timeout" },
        { new FoxSubmitOutcomeUnknownException("m") { Model = "x", SentAt = default }, "submit-outcome-unknown" },
        { new FoxDownloadException("m"), "download" },
        { new FoxJournalException("a"), "journal" },
        { new FoxIncompleteReplyException("a") { File = "f", BytesReceived = 1 }, "incomplete-reply" },
        { new FoxUploadException("a"), "upload" },
    };

    [Theory]
    [MemberData(nameof(Tree))]
    public void Every_error_has_its_code_and_advice(FoxException error, string code)
    {
        Assert.Equal(code, error.Code);
        Assert.NotEmpty(error.Advice);
        Assert.DoesNotContain('\n', error.Advice);
    }

    [Fact]
    public void The_tree_is_complete_here()
    {
        var types = typeof(FoxException).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(FoxException)));

        Assert.Equal(types.Select(type => type.Name).Order(), Tree.Select(row => row.Data.Item1.GetType().Name).Order());
    }

    [Fact]
    public void The_message_tells_status_request_and_task()
    {
        var error = new FoxServerException("It failed.") { Status = HttpStatusCode.BadGateway, RequestId = "r1", Token = Paint.Token };

        Assert.Equal($"It failed. (HTTP 502, request id r1, task {Paint.Token})", error.Message);
        Assert.Equal("It failed.", new FoxServerException("It failed.").Message);
    }

    [Fact]
    public void A_body_is_bounded_and_cannot_forge_lines_or_steer_a_terminal()
    {
        var body = new FoxServerException("m") { Body = "a\r\nb\u001b[31m\u202e" + new string('x', 5000) }.Body;

        Assert.Equal(4096, body.Length);
        Assert.StartsWith("a  b\uFFFD[31m\uFFFDx", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_is_not_cut_within_a_character() =>
        Assert.Equal(4095, new FoxServerException("m") { Body = new string('x', 4095) + "😀" }.Body.Length);

    [Fact]
    public void A_body_is_not_printed() =>
        Assert.DoesNotContain("inside", new FoxServerException("m") { Body = "inside" }.ToString(), StringComparison.Ordinal);
}
