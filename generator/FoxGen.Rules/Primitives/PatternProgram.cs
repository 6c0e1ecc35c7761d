// Compiled into FoxGen.Rules and into FoxGen.Runtime, for the same reason as TextPrimitives. netstandard2.0 has no
// regular expressions without backtracking, and a pattern from a spec must not be able to stall a build or a server.

using System.Collections.Concurrent;

namespace FoxGen.Rules.Primitives;

/// <summary>A compiled pattern: a small non-deterministic automaton whose states are all followed at once.</summary>
internal sealed class PatternProgram
{
    private const int CacheSize = 256;

    private static readonly ConcurrentDictionary<string, PatternProgram> s_cache = new(StringComparer.Ordinal);

    private readonly PatternStep[] _steps;
    private PatternThreads[]? _spare;

    private PatternProgram(PatternStep[] steps, string? problem) => (_steps, Problem) = (steps, problem);

    /// <summary>Why the pattern is not valid; <c>null</c> when it is.</summary>
    public string? Problem { get; }

    /// <summary>The program of a pattern, made once for each.</summary>
    public static PatternProgram For(string pattern)
    {
        if (s_cache.TryGetValue(pattern, out var known))
        {
            return known;
        }

        var parser = new PatternParser(pattern);
        var steps = parser.Parse();
        var program = new PatternProgram(steps ?? [], parser.Problem);
        if (s_cache.Count >= CacheSize)
        {
            s_cache.Clear();
        }

        s_cache[pattern] = program;
        return program;
    }

    /// <summary>Whether the text contains a match. Never for a pattern that is not valid.</summary>
    public bool IsMatch(string text)
    {
        if (_steps.Length == 0)
        {
            return false;
        }

        // Kept for the next text; whoever asks at the same time makes its own.
        var threads = Interlocked.Exchange(ref _spare, null) ?? [new PatternThreads(_steps), new PatternThreads(_steps)];
        var isMatch = IsMatch(text, threads[0], threads[1]);
        threads[0].Clear();
        threads[1].Clear();
        Volatile.Write(ref _spare, threads);
        return isMatch;
    }

    private bool IsMatch(string text, PatternThreads current, PatternThreads next)
    {
        for (var at = 0; ;)
        {
            // A match may start anywhere.
            current.Add(0, at == 0, at == text.Length);
            if (current.HasMatched)
            {
                return true;
            }

            if (at == text.Length)
            {
                return false;
            }

            var isPair = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
            var codePoint = isPair ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at];
            at += isPair ? 2 : 1;
            for (var i = 0; i < current.Count; i++)
            {
                if (_steps[current[i]].Set is { } set && set.Contains(codePoint))
                {
                    next.Add(current[i] + 1, false, at == text.Length);
                }
            }

            if (next.HasMatched)
            {
                return true;
            }

            (current, next) = (next, current);
            next.Clear();
        }
    }
}
