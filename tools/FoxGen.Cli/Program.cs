using System.Runtime.InteropServices;
using FoxGen.Cli.Hosting;

using var stop = new CancellationTokenSource();

// The first Ctrl+C ends waits in good order, so that the token of a paid task is printed; the second one ends the process.
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return await CliApp.RunAsync(args, CliHost.OfProcess(), stop.Token);

void Stop(PosixSignalContext signal)
{
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}
