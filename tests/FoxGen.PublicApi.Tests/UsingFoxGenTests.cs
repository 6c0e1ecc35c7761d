namespace FoxGen.PublicApi.Tests;

/// <summary>
/// What <c>using FoxGen;</c> shows: what users write, and nothing else. A type is added here with a reason in the commit. What only generated code names belongs in
/// <c>FoxGen.CompilerServices</c>.
/// </summary>
public sealed class UsingFoxGenTests
{
    private static readonly string[] s_names =
    [
        // A client, its options and its models.
        "FoxClient", "FoxClientOptions", "FoxModel", "FoxSubmitOptions", "FoxSubmitResult", "FoxSubmitOutcome",

        // Many requests at once, and the shorter forms of calls: extension methods, found only here.
        "FoxManyOptions", "FoxManyProgress", "FoxOutcome", "FoxOverloads",

        // Put around the primary handler of an HttpClient of one's own; said in options for test hosts and platforms.
        "FoxSubmitGuard", "FoxPrimaryHandler",

        // Requests.
        "IFoxRequest", "FoxRequests", "FoxReading", "FoxMedia", "FoxProblem", "FoxSeverity",

        // Tasks.
        "FoxTask", "FoxTaskToken", "FoxTaskSnapshot", "FoxTaskStatus", "FoxTaskError",

        // Results and files.
        "FoxResult", "IFoxFileResult", "FoxFileResult", "FoxContentResult", "FoxSavedFile", "FoxFiles", "FoxUploadOptions", "FoxUploadedFile", "FoxTransferProgress",

        // Exceptions.
        "FoxException", "FoxAuthenticationException", "FoxBodyException", "FoxConnectionException", "FoxDownloadException", "FoxIncompleteReplyException", "FoxProtocolException", "FoxQuotaException",
        "FoxRateLimitException", "FoxRejectedException", "FoxServerException", "FoxSubmitCanceledException", "FoxSubmitOutcomeUnknownException", "FoxTaskFailedException",
        "FoxTaskNotFoundException", "FoxTaskTokenException", "FoxUploadException", "FoxValidationException", "FoxWaitCanceledException", "FoxWaitTimeoutException",
    ];

    [Fact]
    public void It_shows_what_users_write() => Assert.Equal(
        s_names.Order(StringComparer.Ordinal),
        Libraries.Shipped("FoxGen.Runtime").GlobalNamespace.GetNamespaceMembers().Single(one => one.Name == "FoxGen").GetTypeMembers()
            .Where(type => type.DeclaredAccessibility is Accessibility.Public)
            .Select(type => type.Name)
            .Distinct()
            .Order(StringComparer.Ordinal));
}
