namespace FoxGen.Import.Evidence;

/// <summary>A place in a reply.</summary>
/// <param name="Path">The names from the top, joined by dots; those of arrays are left out.</param>
/// <param name="Name">The last name.</param>
/// <param name="Shape">What is there.</param>
/// <param name="Depth">How many names lead there.</param>
/// <param name="List">The path of the outermost array on the way; <c>null</c> without one.</param>
internal sealed record FieldPlace(string Path, string Name, Shape Shape, int Depth, string? List)
{
    private const int Deepest = 5;

    /// <summary>The path of what holds it; empty at the top.</summary>
    public string Holder => Path.LastIndexOf('.') is var dot and >= 0 ? Path[..dot] : "";

    /// <summary>All places that the language can name, from the outermost to the innermost.</summary>
    public static IReadOnlyList<FieldPlace> Of(Shape shape)
    {
        var places = new List<FieldPlace>();
        Add(places, shape, "", 0, null);
        return [.. places.OrderBy(place => place.Depth)];
    }

    /// <summary>The places outside of arrays.</summary>
    public static IEnumerable<FieldPlace> Plain(Shape shape) => Of(shape).Where(place => place.List is null);

    private static void Add(List<FieldPlace> places, Shape shape, string path, int depth, string? list)
    {
        if (depth >= Deepest)
        {
            return;
        }

        foreach (var (name, inner) in shape.Properties.Where(property => IsName(property.Name)))
        {
            var own = path.Length == 0 ? name : $"{path}.{name}";
            places.Add(new FieldPlace(own, name, inner, depth + 1, list));
            Add(places, inner, own, depth + 1, list);
            if (inner.Items is { } items)
            {
                Add(places, items, own, depth + 1, list ?? own);
            }
        }
    }

    // Names with other characters cannot be part of a path, or need quotes that hide them.
    private static bool IsName(string name) => name.Length is > 0 and <= 100 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '$' or '@');
}
