namespace FoxGen.Specs.Tests;

/// <summary>What a service file says of repeated submits.</summary>
public sealed class IdempotencyTests
{
    [Theory]
    [InlineData("", null, null)]
    [InlineData("idempotency: { contract: none }", null, null)]
    [InlineData("idempotency: { contract: replay, header: Idempotency-Key }", "Idempotency-Key", IdempotencyContract.Replay)]
    [InlineData("idempotency: { contract: reject, header: X-Request-Id }", "X-Request-Id", IdempotencyContract.Reject)]
    public void The_contract_is_read(string line, string? header, IdempotencyContract? contract)
    {
        var service = SpecCompiler.CompileService(new SpecText("a.service.fox.yaml", MiniSpec.Service.TrimEnd() + "\n" + line + "\n"), cancellationToken: TestContext.Current.CancellationToken).Service;

        Assert.NotNull(service);
        Assert.Equal((header, contract), (service.Idempotency?.Find(IdempotencyWords.Header), service.Idempotency?.FindValue(IdempotencyWords.Contract)));
    }

    [Theory]
    [InlineData("idempotency: { contract: replay }", "FOX0102")]
    [InlineData("idempotency: { header: Idempotency-Key }", "FOX0102")]
    [InlineData("idempotency: { contract: sometimes, header: Idempotency-Key }", "FOX0104")]
    [InlineData("idempotency: { contract: none, header: Idempotency-Key }", "FOX0101")]
    [InlineData("idempotency: replay", "FOX0103")]
    public void What_is_half_said_is_refused(string line, string id) =>
        Assert.Contains(
            SpecCompiler.CompileService(new SpecText("a.service.fox.yaml", MiniSpec.Service.TrimEnd() + "\n" + line + "\n"), cancellationToken: TestContext.Current.CancellationToken).Diagnostics,
            problem => problem.Descriptor.Id == id);
}
