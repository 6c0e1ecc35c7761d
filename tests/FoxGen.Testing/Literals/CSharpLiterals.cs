using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;
using FoxGen.CompilerServices;
using FoxGen.Metadata;

namespace FoxGen.Testing;

/// <summary>Whether values come through variables.</summary>
public enum FlowKind
{
    /// <summary>They are written where they are used.</summary>
    None,

    /// <summary>They come through variables that hold them in every run.</summary>
    Same,

    /// <summary>They come through variables that hold them in some runs, and other values in others.</summary>
    Mixed,
}

/// <summary>
/// Writes a typed request as the C# that makes it, in one of the many ways that people write it. One instance writes one
/// method. With <paramref name="hides"/> some values become variables, which nobody can see through.
/// </summary>
/// <param name="random">Picks the ways.</param>
/// <param name="hides">Whether values are hidden.</param>
/// <param name="flow">Whether values come through variables that can be seen through.</param>
public sealed partial class CSharpLiterals(Random random, bool hides, FlowKind flow = FlowKind.None)
{
    // The analyzer looks at no more combinations of branches than these, and says nothing of rules beyond.
    private const int MostCombinations = 16;

    private readonly List<string> _statements = [];
    private readonly List<string> _parameters = ["bool flag", "int number"];
    private readonly HashSet<string> _hidden = [];
    private int _combinations = 1;
    private int _names;
    private int _depth;

    /// <summary>The fields of the request whose whole value is a variable, with whether that may be null.</summary>
    public Dictionary<string, bool> HiddenFields { get; } = [];

    /// <summary>Whether some value is written in several branches, so that it may be reported several times.</summary>
    public bool HasBranches => _combinations > 1;

    /// <summary>How many variables there are.</summary>
    public int HiddenCount => _hidden.Count;

    /// <summary>A static method that returns the request.</summary>
    public string Method(string name, IFoxRequest request)
    {
        var type = request.GetType();
        if (flow is not FlowKind.None)
        {
            return FlowMethod(name, request, type);
        }

        var result = Chance(0.3) ? $"{CSharpNames.Of(type)} request = {Object(request, type, isExact: false)};\n        return request;"
            : Chance(0.1) ? $"return (flag, {Object(request, type, isExact: true)});"
            : $"return {Object(request, type, isExact: true)};";
        return $"    public static object {name}({string.Join(", ", _parameters)})\n    {{\n        {string.Concat(_statements.Select(one => one + "\n        "))}{result}\n    }}\n";
    }

    // The value of a member or an item. Where an exact type is asked for, a conversion to a union comes around it.
    private string Value(object? value, Type declared, bool isExact)
    {
        if (value is null)
        {
            return Null(declared);
        }

        var type = CSharpNames.Below(declared);
        if (value is IFoxUnion)
        {
            var property = type.GetProperties().Single(one => one.IsDefined(typeof(FoxCaseAttribute)) && one.GetValue(value) is not null);
            return property.GetValue(value) is IList items && Chance(0.5)
                ? OrBranches(() => Collection(items, property.PropertyType.GetGenericArguments()[0]))
                : Value(property.GetValue(value), property.PropertyType, isExact: true);
        }

        if (hides && Chance(0.06) && HalfHidden(value, declared, isExact) is { } half)
        {
            return half;
        }

        return random.Next(40) switch
        {
            0 or 1 => $"({Written(value, type, isExact)})",
            2 or 3 when CanBranch(2) => $"(flag ? {Written(value, type, isExact)} : {Written(value, type, isExact)})",
            4 when CanBranch(3) => $"(number switch {{ 0 => {Written(value, type, isExact)}, > 5 when flag => {Written(value, type, isExact)}, _ => {Written(value, type, isExact)} }})",
            5 => $"(true ? {Written(value, type, isExact)} : default)",
            6 => $"(1 > 2 ? default : {Written(value, type, isExact)})",
            7 or 8 when !isExact || value is not IList => $"({CSharpNames.Of(isExact ? type : declared)})({Written(value, type, isExact)})",
            9 when value is string => Written(value, type, isExact) + "!",
            _ => Written(value, type, isExact),
        };
    }

    private string Written(object value, Type type, bool isExact) => Flowing(value, type, isExact) ?? value switch
    {
        string text => Text(text),
        FoxMedia media => Media(media.Url!, isExact),
        bool flag => Boolean(flag),
        int number => Integer(number),
        long number => Long(number, isExact),
        double number => Double(number, isExact),
        Enum => Member(value, type),
        JsonObject json => JsonObject(RuleJson.Parse(json.ToJsonString()), isExact),
        IList list => List(list, type.GetGenericArguments()[0], isExact),
        _ => Object(value, type, isExact),
    };

    private string OrBranches(Func<string> write) => Chance(0.1) && CanBranch(2) ? $"(flag ? {write()} : {write()})" : write();

    private bool CanBranch(int branches)
    {
        // What is wrong in one branch is not wrong in every run.
        if (flow is not FlowKind.None || _combinations * branches > MostCombinations)
        {
            return false;
        }

        _combinations *= branches;
        return true;
    }

    private string Parameter(string type)
    {
        var name = Name("p");
        _parameters.Add($"{type} {name}");
        _hidden.Add(name);
        return name;
    }

    private string Constant(string type, string value)
    {
        // A method that gets the values does not see the constants of its caller.
        if (_hasHelper && _flowDepth == 0)
        {
            return $"(({type})({value}))";
        }

        var name = Name("c");
        _statements.Add($"const {type} {name} = {value};");
        return name;
    }

    private string Name(string prefix) => FormattableString.Invariant($"{prefix}{++_names}");

    private bool Chance(double probability) => random.NextDouble() < probability;
}
