using System.Globalization;
using FoxGen;
using FoxGen.Journal;

// Writes to the journal in the given folder until it is killed, and says what is stored only once it is: whoever reads
// these lines knows what has to be in the journal. "hold" writes one submission, "batch" writes them without end.
var journal = FoxFileJournal.Open(args[1]);
if (args[0] == "hold")
{
    var submission = Guid.NewGuid();
    await SendAsync(submission);
    Console.WriteLine($"sending {submission}");
    Console.ReadLine();
    await journal.DisposeAsync();
    return;
}

await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(WriteWithoutEndAsync)));

async Task WriteWithoutEndAsync()
{
    for (var number = 0; ; number++)
    {
        var submission = Guid.NewGuid();
        await SendAsync(submission);
        Console.WriteLine($"sending {submission}");
        var token = new FoxTaskToken("studio", "paint", "task-" + submission.ToString("n"));
        await journal.WriteAsync(new FoxJournalRecord { Submission = submission, Event = FoxJournalEvent.Submitted, At = DateTimeOffset.UtcNow, Token = token });
        Console.WriteLine($"submitted {submission}");
        if (number % 3 == 0)
        {
            await journal.SettleAsync(submission, number.ToString(CultureInfo.InvariantCulture));
            Console.WriteLine($"settled {submission}");
        }
    }
}

ValueTask SendAsync(Guid submission) => journal.WriteAsync(new FoxJournalRecord
{
    Submission = submission,
    Event = FoxJournalEvent.Sending,
    At = DateTimeOffset.UtcNow,
    Service = "studio",
    Model = "paint",
    Reference = "order " + submission.ToString("n"),
});
