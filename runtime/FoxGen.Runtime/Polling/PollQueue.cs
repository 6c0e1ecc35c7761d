namespace FoxGen.Polling;

/// <summary>
/// Turns by time: a binary heap that knows each turn's place, so that one of thousands leaves in a few steps. Not safe for
/// threads.
/// </summary>
/// <param name="isByExpiry">Whether the time is the expiry; else when they are due.</param>
internal sealed class PollQueue(bool isByExpiry)
{
    /// <summary>The place of a turn that is not in line.</summary>
    public const int Nowhere = -1;

    private readonly List<PollWaiter> _turns = [];

    public int Count => _turns.Count;

    /// <summary>Who is next; <c>null</c> when nobody is.</summary>
    public PollWaiter? First => _turns.Count == 0 ? null : _turns[0];

    /// <summary>The time of the first; the end of time when the line is empty.</summary>
    public long Next => _turns.Count == 0 ? long.MaxValue : Time(_turns[0]);

    public void Add(PollWaiter turn)
    {
        _turns.Add(turn);
        Rise(turn, _turns.Count - 1);
    }

    public void Remove(PollWaiter turn)
    {
        var place = isByExpiry ? turn.ExpiryPlace : turn.DuePlace;
        if (place == Nowhere)
        {
            return;
        }

        Put(turn, Nowhere);
        var last = _turns[^1];
        _turns.RemoveAt(_turns.Count - 1);
        if (!ReferenceEquals(last, turn))
        {
            Rise(last, place);
            Sink(last, isByExpiry ? last.ExpiryPlace : last.DuePlace);
        }
    }

    private void Rise(PollWaiter turn, int place)
    {
        for (int above; place > 0 && IsBefore(turn, _turns[above = (place - 1) / 2]); place = above)
        {
            Put(_turns[above], place);
        }

        Put(turn, place);
    }

    private void Sink(PollWaiter turn, int place)
    {
        for (int below; (below = (place * 2) + 1) < _turns.Count; place = below)
        {
            if (below + 1 < _turns.Count && IsBefore(_turns[below + 1], _turns[below]))
            {
                below++;
            }

            if (!IsBefore(_turns[below], turn))
            {
                break;
            }

            Put(_turns[below], place);
        }

        Put(turn, place);
    }

    private void Put(PollWaiter turn, int place)
    {
        if (place != Nowhere)
        {
            _turns[place] = turn;
        }

        if (isByExpiry)
        {
            turn.ExpiryPlace = place;
        }
        else
        {
            turn.DuePlace = place;
        }
    }

    private bool IsBefore(PollWaiter a, PollWaiter b) =>
        Time(a) is var left && Time(b) is var right && left != right ? left < right : a.Number < b.Number;

    private long Time(PollWaiter turn) => isByExpiry ? turn.Expiry : turn.Due;
}
