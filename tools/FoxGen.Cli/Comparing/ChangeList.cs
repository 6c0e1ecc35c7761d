using FoxGen.JsonSchema.Constraints;
using FoxGen.Rules;

namespace FoxGen.Cli.Comparing;

/// <summary>Collects changes of one subject.</summary>
internal sealed class ChangeList(string subject)
{
    private readonly List<Change> _changes = [];

    public IReadOnlyList<Change> Changes => _changes;

    public void Breaking(string path, string kind, string text) => _changes.Add(new(subject, path, kind, true, text));

    public void Safe(string path, string kind, string text) => _changes.Add(new(subject, path, kind, false, text));

    public void Add(string path, string kind, bool isBreaking, string text) => _changes.Add(new(subject, path, kind, isBreaking, text));

    public void Add(string path, IEnumerable<ConstraintChange> changes) =>
        _changes.AddRange(changes.Select(one => new Change(subject, path, one.Kind, one.IsBreaking, one.Text)));

    /// <summary>A text for people: never breaking.</summary>
    public void Text(string path, string what, LocalizedText? old, LocalizedText? @new)
    {
        if (old != @new)
        {
            Safe(path, "text", (old, @new) switch
            {
                (null, _) => $"{what} added",
                (_, null) => $"{what} removed",
                _ when old.English == @new.English => $"Chinese {what} changed",
                _ => $"{what} changed",
            });
        }
    }

    /// <summary>A value that is shown, and no more.</summary>
    public void Note<T>(string path, string kind, string what, T? old, T? @new, Func<T, string>? show = null)
    {
        if (!EqualityComparer<T?>.Default.Equals(old, @new))
        {
            Safe(path, kind, $"{what} changed{FromTo(old, @new, show)}");
        }
    }

    public static string FromTo<T>(T? old, T? @new, Func<T, string>? show = null)
    {
        return $" from {Show(old)} to {Show(@new)}";

        string Show(T? value) => value is null ? "none" : show is null ? FormattableString.Invariant($"{value}") : show(value);
    }
}
