using FoxGen.Rules;
using FoxGen.Rules.Checking;
using Microsoft.CodeAnalysis;

namespace FoxGen.Analyzers.Reading;

/// <summary>What is known of a request or object that an expression makes, and where each part of it is written.</summary>
internal sealed class CallSite
{
    private readonly Dictionary<string, Origin> _origins = new(StringComparer.Ordinal);

    /// <summary>The body, without the field that names the model.</summary>
    public RuleValue Body { get; set; } = RuleValue.Unknown;

    /// <summary>Lists of which only some items are known, because others are spread into them.</summary>
    public List<PartialList> PartialLists { get; } = [];

    /// <summary>Values with known bounds, but without a known value.</summary>
    public List<BoundedValue> Bounds { get; } = [];

    /// <summary>Paths at which one of several possible values was read.</summary>
    public HashSet<string> Alternatives { get; } = new(StringComparer.Ordinal);

    /// <summary>Paths of objects that are created elsewhere, and checked there.</summary>
    public HashSet<string> Elsewhere { get; } = new(StringComparer.Ordinal);

    /// <summary>The fields that a copy sets; <c>null</c> if the object is not a copy of an object with known fields.</summary>
    public HashSet<string>? SetByCopy { get; set; }

    /// <summary>Paths of fields that a member and <c>Extra</c> set both, with the key in <c>Extra</c>.</summary>
    public List<(string Field, SyntaxNode Key)> SetTwice { get; } = [];

    /// <summary>Paths of the fields that <c>Extra</c> replaces, or may replace when it cannot be read.</summary>
    public HashSet<string> Replaced { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether <c>Extra</c> replaces a field, or an object around it.</summary>
    public bool IsReplaced(string path) => Replaced.Count > 0 && BodyPath.Prefixes(path).Any(Replaced.Contains);

    /// <summary>Notes where a part is written.</summary>
    public void Add(string path, Origin origin) => _origins[path] = origin;

    /// <summary>Where a part is written; <c>null</c> when it is not.</summary>
    public Origin? Find(string path) => _origins.TryGetValue(path, out var origin) ? origin : null;

    /// <summary>The value at a path, also of a list with unknown items; <c>null</c> when there is none.</summary>
    public RuleValue? ValueAt(string path) => PartialLists.FirstOrDefault(one => one.Path == path) is { } list ? list.Known : BodyPath.Find(Body, path);

    /// <summary>Where the innermost part of a path is written that is written at all.</summary>
    public Origin? FindNearest(string path) => BodyPath.Prefixes(path).Select(Find).FirstOrDefault(origin => origin is not null);
}

/// <summary>Where a value is written.</summary>
/// <param name="Value">The expression.</param>
/// <param name="Name">The name of the member it is assigned to; <c>null</c> for an item of a list.</param>
/// <param name="Display">How C# names the part: <c>Voice.Effects[0].Echo</c>.</param>
/// <param name="Type">The type of the expression before conversions.</param>
internal sealed record Origin(SyntaxNode Value, SyntaxNode? Name, string Display, ITypeSymbol? Type);

/// <summary>A value with known bounds, but without a known value.</summary>
/// <param name="Path">The path of the value in the body.</param>
/// <param name="Schema">The schema of the value.</param>
/// <param name="Known">The known facts about the value, as the constraint that it satisfies.</param>
internal sealed record BoundedValue(string Path, ValueSchema Schema, Constraint Known);

/// <summary>A list with some unknown items.</summary>
/// <param name="Path">Where it stands in the body.</param>
/// <param name="Schema">What it may be.</param>
/// <param name="Known">The known items.</param>
internal sealed record PartialList(string Path, ValueSchema Schema, RuleValue Known);
