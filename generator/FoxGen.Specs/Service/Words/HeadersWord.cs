using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Service;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs;

/// <summary>The key <c>headers</c>: constant request headers.</summary>
/// <param name="description">The description, as one line of Markdown.</param>
public sealed class HeadersWord(string description) : ServiceWord<EquatableArray<ServiceEntry<string>>>("headers", description, s_map)
{
    private static readonly ServiceMap<string> s_map = new(ServiceScalars.HeaderValue, "the value of '{0}'") { ReadName = Name };

    private static string? Name(SpecReader spec, SpecNode node) => HeaderNames.Read(spec, node, "the name of a header");
}
