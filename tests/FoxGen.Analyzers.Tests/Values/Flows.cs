namespace FoxGen.Analyzers.Tests.Values;

/// <summary>
/// Values that come through variables, conditions and calls. Each form has a value that is wrong wherever control flow comes from, one that is
/// right, and one that nobody knows. <c>S</c> stands for a Seedance request with a prompt: 4 to 15 seconds or -1, at most 9 images, a prompt of at most
/// 5,000 characters.
/// </summary>
internal static class Flows
{
    private const string Png = "\"https://example.com/a.png\"";

    private static readonly FlowForm[] s_forms =
    [
        // Locals.
        Duration("a local", "var s = §;\n_ = new S { Duration = «s» };"),
        Duration("a local of a nullable type", "int? s = §;\n_ = new S { Duration = «s» };"),
        Duration("a local of a shorter type", "short s = §;\n_ = new S { Duration = «s» };", unknown: "(short)number"),
        Duration("a local that is declared first", "int s;\ns = §;\n_ = new S { Duration = «s» };"),
        Duration("a local that is assigned again", "var s = 9;\nConsole.WriteLine(s);\ns = §;\n_ = new S { Duration = «s» };"),
        Duration("a local of a local", "var a = §;\nvar b = a;\n_ = new S { Duration = «b» };"),
        Duration("a sum of locals", "var a = 3;\nvar b = §;\n_ = new S { Duration = «a + b» };", "96", "6"),
        Duration("a product and a rest", "var a = §;\n_ = new S { Duration = «a * 3 % 100» };", "33", "3"),
        Duration("a compound assignment", "var s = 3;\ns += §;\n_ = new S { Duration = «s» };", "96", "6"),
        Duration("an increment", "var s = §;\ns++;\n_ = new S { Duration = «s» };", "15", "14"),
        Duration("a local in a lambda", "var s = §;\nFunc<object> make = () => new S { Duration = «s» };"),
        Duration("a local in a local function", "var s = §;\nobject Make() => new S { Duration = «s» };\nMake();"),
        Duration("a local of a lambda", "Func<object> make = () => { var s = §; return new S { Duration = «s» }; };"),
        Duration("a local in a using statement", "using (new System.IO.MemoryStream()) { var s = §; _ = new S { Duration = «s» }; }"),
        Duration("a cast", "double s = §;\n_ = new S { Duration = «(int)s» };", "99.5", "9.5"),
        new("a local enum", "FOX1003", "var r = §;\n_ = new S { Resolution = «r» };", "Resolution.K4", "Resolution.P720", "resolution"),
        new("a local string", "FOX1002", "var p = §;\n_ = new P { Prompt = «p» };", "\"\"", "\"a\"", "text"),
        new("a local URL", "FOX1006", "var u = §;\n_ = new S { ImageUrls = [«u»] };", "\"x\"", Png, "text"),
        new("a local of media", "FOX1006", "FoxMedia u = §;\n_ = new S { ImageUrls = [«u»] };", "\"x\"", Png, "text"),

        // Branches.
        Duration("two assignments", "int s;\nif (flag) s = §; else s = 98;\n_ = new S { Duration = «s» };"),
        Duration("an assignment that may not happen", "var s = 98;\nif (flag) s = §;\n_ = new S { Duration = «s» };"),
        Duration("a conditional expression", "var s = flag ? § : 98;\n_ = new S { Duration = «s» };"),
        Duration("a switch expression", "var s = number switch { 1 => 97, 2 => 98, _ => § };\n_ = new S { Duration = «s» };"),
        Duration("a switch statement", "int s;\nswitch (number) { case 1: s = 98; break; case 2: s = 97; break; default: s = §; break; }\n_ = new S { Duration = «s» };"),
        Duration("a null-coalescing operator", "int? s = flag ? § : null;\n_ = new S { Duration = «s ?? 98» };"),
        Duration("a null-coalescing assignment", "int? s = null;\ns ??= §;\n_ = new S { Duration = s };", "number", "9"),
        Duration("a value of a nullable", "int? s = flag ? § : 98;\n_ = new S { Duration = «s.Value» };"),
        Duration("a try block", "int s;\ntry { s = §; } finally { Console.WriteLine(); }\n_ = new S { Duration = «s» };"),
        Duration("a catch block", "int s;\ntry { Console.WriteLine(); s = §; } catch (InvalidOperationException) { s = 98; }\n_ = new S { Duration = «s» };"),
        Duration("a return in one branch", "var s = 9;\nif (flag) { s = §; } else { return; }\n_ = new S { Duration = «s» };"),
        new("an enum in two branches", "FOX1003", "var r = flag ? Resolution.K4 : §;\n_ = new S { Resolution = «r» };", "(Resolution)77", "Resolution.P720", "resolution"),

        // Bounds.
        Duration("Math.Clamp", "_ = new S { Duration = «Math.Clamp(number, §)» };", "16, 20", "4, 15", "1, 99"),
        Duration("Math.Max", "_ = new S { Duration = «Math.Max(number, §)» };", "16", "4", "Math.Abs(number)"),
        Duration("Math.Min", "_ = new S { Duration = «Math.Min(number, §)» };", "-2", "15", "Math.Abs(number)"),
        Duration("Math.Max of Math.Min", "_ = new S { Duration = «Math.Max(§, Math.Min(number, 90))» };", "16", "4", "number"),
        Duration("int.Clamp", "_ = new S { Duration = «int.Clamp(number, §)» };", "16, 20", "4, 15", "1, 99"),
        Duration("a guard that returns", "if (number < §) return;\n_ = new S { Duration = «number» };", "16", "4", "maybeNumber"),
        Duration("a guard that throws", "if (number < § || number > 99) throw new ArgumentException();\n_ = new S { Duration = «number» };", "16", "4", "maybeNumber"),
        Duration("an enclosing condition", "if (number >= §) { _ = new S { Duration = «number» }; }", "16", "4", "maybeNumber"),
        Duration("an else branch", "if (number < §) { } else { _ = new S { Duration = «number» }; }", "16", "4", "maybeNumber"),
        Duration("a combined condition", "if (flag && number > § && number < 100) { _ = new S { Duration = «number» }; }", "15", "3", "maybeNumber"),
        Duration("a negated condition", "if (!(number > §)) return;\n_ = new S { Duration = «number» };", "15", "3", "maybeNumber"),
        Duration("an equality", "if (number == §) { _ = new S { Duration = «number» }; }", "99", "9", "maybeNumber"),
        Duration("a pattern", "if (number is > § and < 100) { _ = new S { Duration = «number» }; }", "15", "3", "-100"),
        Duration("a pattern with a name", "if (maybeNumber is { } s && s > §) { _ = new S { Duration = «s» }; }", "15", "3", "number"),
        Duration("a pattern of two ranges", "if (number is < -1 or > §) { _ = new S { Duration = number }; }", "15", "3", "-100"),
        Duration("a nullable in a condition", "if (maybeNumber > §) { _ = new S { Duration = «maybeNumber» }; }", "15", "3", "number"),
        Duration("ThrowIfLessThan", "ArgumentOutOfRangeException.ThrowIfLessThan(number, §);\n_ = new S { Duration = «number» };", "16", "4", "Math.Abs(number)"),
        Duration("ThrowIfGreaterThan", "ArgumentOutOfRangeException.ThrowIfGreaterThan(number, §);\n_ = new S { Duration = «number» };", "-2", "15", "Math.Abs(number)"),
        Duration("a switch section", "switch (number) { case §: _ = new S { Duration = «number» }; break; }", "99", "9", "> 5"),
        Duration("an arm of a switch expression", "_ = number switch { > § => new S { Duration = «number» }, _ => null };", "15", "3", "-100"),
        Duration("a guard before a lambda", "if (number < §) return;\nFunc<object> make = () => new S { Duration = «number» };", "16", "4", "maybeNumber"),
        Duration("a parameter that is assigned", "number = §;\n_ = new S { Duration = «number» };", "99", "9", "Math.Abs(number)"),

        // Loops.
        Duration("a loop variable", "for (var i = §; i < 99; i++) { _ = new S { Duration = «i» }; }", "16", "4"),
        Duration("a loop that counts", "var s = §;\nwhile (flag) { s++; }\n_ = new S { Duration = s };", "number", "9"),
        Duration("a loop that ends by its condition", "var s = 0;\nwhile (s < §) { s++; }\n_ = new S { Duration = «s» };", "99", "9"),
        Duration("a local in a loop", "foreach (var one in media) { var s = §; _ = new S { Duration = «s» }; }"),
        Duration("a local that a loop assigns", "var s = 9;\nforeach (var one in media) { _ = new S { Duration = s }; s = §; }", "number", "9"),


        // Lengths of strings.
        Prompt("new string", "_ = new P { Prompt = «new string('x', §)» };", "5001", "9", "number"),
        Prompt("new string with bounds", "_ = new P { Prompt = «new string('x', Math.Max(number, §))» };", "5001", "9", "number"),
        Prompt("an interpolated string", "_ = new P { Prompt = «$\"{text}{new string('x', §)}\"» };", "5002", "9", "number"),
        Prompt("a concatenation", "var p = new string('x', §);\n_ = new P { Prompt = «text + p» };", "5002", "9", "number"),
        Prompt("a string that grows", "var p = text;\np += new string('x', §);\n_ = new P { Prompt = «p» };", "5002", "9", "number"),
        Prompt("a guard of a length", "if (text.Length < §) return;\n_ = new P { Prompt = «text» };", "10001", "9", "number"),
        Prompt("an empty string", "var p = §;\nif (p.Length == 0) { _ = new P { Prompt = «p» }; }", "text", "\"a\"", "text.Trim() + \"a\""),

        // Lists.
        List("a local list", "var u = §;\n_ = new S { ImageUrls = «u» };", $"new FoxMedia[] {{ {Images(10)} }}", $"new FoxMedia[] {{ {Images(9)} }}", "media"),
        List("a local collection expression", "IReadOnlyList<FoxMedia> u = §;\n_ = new S { ImageUrls = «u» };", $"[{Images(10)}]", $"[{Images(9)}]", "media"),
        List("a list that is filled", $"var u = new List<FoxMedia> {{ {Images(8)} }};\nu.Add({Png});\nu.AddRange(§);\n_ = new S {{ ImageUrls = «u» }};", $"new FoxMedia[] {{ {Images(1)} }}", "new FoxMedia[0]", "media"),
        List("a list that is filled by a loop", $"var u = new List<FoxMedia> {{ {Images(1)} }};\nforeach (var one in media) {{ u.Add(one); }}\nu.AddRange(§);\n_ = new S {{ ImageUrls = «u» }};", $"new FoxMedia[] {{ {Images(9)} }}", $"new FoxMedia[] {{ {Images(1)} }}", "media"),
        List("a list with an item that may be there", $"var u = new List<FoxMedia> {{ {Images(9)} }};\nif (flag) u.Add({Png});\nu.AddRange(§);\n_ = new S {{ ImageUrls = «u» }};", $"new FoxMedia[] {{ {Images(1)} }}", "new FoxMedia[0]", "media"),
        List("a spread local", $"var u = §;\n_ = new S {{ ImageUrls = «[.. u, {Png}]» }};", $"new FoxMedia[] {{ {Images(9)} }}", $"new FoxMedia[] {{ {Images(8)} }}", "media"),
        List("a list that is cleared", $"var u = new List<FoxMedia> {{ {Images(10)} }};\nu.Clear();\nu.AddRange(§);\n_ = new S {{ ImageUrls = «u» }};", $"new FoxMedia[] {{ {Images(10)} }}", $"new FoxMedia[] {{ {Images(1)} }}", "media"),
        List("an array of a size", "_ = new S { ImageUrls = «new FoxMedia[§]» };", "10", "number", "number"),
        List("a list that changes later", $"var u = new List<FoxMedia> {{ {Images(8)} }};\nvar r = new S {{ ImageUrls = u }};\nu.AddRange(§);", $"new FoxMedia[] {{ {Images(9)} }}", "new FoxMedia[0]", "media"),
        List("a list that another method gets", $"var u = new List<FoxMedia> {{ {Images(10)} }};\nvoid Cut(List<FoxMedia> list) => list.Clear();\nCut(u);\nu.AddRange(§);\n_ = new S {{ ImageUrls = u }};", $"new FoxMedia[] {{ {Images(9)} }}", "new FoxMedia[0]", "media"),
        new("an item of a list that is filled", "FOX1006", "var u = new List<FoxMedia>();\nu.Add(«§»);\n_ = new S { ImageUrls = u };", "\"x\"", Png, "text"),

        // Requests that are made before, or by a method.
        Duration("a copy of a local request", "var r = new S { Seed = 1 };\n_ = r with { Duration = «§» };", "99", "9"),
        new("a rule over a copy", "FOX2001", "var r = new S { ImageUrls = § };\n_ = r with { «AudioUrls» = [\"https://example.com/a.mp3\"] };", "null", $"[{Png}]", "media"),
        Duration("a method that builds the request", "Seedance20ReferenceToVideoRequest Make(int s) => new() { Prompt = \"a\", Duration = s };\n_ = Make(«§»);"),
        Duration("a method with statements", "Seedance20ReferenceToVideoRequest Make(int s)\n{\n    var half = s / 2;\n    var r = new Seedance20ReferenceToVideoRequest { Prompt = \"a\", Duration = half };\n    return r;\n}\n_ = «Make(§)»;", "99", "9"),
        Duration("a method that bounds its parameter", "Seedance20ReferenceToVideoRequest Make(int s)\n{\n    if (s < 4) s = 4;\n    return new() { Prompt = \"a\", Duration = s };\n}\n_ = Make(«§»);"),
    ];

    /// <summary>The rows.</summary>
    public static IReadOnlyList<(string Title, string Code)> All { get; } = [.. s_forms.SelectMany(form => form.Rows)];

    private static FlowForm Duration(string title, string code, string wrong = "99", string right = "9", string unknown = "number") => new(title, "FOX1001", code, wrong, right, unknown);

    private static FlowForm Prompt(string title, string code, string wrong, string right, string unknown) => new(title, "FOX1002", code, wrong, right, unknown);

    private static FlowForm List(string title, string code, string wrong, string right, string unknown) => new(title, "FOX1005", code, wrong, right, unknown);

    private static string Images(int count) => string.Join(", ", Enumerable.Repeat(Png, count));

    /// <summary>A form of code with a place for a value, <c>§</c>.</summary>
    /// <param name="Title">What it is.</param>
    /// <param name="Id">What is reported between <c>«</c> and <c>»</c> if the value is wrong.</param>
    /// <param name="Code">The statements.</param>
    /// <param name="Wrong">A value that is wrong.</param>
    /// <param name="Right">A value that is right.</param>
    /// <param name="Unknown">A value that nobody knows.</param>
    private sealed record FlowForm(string Title, string Id, string Code, string Wrong, string Right, string Unknown)
    {
        /// <summary>The three rows.</summary>
        public IEnumerable<(string Title, string Code)> Rows =>
        [
            (Title + ": wrong", With(Wrong, "{|" + Id + ":", "|}")),
            (Title + ": right", With(Right, "", "")),
            (Title + ": unknown", With(Unknown, "", "")),
        ];

        private string With(string value, string open, string close) => Code
            .Replace("§", value, StringComparison.Ordinal)
            .Replace("«", open, StringComparison.Ordinal)
            .Replace("»", close, StringComparison.Ordinal)
            .Replace("new P {", "new Seedance20ReferenceToVideoRequest {", StringComparison.Ordinal);
    }
}
