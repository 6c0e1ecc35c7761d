using System.Collections;

namespace FoxGen.Testing;

// Values that come through variables; see CSharpFlows.
public sealed partial class CSharpLiterals
{
    // Bounds near the ends of a type do not compile.
    private const int LargestBounded = 100_000;
    private const int DeepestFlow = 2;

    private readonly List<string> _after = [];
    private readonly List<(string Parameter, string Argument)> _passed = [];
    private bool _hasHelper;
    private int _flowDepth;

    private CSharpFlows Flows => new(random, _statements, () => Name("x"));

    private string FlowMethod(string name, IFoxRequest request, Type type)
    {
        _hasHelper = Chance(0.2);
        var made = Object(request, type, isExact: true);
        var typeName = CSharpNames.Of(type);
        var result = _hasHelper
            ? $"return {name}Of({string.Join(", ", _passed.Select(one => one.Argument).Prepend("flag, number"))});"
            : Chance(0.2) && _after.Count == 0 ? $"global::System.Func<{typeName}> make = () => {made};\n        return make();"
            : $"{typeName} request = {made};\n        {string.Join("\n        ", _after)}\n        return request;";
        var helper = _hasHelper ? $"    private static {typeName} {name}Of({string.Join(", ", _passed.Select(one => one.Parameter).Prepend("bool flag, int number"))}) => {made};\n" : "";
        return $"    public static object? {name}({string.Join(", ", _parameters)})\n    {{\n        {string.Concat(_statements.Select(one => one + "\n        "))}{result}\n    }}\n{helper}";
    }

    private string? Flowing(object value, Type type, bool isExact)
    {
        // What is written inside of a helper sees none of the variables, so each of them is passed.
        if (flow is FlowKind.None || _flowDepth >= DeepestFlow || !Chance(_hasHelper ? 1 : 0.6))
        {
            return null;
        }

        _flowDepth++;
        try
        {
            return value switch
            {
                IList list => _hasHelper && _flowDepth == 1 ? null : Filled(list, type.GetGenericArguments()[0], isExact),
                _ when TypeOf(value, type) is { } name => Passed(name, Scalar(value, type, name)),
                _ => null,
            };
        }
        finally
        {
            _flowDepth--;
        }
    }

    private string Scalar(object value, Type type, string name) => value switch
    {
        int number when Math.Abs((long)number) < LargestBounded && Chance(0.5) && flow is FlowKind.Mixed => Flows.Integer(number, () => Parameter("int")),
        int number when Math.Abs((long)number) < LargestBounded && Chance(0.4) => Flows.Integer(number, () => Parameter("int")),
        string text when Chance(0.3) && flow is FlowKind.Mixed => Flows.Text(() => Text(text), () => Parameter("int")),
        _ => Flows.Any(name, () => Same(value, type), () => flow is FlowKind.Same || Chance(0.3) ? Same(value, type) : Other(value, type)),
    };

    private string Same(object value, Type type) => Written(value, type, isExact: true);

    private string Other(object value, Type type) => value switch
    {
        int number => Integer(unchecked(number + random.Next(-8, 9))),
        long number => Long(unchecked(number + random.Next(-8, 9)), isExact: true),
        double number => Double(Math.Round(number + random.NextDouble(), 2), isExact: true),
        bool flag => Boolean(!flag),
        string text => CSharpTexts.Literal(Chance(0.5) ? text + "q" : text[..(text.Length / 2)], random),
        FoxMedia => $"global::FoxGen.FoxMedia.FromUrl(\"{(Chance(0.5) ? "https://example.com/b.png" : "ftp://x")}\")",
        Enum => Member(Enum.ToObject(type, random.Next(6)), type),
        _ => throw new ArgumentException(value.ToString(), nameof(value)),
    };

    private string Passed(string type, string value)
    {
        if (!_hasHelper || _flowDepth > 1)
        {
            return value;
        }

        var name = Name("h");
        _passed.Add(($"{type} {name}", value));
        return name;
    }

    private string Filled(IList list, Type itemType, bool isExact)
    {
        var x = Flows.List(CSharpNames.Of(itemType), [.. list.Cast<object?>().Select(item => (Func<string>)(() => Value(item, itemType, isExact: false)))], _after);
        return isExact && x.StartsWith('[') ? $"new global::System.Collections.Generic.List<{CSharpNames.Of(itemType)}>({x["[.. ".Length..^1]})" : x;
    }

    private static string? TypeOf(object value, Type type) => value switch
    {
        int or long or double or bool or string or Enum => CSharpNames.Of(CSharpNames.Below(value is Enum ? type : value.GetType())),
        FoxMedia { Url: not null } => "global::FoxGen.FoxMedia",
        _ => null,
    };
}
