// Runs one variant of each of the five model families side by side and saves the videos under out/.
//
//   dotnet run --project samples/Quickstart            no key: against a simulator in this process, free of charge
//   FOXAPI_API_KEY=… dotnet run --project …            against FoxAPI; asks before it spends credits
//   … -- --yes                                         does not ask

using Quickstart;
using Quickstart.Reporting;
using Spectre.Console;

if (args.FirstOrDefault(arg => arg is not "--yes") is { } unknown)
{
    Console.Error.WriteLine($"Unknown argument '{unknown}'. The only argument is --yes, which spends credits without confirmation.");
    return 1;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    // The first Ctrl+C ends the waits in good order; the tasks go on and their tokens are printed.
    pressed.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
};

try
{
    await using var gateway = await Gateway.OpenAsync(stop.Token);
    if (gateway.IsPaid && !args.Contains("--yes") && !Confirmation.Ask(gateway, Showcase.Count))
    {
        Console.Error.WriteLine("Nothing was sent.");
        return 1;
    }

    using var fox = gateway.CreateClient();
    IReporter reporter = Console.IsOutputRedirected ? new PlainReporter(Console.Out) : new BarReporter(AnsiConsole.Console);
    reporter.Announce(gateway.Description);

    var outcomes = await reporter.RunAsync(Showcase.Jobs(fox), "out", stop.Token);
    reporter.Summarize([.. outcomes.Select(outcome => outcome with { Error = gateway.Describe(outcome.Failure) })]);

    var completed = outcomes.Count(outcome => outcome.File is not null);
    Console.WriteLine($"{completed} of {outcomes.Count} models completed");
    return completed == outcomes.Count ? 0 : 1;
}
catch (Exception e) when (e is InvalidOperationException or ArgumentException or OperationCanceledException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
