// Runs a batch of paid jobs, and is killed at any moment by its tests. Started again, it goes on by what the journal says, as an
// application would: resume what has a token, submit what was not started, and look after what has neither.
//
//   FoxGen.Crash.Worker <service> <base url> <folder> <jobs> <part> <parts>      each process its part of the jobs, all on one journal
//   FoxGen.Crash.Worker webhooks <base url> <folder> <jobs> <port> <secret>      jobs of the service "replay", delivered by calls and by polling
//   FoxGen.Crash.Worker download <base url> <token> <file>      downloads the result of a task that has ended, of the service "plain"

using System.Globalization;
using FoxGen;
using FoxGen.Crash;
using FoxGen.Journal;

if (args is ["download", var gateway, var token, var file])
{
    using var plain = Clips.Of("plain", new FoxClientOptions { BaseUrl = new Uri(gateway) });
    await plain.DeliverAsync(FoxTaskToken.Parse(token), file);
    return 0;
}

if (args is ["webhooks", var replay, var home, var count, var port, var secret])
{
    await CalledBatch.RunAsync(new Uri(replay), home, int.Parse(count, CultureInfo.InvariantCulture), int.Parse(port, CultureInfo.InvariantCulture), secret);
    return 0;
}

if (args is not [var service, var baseUrl, var folder, var jobs, var part, var parts])
{
    Console.Error.WriteLine("Six arguments: service, base URL, folder, number of jobs, part, number of parts.");
    return 2;
}

await using var journal = FoxFileJournal.Open(Path.Combine(folder, "journal"));
using var model = Clips.Of(service, new FoxClientOptions
{
    BaseUrl = new Uri(baseUrl),
    Journal = journal,
    SubmitTimeout = TimeSpan.FromSeconds(20),
});
var batch = new Batch(model, journal, Path.Combine(folder, "out"));
await batch.RunAsync(int.Parse(jobs, CultureInfo.InvariantCulture), int.Parse(part, CultureInfo.InvariantCulture), int.Parse(parts, CultureInfo.InvariantCulture));
return 0;
