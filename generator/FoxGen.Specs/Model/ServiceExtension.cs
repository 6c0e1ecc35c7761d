using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>What a file with the key <c>extends</c> adds to a service.</summary>
/// <param name="Service">The name of the service.</param>
/// <param name="Families">The additional endpoint families.</param>
/// <param name="Vocabularies">The additional shared enums.</param>
/// <param name="Results">The additional result types.</param>
/// <param name="Source">The position of the extension.</param>
public sealed record ServiceExtension(
    string Service,
    EquatableArray<EndpointFamily> Families,
    EquatableArray<ResolvedEnum> Vocabularies,
    EquatableArray<ResultShape> Results,
    SourceSpan Source);
