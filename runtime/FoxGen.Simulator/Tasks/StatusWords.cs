using FoxGen.Specs;

namespace FoxGen.Simulator.Tasks;

/// <summary>The service's words for what a task can be. A service that only says whether a task is done has none.</summary>
internal sealed class StatusWords
{
    private readonly Dictionary<StatusMeaning, string> _words;

    /// <summary>Picks the first word for each meaning.</summary>
    /// <exception cref="ArgumentException">The service has no word for a meaning that tasks come to.</exception>
    public StatusWords(ResolvedService service)
    {
        _words = (service.Tasks.FindValue(TaskWords.Statuses) ?? default)
            .GroupBy(status => status.Value)
            .ToDictionary(group => group.Key, group => group.First().Name);
        if (service.TaskFields.Find(TaskFieldWords.Status) is null || service.Families.All(family => family.AnswersResult))
        {
            _words.Clear();
            return;
        }

        // A service that does not tell waiting from working has one word for both.
        if (_words.TryGetValue(StatusMeaning.Running, out var running))
        {
            _words.TryAdd(StatusMeaning.Pending, running);
        }
        else if (_words.TryGetValue(StatusMeaning.Pending, out var pending))
        {
            _words.Add(StatusMeaning.Running, pending);
        }

        foreach (var needed in (StatusMeaning[])[StatusMeaning.Running, StatusMeaning.Completed, StatusMeaning.Failed])
        {
            if (!_words.ContainsKey(needed))
            {
                throw new ArgumentException($"The service '{service.Name}' has no status word that means {needed.ToString().ToLowerInvariant()}.");
            }
        }
    }

    /// <summary>The word; <c>null</c> if the service has none.</summary>
    public string? this[StatusMeaning meaning] => _words.GetValueOrDefault(meaning);

    /// <summary>The meaning that the service can express: one without a word for cancelled tasks reports them as failed.</summary>
    public StatusMeaning Told(StatusMeaning meaning) => meaning is StatusMeaning.Cancelled && this[meaning] is null ? StatusMeaning.Failed : meaning;
}
