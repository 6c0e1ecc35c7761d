using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Generator.Writing;

/// <summary>What every emitter needs besides the thing it writes: names, enums, language.</summary>
/// <param name="service">The service.</param>
/// <param name="scoped">The types that one model file adds to it.</param>
/// <param name="options">What the project has set.</param>
internal sealed class EmitContext(ResolvedService service, ScopedTypes scoped, GeneratorOptions options)
{
    private readonly Dictionary<string, ResolvedEnum> _enums = service.Vocabularies.Concat(scoped.Enums).ToDictionary(type => type.ClrName, StringComparer.Ordinal);
    private readonly Dictionary<string, ResolvedObject> _objects = scoped.Objects.ToDictionary(type => type.ClrName, StringComparer.Ordinal);
    private readonly Dictionary<string, ResolvedUnion> _unions = scoped.Unions.ToDictionary(type => type.ClrName, StringComparer.Ordinal);

    /// <summary>The service.</summary>
    public ResolvedService Service { get; } = service;

    /// <summary>What the project has set.</summary>
    public GeneratorOptions Options { get; } = options;

    /// <summary>A generated type, named so that nothing in scope can hide it.</summary>
    public string Global(string clrName) => "S::" + clrName;

    /// <summary>The text in the language of the project.</summary>
    public string Say(LocalizedText text) => text.In(Options.Language);

    /// <summary>The C# type of a request property, without the <c>?</c> of an optional one.</summary>
    public string TypeName(ClrType type) => type.Match(
        scalar: one => ScalarTypes.Of(one.Kind).InRequest.Type,
        @enum: one => Global(one.Name),
        @object: one => Global(one.Name),
        union: one => Global(one.Name),
        list: one => $"G::IReadOnlyList<{TypeName(one.Item)}>");

    /// <summary>An enum member by its wire value.</summary>
    public string Member(ClrEnum type, RuleValue wire) =>
        FindMember(type, wire) ?? throw new ArgumentException($"{type.Name} has no member {wire}.", nameof(wire));

    /// <summary>An enum member by its wire value; <c>null</c> when there is none.</summary>
    public string? FindMember(ClrEnum type, RuleValue wire) =>
        _enums[type.Name].Members.FirstOrDefault(candidate => candidate.Wire.Equals(wire)) is { } member
            ? $"{Global(type.Name)}.{member.ClrName}"
            : null;

    /// <summary>The number of an enum member by its wire value.</summary>
    public int NumberOf(ClrEnum type, RuleValue wire) => _enums[type.Name].Members.First(candidate => candidate.Wire.Equals(wire)).Number;

    /// <summary>Whether an enum's wire values are whole numbers.</summary>
    public bool IsNumberEnum(ClrEnum type) => IsNumberEnum(_enums[type.Name]);

    /// <inheritdoc cref="IsNumberEnum(ClrEnum)"/>
    public static bool IsNumberEnum(ResolvedEnum type) => type.Members.Count > 0 && type.Members.All(member => member.Wire.Kind is RuleValueKind.Integer);

    /// <summary>Whether an enum has a member with this wire value, or one that is also spelled like this.</summary>
    public bool Knows(ClrEnum type, RuleValue spelling) =>
        _enums[type.Name].Members.Any(member => member.Wire.Equals(spelling) || member.Aliases.Contains(spelling));

    /// <summary>The object behind a class.</summary>
    public ResolvedObject Find(ClrObject type) => _objects[type.Name];

    /// <summary>The union behind a class.</summary>
    public ResolvedUnion Find(ClrUnion type) => _unions[type.Name];

    /// <summary>The class that turns members of an enum into wire texts.</summary>
    public string WireClass(ClrEnum type) => Global(type.Name) + "Wire";
}
