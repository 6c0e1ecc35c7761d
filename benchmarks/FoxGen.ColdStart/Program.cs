// One first request in a fresh process, written or sent, with FoxGen or with System.Text.Json. Prints milliseconds since Main began.

using System.Diagnostics;
using System.Globalization;
using FoxGen.ColdStart;

var started = Stopwatch.GetTimestamp();
var (who, step, url) = (args[0], args[1], new Uri(args[2]));
if (who == "fox")
{
    await FoxStart.RunAsync(step, url);
}
else
{
    await TwinStart.RunAsync(step, url);
}

Console.WriteLine(Stopwatch.GetElapsedTime(started).TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
