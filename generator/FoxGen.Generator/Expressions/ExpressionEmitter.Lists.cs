using FoxGen.Rules;

namespace FoxGen.Generator.Expressions;

// Lists, and macros that go through them with static callbacks.
internal sealed partial class ExpressionEmitter
{
    private const string Searched = "#searched";

    /// <summary>Returns a C# expression for the first item that does not meet the condition of a macro over strings.</summary>
    public string FirstFailing(MacroExpression macro) => ListOf(macro.Range) is { Type: ListCode } range
        ? Quantified(range, macro.Variable, macro.Body, null, "FirstFailing", (truth, _) => TruthOf(truth))
        : "null";

    private string Quantified(MacroExpression macro)
    {
        var name = macro.Kind is MacroKind.All ? "All" : "Exists";
        return ListOf(macro.Range) is { } range
            ? Quantified(range, macro.Variable, macro.Body, null, name, (truth, _) => TruthOf(truth))
            : Unknown;
    }

    private CSharpOperand Filter(MacroExpression macro) => ListOf(macro.Range) is { } range
        ? new(Quantified(range, macro.Variable, macro.Body, null, "Filter", (truth, _) => TruthOf(truth)), range.Type, true)
        : s_unknown;

    private CSharpOperand Map(MacroExpression macro)
    {
        if (ListOf(macro.Range) is not { } range)
        {
            return s_unknown;
        }

        var type = BodyType(macro, range);
        var name = NullableName(type);
        return name is null
            ? new(Quantified(range, macro.Variable, macro.Body, null, "Map", (item, _) => Evaluated(item)), new ListCode(new DynamicCode(), Dynamic, false), true)
            : new(Quantified(range, macro.Variable, macro.Body, null, "Map", (item, _) => $"({name})({item.Text})"), new ListCode(type, name, true), true);
    }

    private bool IsWhole(MacroExpression map, CSharpOperand range) => BodyType(map, range) is IntegerCode or EnumCode { IsNumber: true };

    private CodeType BodyType(MacroExpression macro, CSharpOperand range)
    {
        CodeType type = new DynamicCode();
        Quantified(range, macro.Variable, macro.Body, null, "", (item, _) =>
        {
            type = item.Type;
            return "";
        });
        return type;
    }

    /// <summary>Writes a call that goes through a list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="variable">The variable of the macro.</param>
    /// <param name="body">What is evaluated for each item; <c>null</c> for the item itself.</param>
    /// <param name="searched">A value from outside that the callback needs, too.</param>
    /// <param name="function">The runtime's function.</param>
    /// <param name="write">Writes the callback's result from the body and from the value from outside.</param>
    private string Quantified(CSharpOperand list, string variable, Expression? body, CSharpOperand? searched, string function, Func<CSharpOperand, CSharpOperand, string> write)
    {
        var outer = _scope;
        var (item, state) = ($"i{outer.Depth}", $"s{outer.Depth}");
        var captured = Captures(variable, body, searched).ToList();
        var variables = outer.Variables.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
        var thisPrefix = outer.This;
        for (var i = 0; i < captured.Count; i++)
        {
            var place = captured.Count == 1 ? state : $"{state}.Item{i + 1}";
            if (captured[i].CSharpOperand is { } code)
            {
                variables[captured[i].Name] = code with { Text = place, IsSimple = true };
            }
            else
            {
                thisPrefix = place + ".";
            }
        }

        var type = (ListCode)list.Type;
        var element = new CSharpOperand(item + type.ItemSuffix, type.Item, type.ItemMayBeAbsent) { IsSimple = true };
        variables[variable] = element;
        _scope = new(thisPrefix, variables, outer.Depth + 1);
        var result = write(
            body is null ? element : BodyOf(body),
            searched is null ? s_unknown : variables.TryGetValue(Searched, out var inner) ? inner : searched);
        _scope = outer;

        var stateText = captured.Count switch
        {
            0 => "0",
            1 => captured[0].Text,
            _ => $"({string.Join(", ", captured.Select(one => one.Text))})",
        };
        return $"{Lists}{function}({list.Text}, {stateText}, static ({item}, {(captured.Count == 0 ? "_" : state)}) => {result})";
    }

    // A condition stays a condition: as an operand it would be evaluated to a nullable boolean first.
    private CSharpOperand BodyOf(Expression body) => body is CallExpression { Function: ExpressionFunctions.Has or ExpressionFunctions.Matches }
        or BinaryExpression { Operator: < BinaryOperator.Add }
        or UnaryExpression { Operator: UnaryOperator.Not }
        or MacroExpression { Kind: MacroKind.All or MacroKind.Exists }
            ? new(Truth(body), new BooleanCode(), true)
            : Operand(body);

    private IEnumerable<(string Name, string Text, CSharpOperand? CSharpOperand)> Captures(string variable, Expression? body, CSharpOperand? searched)
    {
        if (body is not null && ExpressionReads.This(body))
        {
            yield return ("this", _scope.This.Length == 0 ? "this" : _scope.This.TrimEnd('.'), null);
        }

        foreach (var name in body is null ? [] : ExpressionReads.Variables(body))
        {
            if (name != variable && _scope.Variables.TryGetValue(name, out var code))
            {
                yield return (name, code.Text, code);
            }
        }

        if (searched is { Literal: null })
        {
            yield return (Searched, searched.Text, searched);
        }
    }

    // An expression as a typed list; null when what is in it is not known before the validator runs, and it is no list at all.
    private CSharpOperand? ListOf(Expression expression)
    {
        var code = Operand(expression);
        return code.Type switch
        {
            ListCode => code,
            DynamicCode or OpaqueCode or UnionCode => new($"{ValueOf(code)}.Items", new ListCode(new DynamicCode(), Dynamic, false), true),
            _ => null,
        };
    }

    private CSharpOperand List(ListExpression list)
    {
        var items = list.Items.Select(Operand).ToList();
        var type = items.Count > 0 && items.All(item => item.Type == items[0].Type) ? items[0].Type : new DynamicCode();
        var name = NullableName(type);
        return name is null
            ? Array(Dynamic, items.Select(Evaluated), new DynamicCode(), false)
            : Array(name, items.Select(item => item.Text), type, true);

        static CSharpOperand Array(string name, IEnumerable<string> items, CodeType type, bool mayBeAbsent) => new(
            $"((G::IReadOnlyList<{name}>)new {name}[] {{ {string.Join(", ", items)} }})",
            new ListCode(type, name, mayBeAbsent),
            false);
    }
}
