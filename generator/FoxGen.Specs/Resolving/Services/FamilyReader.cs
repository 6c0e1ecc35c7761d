using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Model;
using FoxGen.Specs.Resolving.Scopes;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Services;

/// <summary>Reads the endpoint families of a service, or of an extension of one.</summary>
/// <param name="spec">The readers.</param>
/// <param name="members">The C# names of the members of the client.</param>
/// <param name="others">The families that the service already has.</param>
internal sealed class FamilyReader(SpecReader spec, NameTable members, EquatableArray<EndpointFamily> others)
{
    /// <summary>Reads <c>families:</c>.</summary>
    public EquatableArray<EndpointFamily> Read(SpecNode? node) => spec.Nodes.Each(node, "families", "the family", (key, what, reader) =>
    {
        var facts = FamilyWords.Group.Read(spec, reader, FamilyWords.Group.Defaults);
        var authored = reader.Take(FamilyWords.Name.Key);
        if (reader.Has(FamilyWords.ArrayParts.Key) && facts.FindValue(FamilyWords.ContentType) is not BodyFormat.Multipart)
        {
            spec.Report(SpecDiagnostics.PartsWithoutForm, reader.KeySpan(FamilyWords.ArrayParts.Key));
        }

        if (others.FirstOrDefault(other => other.Name == key.Text) is { } twin)
        {
            spec.Report(SpecDiagnostics.FamilyDefined, key.Span, key.Text, twin.Source.ToString());
            return null;
        }

        var place = (authored ?? key).Span;
        var clrName = spec.Names.MemberName(authored, key, what, ClrNames.ClientMembers, "every client");
        return clrName is null || facts.Find(FamilyWords.Path) is null || !members.Add(clrName, place, what)
            || !members.Add(ServiceTypeNames.FamilyModels(clrName), place, $"the class with the models of {what}") ? null
            : new EndpointFamily(key.Text, clrName, facts) { Source = key.Span };
    });
}
