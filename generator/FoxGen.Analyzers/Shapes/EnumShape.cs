using System.Globalization;
using FoxGen.Rules;
using Microsoft.CodeAnalysis;

namespace FoxGen.Analyzers.Shapes;

/// <summary>What the members of an enum are sent as.</summary>
internal sealed class EnumShape
{
    private readonly Dictionary<decimal, (string Name, RuleValue Wire)> _members = [];

    private EnumShape(bool isText) => IsText = isText;

    /// <summary>Whether the values on the wire are texts; otherwise they are whole numbers.</summary>
    public bool IsText { get; }

    /// <summary>What the members are sent as.</summary>
    public IEnumerable<RuleValue> Values => _members.Values.Select(member => member.Wire);

    /// <summary>Reads the members with metadata.</summary>
    public static EnumShape Of(INamedTypeSymbol type)
    {
        var members = new List<(object Constant, string Name, RuleValue Wire)>();
        foreach (var field in type.GetMembers().OfType<IFieldSymbol>())
        {
            if (field.ConstantValue is { } constant
                && AttributeFacts.Find(field, "FoxWire") is { ConstructorArguments: [var argument] }
                && AttributeFacts.ToValue(argument.Value) is { } wire)
            {
                members.Add((constant, field.Name, wire));
            }
        }

        var shape = new EnumShape(members.All(member => member.Wire.Kind is RuleValueKind.String));
        foreach (var (constant, name, wire) in members)
        {
            shape._members[Number(constant)] = (name, wire);
        }

        return shape;
    }

    /// <summary>What a constant is sent as. A cast that is no member is a value that nothing allows.</summary>
    public RuleValue Wire(object constant) =>
        _members.TryGetValue(Number(constant), out var member) ? member.Wire
        : IsText ? RuleValue.Of(FormattableString.Invariant($"({constant})"))
        : RuleValue.Of(long.MinValue);

    /// <summary>The C# name of a value on the wire.</summary>
    public string? Name(RuleValue wire) => _members.Values.FirstOrDefault(member => member.Wire.Equals(wire)).Name;

    // The constants of an enum are of any integer type, a plain 0 among them is an int.
    private static decimal Number(object constant) => Convert.ToDecimal(constant, CultureInfo.InvariantCulture);
}
