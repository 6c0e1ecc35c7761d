using System.Net;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace FoxGen.RandomSchemas.Tests;

/// <summary>What the XML documentation of a property says is allowed.</summary>
internal sealed partial class XmlDocWords(GeneratedAssembly code) : IWords
{
    private const string EachItem = "each item ";
    private const string Always = "Always ";

    private readonly Dictionary<(string Model, string Field), IReadOnlyList<string>> _facts = [];

    public (string Text, IReadOnlyList<SaidBound> Bounds)? Of(Judged one, Leaf leaf)
    {
        if (!_facts.TryGetValue((one.Model.ClrName, leaf.Field), out var facts))
        {
            _facts[(one.Model.ClrName, leaf.Field)] = facts = Facts(one.Model, leaf.Field);
        }

        // Of a string with one allowed value, the words name the value and not its length.
        if (leaf.Measure is Measure.Characters && facts[0].StartsWith(Always, StringComparison.Ordinal))
        {
            return null;
        }

        var told = facts.Where(fact => fact.StartsWith(EachItem, StringComparison.Ordinal) == leaf.IsItem)
            .Select(fact => leaf.IsItem ? fact[EachItem.Length..] : fact.StartsWith(Always, StringComparison.Ordinal) ? fact[Always.Length..] : fact)
            .ToList();
        return (string.Join("; ", told), [.. told.SelectMany(SaidBounds.Read)]);
    }

    private IReadOnlyList<string> Facts(ResolvedModel model, string field)
    {
        var type = code.Compilation.GetTypeByMetadataName($"RandomSchemas.{model.ClrName}Request");
        IPropertySymbol? property = null;
        foreach (var name in field.Replace("[]", "", StringComparison.Ordinal).Split('.'))
        {
            property = type?.GetMembers().OfType<IPropertySymbol>().FirstOrDefault(one => one.GetAttributes().Any(attribute =>
                attribute.AttributeClass?.Name == "FoxFieldAttribute" && attribute.ConstructorArguments[0].Value is string wire && wire == name));
            type = Below(property?.Type);
        }

        var lines = property?.DeclaringSyntaxReferences[0].GetSyntax().GetLeadingTrivia().ToString().Split('\n')
            ?? throw new InvalidOperationException($"{model.ClrName} has no property for '{field}'.");
        var text = lines.Select(line => WebUtility.HtmlDecode(Tags().Replace(line.Trim().TrimStart('/'), "")).Trim())
            .FirstOrDefault(line => new[] { "Required", "Optional", Always }.Any(word => line.StartsWith(word, StringComparison.Ordinal)));
        return text?.TrimEnd('.').Split("; ") ?? throw new InvalidOperationException($"The documentation of {model.ClrName}.{property.Name} tells no facts:\n{string.Join('\n', lines)}");
    }

    private static INamedTypeSymbol? Below(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Nullable" or "IReadOnlyList", TypeArguments: [var inner] } ? Below(inner) : type as INamedTypeSymbol;

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
