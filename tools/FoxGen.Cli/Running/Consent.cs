using FoxGen.Cli.Hosting;

namespace FoxGen.Cli.Running;

/// <summary>Asks before credits are spent.</summary>
internal static class Consent
{
    /// <summary>Goes on when the person at the terminal agrees.</summary>
    /// <exception cref="CliException">Nobody can be asked, or the answer is no.</exception>
    public static async Task AskAsync(CliHost host, string model, Uri address, CancellationToken cancellationToken)
    {
        if (host.IsInputRedirected)
        {
            throw new CliException("Nothing was sent: the request costs credits, and there is no terminal for a confirmation. Pass --yes to spend credits without confirmation.");
        }

        host.Out.Write($"{model} at {address.GetLeftPart(UriPartial.Path)} costs credits. Spend them? [y/N] ");
        host.Out.Flush();

        // Reading a line cannot be cancelled; Ctrl+C must not have to wait for one.
        var answer = await Task.Run(host.In.ReadLine, cancellationToken).WaitAsync(cancellationToken);
        if (answer?.Trim().ToUpperInvariant() is not ("Y" or "YES"))
        {
            throw new CliException("Nothing was sent.");
        }
    }
}
