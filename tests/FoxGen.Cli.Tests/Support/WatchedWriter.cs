using System.Text;

namespace FoxGen.Cli.Tests.Support;

/// <summary>Collects what is written by another thread, and waits for it.</summary>
internal sealed class WatchedWriter : TextWriter
{
    private readonly Lock _lock = new();
    private readonly StringBuilder _text = new();
    private TaskCompletionSource _grown = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public WatchedWriter() => NewLine = "\n";

    public override Encoding Encoding => Encoding.UTF8;

    public string Text
    {
        get
        {
            lock (_lock)
            {
                return _text.ToString();
            }
        }
    }

    public override void Write(char value) => Write(value.ToString());

    public override void Write(string? value)
    {
        lock (_lock)
        {
            _text.Append(value);
            _grown.TrySetResult();
        }
    }

    public override void WriteLine(string? value) => Write(value + "\n");

    /// <summary>Waits until the text is what is wanted; the end of the test run ends it too.</summary>
    public async Task WaitAsync(Func<string, bool> isEnough)
    {
        while (true)
        {
            Task grown;
            lock (_lock)
            {
                if (isEnough(_text.ToString()))
                {
                    return;
                }

                _grown = _grown.Task.IsCompleted ? new(TaskCreationOptions.RunContinuationsAsynchronously) : _grown;
                grown = _grown.Task;
            }

            await grown.WaitAsync(TestContext.Current.CancellationToken);
        }
    }
}
