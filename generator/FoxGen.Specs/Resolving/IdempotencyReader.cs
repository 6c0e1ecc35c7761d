namespace FoxGen.Specs;

/// <summary>Reads what a service promises about repeated submits.</summary>
internal sealed class IdempotencyReader(SpecReader spec)
{
    /// <summary>The words of <c>contract</c>.</summary>
    public static IReadOnlyList<(string Word, IdempotencyContract Value)> ContractWords { get; } =
        [("none", IdempotencyContract.None), ("replay", IdempotencyContract.Replay), ("reject", IdempotencyContract.Reject)];

    // What the client sets itself, or what belongs to the connection.
    private static readonly string[] s_taken =
        ["accept", "authorization", "connection", "content-length", "content-type", "cookie", "expect", "host", "te", "trailer", "transfer-encoding", "upgrade", "user-agent"];

    /// <summary>Reads <c>idempotency:</c>; <c>null</c> when the service promises nothing.</summary>
    public ServiceIdempotency? Read(SpecNode? node) => spec.Nodes.Read(node, "idempotency", reader =>
    {
        var contract = spec.Scalars.Word(reader.Require("contract"), "the contract", ContractWords);
        var header = contract is IdempotencyContract.None ? null : Header(reader.Require("header"));
        return header is null || contract is not { } promise ? null : new ServiceIdempotency(header, promise);
    });

    private string? Header(SpecNode? node) => spec.Nodes.Checked(
        node,
        "the header",
        SpecDiagnostics.BadHeader,
        text => !s_taken.Contains(text.ToLowerInvariant()) && text.All(IsTokenCharacter),
        text => s_taken.Contains(text.ToLowerInvariant())
            ? $"The client sets the header '{text}' itself; name the one that carries the idempotency key, such as Idempotency-Key."
            : $"The name of a header holds letters, digits and - . _ ~ ! # $ % & ' * + ^ ` | only; '{text}' does not.");

    // A token of RFC 9110, section 5.6.2.
    private static bool IsTokenCharacter(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || "-._~!#$%&'*+^`|".IndexOf(c) >= 0;
}
