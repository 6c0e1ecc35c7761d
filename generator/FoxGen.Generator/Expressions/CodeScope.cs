using FoxGen.Rules;
using FoxGen.Rules.Primitives;
using FoxGen.Specs;

namespace FoxGen.Generator.Expressions;

/// <summary>What <c>this</c> is: the fields of a request or of an object, and their C# faces in the same order.</summary>
/// <param name="Fields">What can be checked about them.</param>
/// <param name="Properties">Their C# faces.</param>
internal sealed record CodeOwner(EquatableArray<FieldSchema> Fields, EquatableArray<ResolvedProperty> Properties)
{
    /// <summary>The properties whose C# names are not derived from their wire names.</summary>
    public IEnumerable<ResolvedProperty> AuthoredNames => Properties.Where(property => property.ClrName != MemberNames.Derive(property.Name));

    /// <summary>Returns the C# name of a field for messages, also of a field that this variant does not have.</summary>
    public string ClrName(string field) => Properties.FirstOrDefault(property => property.Name == field)?.ClrName ?? MemberNames.Derive(field);
}

/// <summary>How C# at some place reaches what an expression names.</summary>
/// <param name="This">What stands before the name of a field: nothing in the class itself, <c>state.</c> in a callback.</param>
/// <param name="Variables">The variables of macros.</param>
/// <param name="Depth">How many callbacks stand around it.</param>
internal sealed record CodeScope(string This, IReadOnlyDictionary<string, CSharpOperand> Variables, int Depth)
{
    /// <summary>The body of the validator.</summary>
    public static CodeScope Top { get; } = Of("");

    /// <summary>Returns the scope of a body outside the class, which accesses the object through a variable.</summary>
    /// <param name="this">The variable with its dot; empty in the class itself.</param>
    public static CodeScope Of(string @this) => new(@this, new Dictionary<string, CSharpOperand>(), 0);
}
