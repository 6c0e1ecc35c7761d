using System.Globalization;
using FoxGen.Cli.Hosting;

namespace FoxGen.Cli.Simulating;

/// <summary>What stands behind the <c>=</c> of a fault.</summary>
/// <param name="Text">The text; <c>null</c> when there is none.</param>
internal readonly record struct FaultArgument(string? Text)
{
    /// <summary>An HTTP status.</summary>
    public int Status(int usual) => Text is null ? usual
        : int.TryParse(Text, NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status
        : throw new CliException($"'{Text}' is not an HTTP status; expected, for example, {usual}.");

    /// <summary>A time in seconds; <c>null</c> when none is given.</summary>
    public TimeSpan? Seconds => Text is null ? null
        : double.TryParse(Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds <= 86400 ? TimeSpan.FromSeconds(seconds)
        : throw new CliException($"'{Text}' is not a time in seconds; the maximum is one day.");

    /// <summary>Any text.</summary>
    public string Word(string usual) => Text ?? usual;
}
