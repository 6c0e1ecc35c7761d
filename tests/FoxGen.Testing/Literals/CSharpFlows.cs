using System.Globalization;

namespace FoxGen.Testing;

/// <summary>
/// Writes a value as a variable that holds it for some runs of the method: through branches, loops, guards, exceptions, references and lambdas. The
/// other values that the variable can hold are written, too, so a run shows what the value is.
/// </summary>
/// <param name="random">Picks the forms.</param>
/// <param name="statements">Gets the statements before the request.</param>
/// <param name="name">Returns a new name.</param>
internal sealed class CSharpFlows(Random random, List<string> statements, Func<string> name)
{
    /// <summary>Writes a value of a type that has other values.</summary>
    /// <param name="type">The type in C#.</param>
    /// <param name="value">Writes the value.</param>
    /// <param name="other">Writes another value of the type, or the same.</param>
    /// <returns>An expression of the type.</returns>
    public string Any(string type, Func<string> value, Func<string> other)
    {
        var x = name();
        switch (random.Next(24))
        {
            case 0:
                Add($"{type} {x} = {value()};");
                break;
            case 1:
                Add($"{type} {x} = {other()};", $"{x} = {value()};");
                break;
            case 2:
                Add($"{type} {x};", $"if (flag) {x} = {value()}; else {x} = {other()};");
                break;
            case 3:
                Add($"{type} {x} = {value()};", $"if (number > {random.Next(4)}) {{ {x} = {other()}; }}");
                break;
            case 4:
                Add($"{type} {x} = number switch {{ 0 => {other()}, > 2 when flag => {value()}, _ => {value()} }};");
                break;
            case 5:
                Add($"{type} {x};", $"switch (number) {{ case 0: {x} = {other()}; break; case 1: case 2: {x} = {value()}; break; default: {x} = {value()}; break; }}");
                break;
            case 6:
                Add($"{type} {x} = {value()};", $"for (var i = 0; i < number; i++) {{ {x} = {other()}; }}");
                break;
            case 7:
                Add($"{type} {x} = {value()};", $"try {{ Touch(number); {x} = {other()}; Touch(number + 1); }} catch (System.InvalidOperationException) {{ }}");
                break;
            case 8:
                Add($"{type} {x} = {other()};", $"try {{ Touch(number); }} catch (System.InvalidOperationException) {{ {x} = {other()}; }} finally {{ if (!flag) {x} = {value()}; }}");
                break;
            case 9:
                Add($"{type} {x} = {value()};", $"System.Action a{x} = () => {x} = {other()};", $"if (flag) a{x}();");
                break;
            case 10:
                Add($"{type} {x} = {value()};", $"void L{x}() {{ {x} = {other()}; }}", $"if (number > 1) L{x}();");
                break;
            case 11:
                Add($"{type} {x} = {value()};", $"ref {type} r{x} = ref {x};", $"if (flag) r{x} = {other()};");
                break;
            case 12:
                Add($"Set(out {type} {x}, flag ? {value()} : {other()});");
                break;
            case 13:
                Add($"{type} {x} = {value()};", $"Set(out {x}, {other()});");
                break;
            case 14:
                Add($"({type} {x}, var _) = ({value()}, number);");
                break;
            case 15:
                Add($"{type} {x} = {value()};", $"{type} y{x} = {other()};", $"if (flag) ({x}, y{x}) = (y{x}, {x});");
                break;
            case 16:
                Add($"{type} {x} = {value()};", $"while (true) {{ if (number < 2) break; {x} = {other()}; if (flag) break; number--; }}");
                break;
            case 17:
                Add($"{type} {x} = {value()};", $"do {{ if (number == 3) continue; {x} = flag ? {x} : {other()}; }} while (number-- > 0);");
                break;
            case 18:
                Add($"{type} y{x} = {value()};", $"System.Func<{type}> f{x} = () => y{x};", $"{type} {x} = f{x}();");
                break;
            case 19:
                Add($"{type} {x} = {value()};", $"if (flag) goto E{x};", $"{x} = {other()};", $"E{x}: Touch(0);");
                break;
            case 20:
                Add($"foreach (var i{x} in new[] {{ 1, 2 }}) {{ if (i{x} > number) return null; }}", $"{type} {x} = {value()};");
                break;
            case 21:
                Add($"{type} {x};", $"using (new System.IO.MemoryStream()) {{ {x} = {value()}; if (number > 2) {x} = {other()}; }}");
                break;
            case 22:
                Add($"{type} y{x} = {value()};", $"{type} {x} = flag ? y{x} : {other()};", $"y{x} = {other()};");
                break;
            default:
                Add($"var {x} = ({type})({value()});", $"lock (typeof(object)) {{ if (!flag) {{ {x} = {other()}; }} }}");
                break;
        }

        return x;
    }

    /// <summary>Writes an integer through bounds, within which it is.</summary>
    /// <param name="number">The integer.</param>
    /// <param name="parameter">Adds a parameter of the method that runs with several integers.</param>
    public string Integer(int number, Func<string> parameter)
    {
        var x = parameter();
        var (low, high) = (number - random.Next(4), number + random.Next(4));
        var other = number + random.Next(-6, 7);
        switch (random.Next(18))
        {
            case 0:
                return Text($"System.Math.Clamp({x}, {low}, {high})");
            case 1:
                return Text($"System.Math.Max({x}, {number})");
            case 2:
                return Text($"System.Math.Min({number}, {x})");
            case 3:
                Add(Text($"if ({x} < {low} || {x} > {high}) return null;"));
                return x;
            case 4:
                Add(Text($"if ({x} is not (>= {low} and <= {high})) return null;"));
                return x;
            case 5:
                Add(Text($"System.ArgumentOutOfRangeException.ThrowIfLessThan({x}, {low});"));
                return x;
            case 6:
                Add(Text($"System.ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual({x}, {high} + 1);"));
                return x;
            case 7:
                Add(Text($"if (!({x} == {number}) && {x} != {other}) return null;"));
                return x;
            case 8:
                Add(Text($"int? n{x} = {x} > {low - 1} ? {x} : null;"), Text($"if (n{x} is not {{ }} v{x} || v{x} >= {high + 1}) return null;"));
                return "v" + x;
            case 9:
                Add(Text($"int? n{x} = flag ? {number} : null;"));
                return Text($"(n{x} ?? System.Math.Max({other}, {x}))");
            case 10:
                Add(Text($"var n{x} = {low};"), Text($"while (n{x} < {number}) n{x}++;"));
                return "n" + x;
            case 11:
                Add(Text($"var n{x} = {number};"), Text($"for (var i = 0; i < System.Math.Abs({x}) % 3; i++) n{x} += {random.Next(3)};"));
                return "n" + x;
            case 12:
                Add(Text($"switch ({x}) {{ case {number}: break; case > {other}: break; default: return null; }}"));
                return x;
            case 13:
                Add(Text($"if ({x} <= {low} && flag) {{ {x} = {number}; }} else if ({x} > {high}) {{ {x} = {other}; }}"));
                return x;
            case 14:
                Add(Text($"var n{x} = {x} * 2;"), Text($"if (n{x} < {low} * 2) return null;"));
                return Text($"(n{x} / 2)");
            case 15:
                Add(Text($"long n{x} = {x};"), Text($"if (n{x} > {high}L || n{x} < {low - 1}.5) return null;"));
                return Text($"(int)n{x}");
            case 16:
                Add(Text($"var n{x} = unchecked({x} + int.MaxValue - {Math.Abs(other)});"), Text($"if (n{x} > {high}) return null;"));
                return "n" + x;
            default:
                return Text($"({number} + System.Math.Abs({x} % {1 + random.Next(3)}))");
        }
    }

    /// <summary>Writes a string by its length.</summary>
    /// <param name="value">Writes the string.</param>
    /// <param name="parameter">Adds a parameter of the method that runs with several integers.</param>
    public string Text(Func<string> value, Func<string> parameter)
    {
        var x = name();
        switch (random.Next(6))
        {
            case 0:
                Add($"var {x} = {value()};");
                return $"$\"{{{x}}}{{number}}\"";
            case 1:
                Add($"var {x} = {value()};", $"if (flag) {x} += \"z\";");
                return x;
            case 2:
                return Text($"new string('y', System.Math.Clamp({parameter()}, {random.Next(9)}, {9 + random.Next(50)}))");
            case 3:
                Add($"var {x} = flag ? {value()} : null;", $"if (string.IsNullOrEmpty({x})) return null;");
                return x;
            case 4:
                Add($"var {x} = flag ? {value()} : \"\";", $"if ({x}.Length < {random.Next(4)}) return null;");
                return x;
            default:
                Add($"var {x} = {value()};");
                return $"string.Concat({x}, flag ? \"\" : \"\\ud83d\", \"\\ude00\")";
        }
    }

    /// <summary>Writes a list that is filled before the request, and perhaps after it.</summary>
    /// <param name="type">The type of the items in C#.</param>
    /// <param name="items">Write the items.</param>
    /// <param name="after">Gets the statements after the request.</param>
    public string List(string type, IReadOnlyList<Func<string>> items, List<string> after)
    {
        var x = name();
        var texts = items.Select(item => item()).ToList();
        var cut = random.Next(texts.Count + 1);
        var (head, tail) = (string.Join(", ", texts.Take(cut)), texts.Skip(cut).ToList());
        Add(random.Next(3) == 0
            ? $"System.Collections.Generic.List<{type}> {x} = [{head}];"
            : $"var {x} = new System.Collections.Generic.List<{type}> {{ {head} }};");
        switch (random.Next(8))
        {
            case 0 when tail.Count > 0:
                after.Add(string.Concat(tail.Select(item => $"{x}.Add({item}); ")));
                return x;
            case 1:
                Add($"{x}.AddRange(new {type}[] {{ {string.Join(", ", tail)} }});");
                break;
            case 2:
                Add(string.Concat(tail.Select(item => $"if (flag || number > 0) {x}.Add({item}); ")));
                break;
            case 3 when tail.Count > 0:
                Add($"for (var i = 0; i < System.Math.Min(number, 4); i++) {{ {x}.Add({tail[0]}); }}");
                break;
            case 4:
                Add(string.Concat(tail.Select(item => $"{x}.Add({item}); ")), $"void C{x}() => {x}.Clear();", $"if (flag) C{x}();");
                break;
            case 5:
                Add($"var y{x} = {x};", string.Concat(tail.Select(item => $"y{x}.Add({item}); ")));
                break;
            case 6:
                Add(string.Concat(tail.Select(item => $"{x}.Insert(0, {item}); ")));
                return $"[.. {x}]";
            default:
                Add(string.Concat(tail.Select(item => $"{x}.Add({item}); ")), $"if ({x}.Count == 0 && flag) return null;");
                break;
        }

        return random.Next(3) == 0 ? $"[.. {x}]" : x;
    }

    private void Add(params string[] lines) => statements.AddRange(lines);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
