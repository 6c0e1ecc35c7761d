namespace FoxGen.Analyzers.Tests.Values;

/// <summary>Values that come through variables: each form with a value that is wrong, one that is right, and one that nobody knows.</summary>
internal static class Flows
{
    /// <summary>The rows; <c>S</c> stands for a Seedance request with a prompt: 4 to 15 seconds, or -1.</summary>
    public static IReadOnlyList<(string Title, string Code)> All { get; } =
    [
        ("a variable that is never changed: wrong", "var seconds = 99;\n_ = new S { Duration = {|FOX1001:seconds|} };"),
        ("a variable that is never changed: right", "var seconds = 9;\n_ = new S { Duration = seconds };"),
        ("a variable that is never changed: unknown", "var seconds = number;\n_ = new S { Duration = seconds };"),
        ("Math.Clamp: wrong", "_ = new S { Duration = {|FOX1001:Math.Clamp(number, 16, 20)|} };"),
        ("a guard: wrong", "if (number < 16) return;\n_ = new S { Duration = {|FOX1001:number|} };"),
        ("a loop: wrong", "for (var i = 16; i < 20; i++) { _ = new S { Duration = {|FOX1001:i|} }; }"),
        ("two assignments: wrong", "int s;\nif (flag) s = 98; else s = 99;\n_ = new S { Duration = {|FOX1001:s|} };"),
        ("two assignments: one right", "int s;\nif (flag) s = 5; else s = 99;\n_ = new S { Duration = s };"),
        ("a list that is filled", "var urls = new List<FoxMedia>();\nfor (var i = 0; i < 3; i++) urls.Add(text);\n_ = new S { ImageUrls = urls };"),
        ("a helper", "Seedance20ReferenceToVideoRequest Make(int d) => new() { Prompt = \"a\", Duration = d };\n_ = Make({|FOX1001:20|});\n_ = Make(5);\n_ = Make(number);"),
        ("an interpolated string", "_ = new Seedance20ReferenceToVideoRequest { Prompt = {|FOX1002:$\"{text}" + new string('x', 5001) + "\"|} };"),
    ];
}
