namespace FoxGen.Requests;

/// <summary>What is found while one body is read.</summary>
internal sealed class ReadingState
{
    /// <summary>How many problems are told of one body; a stranger's may have any number.</summary>
    public const int MostProblems = 200;

    private readonly List<FoxProblem> _problems = [];
    private readonly List<FoxProblem> _overflows = [];
    private readonly Dictionary<object, UnreadFields> _unread = new(ReferenceEqualityComparer.Instance);

    /// <summary>What reading found; what the validator finds in what was read is not among it.</summary>
    public IReadOnlyList<FoxProblem> Problems => _problems;

    /// <summary>Whether everything was read: no stand-in took the place of anything.</summary>
    public bool IsComplete { get; private set; } = true;

    public void Add(FoxProblem problem)
    {
        IsComplete = false;
        if (_problems.Count < MostProblems)
        {
            _problems.Add(problem);
        }
    }

    /// <summary>A stand-in took the place of something; the validator will tell, since it takes no stand-in for a value.</summary>
    public void LeaveToValidator() => IsComplete = false;

    /// <summary>An integer was too large for its C# type and replaced by the nearest that is not.</summary>
    public void AddOverflow(FoxProblem problem)
    {
        IsComplete = false;
        _overflows.Add(problem);
    }

    /// <summary>Reports numbers that are too large, unless the validator or the reader already reports them.</summary>
    public void TellOverflows(IReadOnlyList<FoxProblem> told)
    {
        foreach (var overflow in _overflows.Where(overflow => told.Concat(_problems).All(problem => problem.Path != overflow.Path)).ToList())
        {
            Add(overflow);
        }
    }

    public void SetUnread(object owner, UnreadFields fields) => _unread[owner] = fields;

    /// <summary>What of an object or union could not be read; <c>null</c> for nothing.</summary>
    public UnreadFields? UnreadOf(object owner) => _unread.GetValueOrDefault(owner);
}

/// <summary>What of one object, or of one value of a union, could not be read. Stand-ins take its place, of which nothing is told.</summary>
internal sealed class UnreadFields
{
    private readonly HashSet<string> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _fields = new(StringComparer.Ordinal);

    public bool IsEmpty => _fields.Count == 0;

    /// <summary>Notes a field, or an item of a list.</summary>
    public void Add(string field, string path)
    {
        _values.Add(path);
        _fields.Add(field);
    }

    /// <summary>Notes a field inside which something could not be read.</summary>
    public void AddAround(string field) => _fields.Add(field);

    /// <summary>Whether a stand-in is there.</summary>
    public bool HasStandIn(string path) => _values.Contains(path);

    /// <summary>Whether a stand-in is there or inside.</summary>
    public bool IsIncomplete(string field) => _fields.Contains(field);
}
