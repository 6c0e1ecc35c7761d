using Microsoft.CodeAnalysis;

namespace FoxGen.Analyzers;

/// <summary>The diagnostics of calls that can lose a paid result.</summary>
public static class UsageDiagnostics
{
    /// <summary>The result of a paid request that was awaited, but that nothing keeps.</summary>
    public static readonly DiagnosticDescriptor ResultDropped = CallSiteDiagnostics.Create(
        "FOX3005",
        "Result of a paid request is discarded",
        "The result of {0} is discarded, but the request is billed. Keep the result, or assign it to _ if this is intended.",
        DiagnosticSeverity.Warning);

    /// <summary>A paid call that nothing awaits.</summary>
    public static readonly DiagnosticDescriptor NotAwaited = CallSiteDiagnostics.Create(
        "FOX3006",
        "Paid request is not awaited",
        "{0} is not awaited, so its result and exceptions are lost, but the request is billed. Await it in an async method, or assign it to _ if intended.");

    /// <summary>A local variable with a paid task or result that nothing reads.</summary>
    public static readonly DiagnosticDescriptor NeverRead = CallSiteDiagnostics.Create(
        "FOX3007",
        "Variable with a paid task or result is never used",
        "'{0}' is never used, but the request of {1} is billed. Use '{0}', or assign the call to _ if this is intended.",
        DiagnosticSeverity.Warning);

    /// <summary>A client that is disposed while one of its calls runs.</summary>
    public static readonly DiagnosticDescriptor ClientEnds = CallSiteDiagnostics.Create(
        "FOX3008",
        "Client is disposed before its call ends",
        "'{0}' is disposed before {1} ends, because the call is not awaited here. Await the call in an async method.");

    /// <summary>A paid call whose exceptions nothing can catch.</summary>
    public static readonly DiagnosticDescriptor AsyncVoid = CallSiteDiagnostics.Create(
        "FOX3009",
        "Paid request in an async void function",
        "{0} runs in an async void function: callers cannot await it, and an exception can end the process. Return a Task, or catch its exceptions.",
        DiagnosticSeverity.Warning);

    /// <summary>A handler of progress that nothing waits for.</summary>
    public static readonly DiagnosticDescriptor AsyncHandler = CallSiteDiagnostics.Create(
        "FOX3010",
        "Progress handler is async void",
        "This handler of {0} is async void: the client does not wait for it, and an exception can end the process. Use a handler that is not async.",
        DiagnosticSeverity.Warning);

    /// <summary>Outcomes that nothing enumerates.</summary>
    public static readonly DiagnosticDescriptor NotEnumerated = CallSiteDiagnostics.Create(
        "FOX3011",
        "Outcomes of many requests are not enumerated",
        "{0} submits nothing until its outcomes are enumerated. Use await foreach.",
        DiagnosticSeverity.Warning);

    /// <summary>A call that returns only the first of several results. It depends on the content of the request.</summary>
    public static readonly DiagnosticDescriptor FirstOnly = CallSiteDiagnostics.Create(
        "FOX3012",
        "Only the first of several results is returned",
        "The service makes {0} results for this request, and {1} returns only the first. Use {2}, which returns all results.",
        DiagnosticSeverity.Warning);

    /// <summary>The diagnostics that do not depend on the content of a request.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All { get; } = [ResultDropped, NotAwaited, NeverRead, ClientEnds, AsyncVoid, AsyncHandler, NotEnumerated];
}
