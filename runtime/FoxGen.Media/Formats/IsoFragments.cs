namespace FoxGen.Formats;

/// <summary>The playing time of a movie in fragments (ISO/IEC 14496-12, 8.8): the samples of its longest track.</summary>
internal sealed class IsoFragments
{
    private const int HasBaseOffset = 0x1;
    private const int HasDescription = 0x2;
    private const int HasDefaultDuration = 0x8;
    private const int HasDataOffset = 0x1;
    private const int HasFirstFlags = 0x4;
    private const int HasDuration = 0x100;

    private readonly ContentReader _content;
    private readonly Dictionary<uint, uint> _scales = [];
    private readonly Dictionary<uint, uint> _defaults = [];
    private readonly Dictionary<uint, double> _ticks = [];
    private uint _track;
    private uint _duration;

    private IsoFragments(ContentReader content) => _content = content;

    public static double Seconds(ContentReader content)
    {
        var reader = new IsoFragments(content);
        reader.ReadBoxes(content.Length, 0);
        return reader._ticks.Select(one => reader._scales.TryGetValue(one.Key, out var scale) && scale > 0 ? one.Value / scale : 0).DefaultIfEmpty().Max();
    }

    private void ReadBoxes(long end, int depth)
    {
        while (depth < 8 && _content.Position + 8 <= end)
        {
            var start = _content.Position;
            var size = (long)_content.UInt32();
            var name = _content.Name();
            size = size == 1 ? (long)_content.UInt64() : size == 0 ? end - start : size;
            var next = Math.Min(start + size, end);
            if (next <= start)
            {
                return;
            }

            ReadBox(name, next, depth);
            _content.Position = next;
        }
    }

    private void ReadBox(string name, long end, int depth)
    {
        switch (name)
        {
            case "moov" or "trak" or "mdia" or "mvex" or "moof" or "traf":
                ReadBoxes(end, depth + 1);
                break;
            case "tkhd":
                SkipDates();
                _track = _content.UInt32();
                break;
            case "mdhd":
                SkipDates();
                _scales[_track] = _content.UInt32();
                break;
            case "trex":
                _content.Position += 4;
                var track = _content.UInt32();
                _content.Position += 4;
                _defaults[track] = _content.UInt32();
                break;
            case "tfhd":
                ReadFragmentHeader();
                break;
            case "trun":
                ReadRun();
                break;
        }
    }

    // Both dates have 8 bytes in version 1.
    private void SkipDates()
    {
        var version = _content.Byte();
        _content.Position += 3 + (version == 1 ? 16 : 8);
    }

    private void ReadFragmentHeader()
    {
        var flags = _content.UInt32();
        _track = _content.UInt32();
        _content.Position += ((flags & HasBaseOffset) != 0 ? 8 : 0) + ((flags & HasDescription) != 0 ? 4 : 0);
        _duration = (flags & HasDefaultDuration) != 0 ? _content.UInt32() : _defaults.GetValueOrDefault(_track);
    }

    private void ReadRun()
    {
        var flags = _content.UInt32();
        var count = _content.UInt32();
        _content.Position += ((flags & HasDataOffset) != 0 ? 4 : 0) + ((flags & HasFirstFlags) != 0 ? 4 : 0);
        double ticks = 0;
        if ((flags & HasDuration) == 0)
        {
            ticks = (double)count * _duration;
        }
        else
        {
            var others = 4 * ((flags & 0xE00) >> 9 is var rest ? (rest & 1) + ((rest >> 1) & 1) + ((rest >> 2) & 1) : 0);
            for (var i = 0u; i < count; i++)
            {
                ticks += _content.UInt32();
                _content.Position += others;
            }
        }

        _ticks[_track] = _ticks.GetValueOrDefault(_track) + ticks;
    }
}
