using FoxGen.Specs.Diagnostics;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Checking;

/// <summary>Makes C# names from what a spec says, and reports those that cannot be used.</summary>
internal sealed class NameReader(DiagnosticBag bag, NodeReader nodes)
{
    /// <summary>The authored name when there is one, else the name derived from a wire text.</summary>
    /// <param name="authored">The value of <c>name:</c>, if any.</param>
    /// <param name="wire">The text to derive from, with its place.</param>
    /// <param name="what">What is named, in words.</param>
    public string? Name(SpecNode? authored, ScalarNode wire, string what) => Name(authored, wire, what, ClrNames.Derive, (name, text) => ClrNames.StartsLikeANumber(name) && !char.IsLetter(text[0]));

    /// <summary>The same for a value of an enum.</summary>
    /// <param name="authored">The value of <c>name:</c>, if any.</param>
    /// <param name="wire">The value, with its place.</param>
    /// <param name="what">What is named, in words.</param>
    public string? ValueName(SpecNode? authored, ScalarNode wire, string what) => Name(authored, wire, what, ValueNames.Derive, ValueNames.IsPoor);

    private string? Name(SpecNode? authored, ScalarNode wire, string what, Func<string, string> derive, Func<string, string, bool> isPoor)
    {
        if (authored is not null)
        {
            return TypeName(authored, $"the name of {what}");
        }

        var derived = derive(wire.Text);
        if (ClrNames.IsName(derived))
        {
            if (isPoor(derived, wire.Text))
            {
                bag.Report(SpecDiagnostics.PoorName, wire.Span, derived, what);
            }

            return derived;
        }

        bag.Report(SpecDiagnostics.NameNotDerived, wire.Span, wire.Text, what);
        return null;
    }

    /// <summary>A name beside members that are there already.</summary>
    /// <param name="authored">The value of <c>name:</c>, if any.</param>
    /// <param name="wire">The text to derive from, with its place.</param>
    /// <param name="what">What is named, in words.</param>
    /// <param name="reserved">The members that are there.</param>
    /// <param name="owner">What has them, in words.</param>
    public string? MemberName(SpecNode? authored, ScalarNode wire, string what, IReadOnlyList<string> reserved, string owner)
    {
        var name = Name(authored, wire, what);
        if (name is not null && reserved.Contains(name))
        {
            bag.Report(SpecDiagnostics.ReservedName, (authored ?? wire).Span, name, owner, what);
            return null;
        }

        return name;
    }

    /// <summary>An authored C# name of a type or member.</summary>
    public string? TypeName(SpecNode? node, string what) =>
        Checked(node, what, ClrNames.IsName, "a C# name of ASCII letters, digits and _ that starts with an upper-case letter");

    /// <summary>A C# namespace.</summary>
    public string? Namespace(SpecNode? node, string what) =>
        Checked(node, what, ClrNames.IsNamespace, "a C# namespace of ASCII letters, digits, _ and dots, without keywords");

    private string? Checked(SpecNode? node, string what, Func<string, bool> isValid, string expected) =>
        nodes.Checked(node, what, SpecDiagnostics.BadName, isValid, expected);
}
