using FoxGen.Specs.Checking;
using FoxGen.Specs.Resolving.Scopes;
using FoxGen.Specs.Service;

namespace FoxGen.Specs.Resolving.Properties;

/// <summary>Reads where a request carries a property: <c>in</c>, <c>as</c> and <c>under</c>.</summary>
internal static class PropertyPlaceReader
{
    private const string In = "in";
    private const string As = "as";
    private const string Under = "under";

    private static readonly char[] s_brackets = ['[', ']'];

    /// <summary>The keys.</summary>
    public static IReadOnlyList<string> Keys { get; } = [In, As, Under];

    /// <summary>The words of <c>in</c>.</summary>
    public static IReadOnlyList<(string Word, RequestPart Part)> Parts { get; } = [("header", RequestPart.Header), ("query", RequestPart.Query), ("path", RequestPart.Path)];

    /// <summary>Reads the keys; <c>null</c> for a field of the body itself.</summary>
    /// <param name="around">What the property belongs to.</param>
    /// <param name="reader">The property.</param>
    /// <param name="name">Its wire name.</param>
    /// <param name="type">Its C# type, if it is known.</param>
    public static RequestPlace? Read(ObjectScope around, MappingReader reader, string name, ClrType? type)
    {
        var spec = around.File.Spec;
        if (around.File.Types is null || around.Path.Length > 0)
        {
            foreach (var key in Keys.Where(reader.Has))
            {
                spec.Report(SpecDiagnostics.PlaceInside, reader.KeySpan(key), key);
            }

            return null;
        }

        var part = spec.Scalars.Word(reader.Take(In), "'in'", Parts);
        var named = reader.Take(As);
        var alias = part is RequestPart.Header ? HeaderNames.Read(spec, named, "the name of a header") : spec.Nodes.Text(named, "'as'");
        var envelope = Envelope(spec, reader);
        if (named is not null && !reader.Has(In))
        {
            spec.Report(SpecDiagnostics.AsWithoutIn, reader.KeySpan(As));
        }

        if (reader.Has(In) && reader.Has(Under))
        {
            spec.Report(SpecDiagnostics.OnlyOneOf, reader.KeySpan(Under), In, Under);
        }

        if (part is not null && type is not (null or ClrEnum or ClrScalar { Kind: not (ClrScalarKind.Media or ClrScalarKind.JsonObject) }))
        {
            spec.Report(SpecDiagnostics.BadPlace, reader.KeySpan(In), name, Parts.First(one => one.Part == part).Word);
        }

        if (part is RequestPart.Header && named is null)
        {
            HeaderNames.Check(spec, reader.KeySpan(In), name, "the name of a header");
        }

        return part is { } found ? new RequestPlace(found, alias ?? name)
            : envelope is not null ? new RequestPlace(RequestPart.Envelope, envelope)
            : null;
    }

    private static string? Envelope(SpecReader spec, MappingReader reader) => spec.Nodes.Text(reader.Take(Under), "'under'") is not { } path ? null : spec.Nodes.Checked(
        reader.Take(Under),
        "'under'",
        SpecDiagnostics.WrongValue,
        _ => EnvelopePath.Parts(path).All(part => part.Name.Length > 0 && part.Name.Trim() == part.Name && part.Name.IndexOfAny(s_brackets) < 0),
        "names joined by dots, such as input, or instances[] for an array with one object");
}
