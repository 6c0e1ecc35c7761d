using System.Globalization;
using FoxGen.Rules;

namespace FoxGen.Generator;

/// <summary>Writes the attribute that carries a check into metadata; <c>null</c> where another check's attribute carries it.</summary>
internal sealed class ValueAttributes(ValueSchema schema, bool isItem) : IValueCheckVisitor<string?>
{
    private readonly string _items = isItem ? ", Items = true" : "";

    string? IValueCheckVisitor<string?>.Visit(AllowedCheck check) => $"FoxAllowed({string.Join(", ", check.Values.Select(CSharp.Constant))}{_items})";

    string? IValueCheckVisitor<string?>.Visit(RangeCheck check) => Range(schema.Range!);

    // One attribute carries those of the value and of its items.
    string? IValueCheckVisitor<string?>.Visit(Constraint check) => null;

    string? IValueCheckVisitor<string?>.Visit(UrlCheck check) => Url(check);

    string? IValueCheckVisitor<string?>.Visit(InlineSizeCheck check) => null;

    string? IValueCheckVisitor<string?>.Visit(Base64Check check) => $"FoxFormat(\"base64\"{_items})";

    string? IValueCheckVisitor<string?>.Visit(LanguageCheck check) => $"FoxFormat(\"language\"{_items})";

    string? IValueCheckVisitor<string?>.Visit(ExtensionCheck check) => null;

    string? IValueCheckVisitor<string?>.Visit(InlineCountCheck check) => $"FoxInlineItems({check.Maximum.ToString(CultureInfo.InvariantCulture)})";

    private string Url(UrlCheck url)
    {
        var extension = ValueChecks.Of(schema).OfType<ExtensionCheck>().SingleOrDefault();
        return $"FoxMedia({CSharp.Literal(extension?.Extensions ?? "")}"
            + (extension?.IsRequired is true ? ", ExtensionIsRequired = true" : "")
            + (url.Policy is { Schemes.Count: > 0 } ? $", Schemes = {CSharp.Literal(url.Schemes)}" : "")
            + (url.Hosts.Length > 0 ? $", Hosts = {CSharp.Literal(url.Hosts)}" : "")
            + (schema.Urls?.MaxInlineBytes is { } most ? $", MaxInlineBytes = {CSharp.Integer(most)}" : "") + ")";
    }

    /// <summary>The attribute of a range, which may have sentinels alone.</summary>
    public string Range(NumberRange range)
    {
        var arguments = new List<string>();
        if (range.Low is { } low)
        {
            arguments.Add($"Minimum = {CSharp.Number(low.Value)}{(low.IsInclusive ? "" : ", MinimumIsExclusive = true")}");
        }

        if (range.High is { } high)
        {
            arguments.Add($"Maximum = {CSharp.Number(high.Value)}{(high.IsInclusive ? "" : ", MaximumIsExclusive = true")}");
        }

        if (range.Sentinels.Count > 0)
        {
            arguments.Add($"Sentinels = new object[] {{ {string.Join(", ", range.Sentinels.Select(CSharp.Number))} }}");
        }

        return $"FoxRange({string.Join(", ", arguments)}{_items})";
    }
}
