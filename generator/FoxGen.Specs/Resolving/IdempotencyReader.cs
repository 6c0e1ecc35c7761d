namespace FoxGen.Specs;

/// <summary>Reads what a service promises about repeated submits.</summary>
internal sealed class IdempotencyReader(SpecReader spec)
{
    private static readonly (string Word, IdempotencyContract Value)[] s_contracts =
        [("none", IdempotencyContract.None), ("replay", IdempotencyContract.Replay), ("reject", IdempotencyContract.Reject)];

    // What the client sets itself, or what belongs to the connection.
    private static readonly string[] s_taken =
        ["accept", "authorization", "connection", "content-length", "content-type", "cookie", "expect", "host", "te", "trailer", "transfer-encoding", "upgrade", "user-agent"];

    /// <summary>Reads <c>idempotency:</c>; <c>null</c> when the service promises nothing.</summary>
    public ServiceIdempotency? Read(SpecNode? node)
    {
        if (spec.Nodes.Mapping(node, "idempotency") is not { } reader)
        {
            return null;
        }

        var contract = spec.Scalars.Word(reader.Require("contract"), "the contract", s_contracts);
        if (contract is IdempotencyContract.None)
        {
            reader.Finish();
            return null;
        }

        var header = Header(reader.Require("header"));
        reader.Finish();
        return header is null || contract is not { } promise ? null : new ServiceIdempotency(header, promise);
    }

    private string? Header(SpecNode? node)
    {
        if (spec.Nodes.Scalar(node, "the header") is not { } scalar)
        {
            return null;
        }

        var isTaken = s_taken.Contains(scalar.Text.ToLowerInvariant());
        if (!isTaken && scalar.Text.All(IsTokenCharacter))
        {
            return scalar.Text;
        }

        spec.Report(
            SpecDiagnostics.BadHeader,
            scalar.Span,
            isTaken
                ? $"The client sets the header '{scalar.Text}' itself; name the one that carries the idempotency key, such as Idempotency-Key."
                : $"The name of a header holds letters, digits and - . _ ~ ! # $ % & ' * + ^ ` | only; '{scalar.Text}' does not.");
        return null;
    }

    // A token of RFC 9110, section 5.6.2.
    private static bool IsTokenCharacter(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || "-._~!#$%&'*+^`|".IndexOf(c) >= 0;
}
