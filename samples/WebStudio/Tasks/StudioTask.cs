using System.Runtime.CompilerServices;

namespace WebStudio.Tasks;

/// <summary>A task of the studio, as its watchers see it.</summary>
internal sealed class StudioTask(TaskView view)
{
    private readonly Lock _lock = new();
    private TaskView _view = view;
    private TaskCompletionSource _changed = NewSource();

    /// <summary>How it stands now.</summary>
    public TaskView View
    {
        get
        {
            lock (_lock)
            {
                return _view;
            }
        }
    }

    /// <summary>Changes it and wakes all who watch.</summary>
    public void Change(Func<TaskView, TaskView> change)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            _view = change(_view);
            (changed, _changed) = (_changed, NewSource());
        }

        changed.SetResult();
    }

    /// <summary>How it stands, and then each change until it has ended. Who is slow sees fewer changes, never the end too late.</summary>
    public async IAsyncEnumerable<TaskView> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            TaskView current;
            Task changed;
            lock (_lock)
            {
                (current, changed) = (_view, _changed.Task);
            }

            yield return current;
            if (current.HasEnded)
            {
                yield break;
            }

            await changed.WaitAsync(cancellationToken);
        }
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
