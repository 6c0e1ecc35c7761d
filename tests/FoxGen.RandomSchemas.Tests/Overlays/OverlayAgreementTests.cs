using System.Reflection;
using FoxGen.Analyzers.Checking;
using FoxGen.CompilerServices;
using FoxGen.Simulator.Endpoints;
using Microsoft.CodeAnalysis;

namespace FoxGen.RandomSchemas.Tests;

/// <summary>
/// Overlays of a project on the models of a library: the analyzer, the validator of the request and the simulator say the same, and what is
/// expected. All rows are compiled together.
/// </summary>
public sealed class OverlayAgreementTests
{
    private const string Folder = "/project/";

    private static readonly MethodInfo s_read = typeof(OverlayAgreementTests).GetMethod(nameof(ReadAs), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static readonly SpecText[] s_library =
    [
        SpecService.Text, .. OverlayRows.All.Select((_, i) => new SpecText($"row-{i}.fox.yaml", Numbered(OverlayRows.Model, i))),
    ];

    private static readonly SpecText[] s_overlays =
    [
        .. OverlayRows.All.SelectMany((row, i) => new[] { row.Overlay, row.Second }.OfType<string>().Select((text, j) => Overlay(text, $"{i}-{j}", i))),
    ];

    [Fact]
    public async Task The_analyzer_the_validator_and_the_simulator_agree_on_every_row()
    {
        var (made, errors) = GeneratedAssembly.Make(s_library);
        Assert.Empty(errors.SelectMany(one => one));
        using var library = made!;
        var run = Run(s_overlays, library.Image, Source());
        Assert.Empty(run.Diagnostics);
        var analyzed = await AnalyzedAsync(run.Output);
        using var house = new Loaded(run.Output, library.Assembly);
        var set = SpecSet.Compile([.. s_library, .. s_overlays]);
        Assert.Empty(set.Diagnostics);
        var simulator = new SubmitCheck(set.Services[0], new SubmittedModels(set.Services[0], set.Models));

        var problems = new List<string>();
        var count = 0;
        for (var i = 0; i < OverlayRows.All.Count; i++)
        {
            var row = OverlayRows.All[i];
            for (var j = 0; j < row.Requests.Length; j++, count++)
            {
                var request = house.Request(i, j);
                var validated = FoxProblems.Of(request);
                var body = Written(request, set.Services[0].ModelField!, $"row-{i}");
                var (_, refusal) = simulator.Check(new Microsoft.AspNetCore.Http.DefaultHttpContext().Request, SimulatorReader.Paths(set.Services[0]), Simulator.Bodies.SubmittedBody.OfJson(System.Text.Encoding.UTF8.GetBytes(body)).Body!);
                Compare(row, j, "validator", Text(validated.Select(one => Line(one.RuleId, one.Path, one.Severity is FoxSeverity.Error))));
                Compare(row, j, "reader of JSON", Text(Read(request.GetType(), body, set.Services[0].ModelField!).Select(one => Line(one.RuleId, one.Path, one.Severity is FoxSeverity.Error))));
                Compare(row, j, "analyzer", Text(analyzed[$"R{i}x{j}"]));
                if ((refusal is null) != validated.All(one => one.Severity is not FoxSeverity.Error) || validated.Any(one => one.Severity is FoxSeverity.Error && !refusal!.Message.Contains(one.WireMessage, StringComparison.Ordinal)))
                {
                    problems.Add($"{row.Name} | {row.Requests[j].Members} | simulator: {refusal?.Message ?? "takes it"} | validator: {string.Join(" ", validated.Select(one => one.WireMessage))}");
                }
            }
        }

        Assert.True(problems.Count == 0, string.Join("\n", problems));
        Assert.True(OverlayRows.All.Count >= 30 && count > 2 * OverlayRows.All.Count, $"{OverlayRows.All.Count} rows, {count} requests");

        void Compare(OverlayRow row, int at, string reader, string actual)
        {
            if (actual != row.Requests[at].Expected)
            {
                problems.Add($"{row.Name} | {row.Requests[at].Members} | expected: {row.Requests[at].Expected} | {reader}: {actual}");
            }
        }
    }

    [Fact]
    public void Refused_overlays_are_errors_for_the_compiler_and_the_simulator_and_apply_nowhere()
    {
        using var library = GeneratedAssembly.Make(s_library.Take(2)).Made!;
        foreach (var (name, overlay, id) in OverlayRows.Refused)
        {
            var text = Overlay(overlay, "refused", 0);
            var set = SpecSet.Compile([.. s_library.Take(2), text]);
            var run = Run([text], library.Image, "");

            Assert.Equal($"{name}: {id}", $"{name}: {string.Join(" ", set.Diagnostics.Select(one => one.Descriptor.Id))}");
            Assert.Equal($"{name}: {id}", $"{name}: {string.Join(" ", run.Diagnostics.Select(one => one.Id))}");
            Assert.All(run.Diagnostics, one => Assert.EndsWith("refused.overlay.fox.yaml", one.Location.GetLineSpan().Path, StringComparison.Ordinal));
            Assert.Empty(run.Sources);
        }
    }

    [Fact]
    public async Task A_project_that_references_the_one_with_the_overlay_gets_the_same_errors()
    {
        using var library = GeneratedAssembly.Make(s_library.Take(2)).Made!;
        var house = MetadataReference.CreateFromImage(CSharpCode.Emit(Run([Overlay(OverlayRows.All[0].Overlay, "house", 0)], library.Image, "").Output));
        const string Code = """
            using RandomSchemas;
            class Caller { object Wrong() => new Row0Request { Prompt = "p", Seconds = 12 }; object Right() => new Row0Request { Prompt = "p", Seconds = 8 }; }
            """;

        var with = CSharpCode.Compile("Tests", [CSharpCode.Parse(Code)], [.. CSharpCode.Runtime, library.Image, house]);
        var without = CSharpCode.Compile("Tests", [CSharpCode.Parse(Code)], [.. CSharpCode.Runtime, library.Image]);

        Assert.Equal("range seconds", Text((await AnalyzedAsync(with))["Wrong"]));
        Assert.Empty((await AnalyzedAsync(with))["Right"]);
        Assert.Empty(await CallSites.AnalyzeAsync(without));
    }

    [Fact]
    public void Messages_name_the_overlay_and_its_reason()
    {
        var set = SpecSet.Compile([.. s_library.Take(2), Overlay("description: Costs.\nproperties: { seconds: { maximum: 10, description: 'Long videos cost more.' }, look: { enum: [film] } }\nrules: [{ id: no-both, atMostOneOf: [look, style] }]", "house", 0)]);
        var body = RuleJson.Parse("""{ "prompt": "p", "seconds": 12, "look": "clay", "style": "film" }""");

        Assert.Equal(
            [
                "seconds must be from 4 to 10, or -1 (any) (rule of house.overlay.fox.yaml: Long videos cost more).",
                "look must be film (rule of house.overlay.fox.yaml: Costs).",
                "At most one of look and style can be set (rule of house.overlay.fox.yaml: Costs).",
            ],
            RequestChecker.Check(Assert.Single(set.Models).Request, body).Select(one => one.Message));
    }

    private static string Numbered(string text, int number) => text.Replace("§", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static SpecText Overlay(string text, string name, int number) => new($"{name}.overlay.fox.yaml", Numbered($"service: random\noverlay: row-§\n{text}", number));

    private static GeneratorRun Run(IEnumerable<SpecText> overlays, MetadataReference library, string source) => GeneratorRun.Of(
        s_library.Concat(overlays).Select(text => text with { Path = Folder + text.Path }),
        new Dictionary<string, string> { ["ProjectDir"] = Folder },
        CSharpCode.Compile("House", [CSharpCode.Parse(source)], CSharpCode.Runtime.Append(library)),
        reference: string.Join('|', s_library.Select(text => "/" + text.Path)));

    // Prompt is required; a row that is about it sets it.
    private static string Source() => "using RandomSchemas;\npublic static class Requests\n{\n" + string.Concat(OverlayRows.All.SelectMany((row, i) => row.Requests.Select((request, j) =>
        Numbered($"    public static FoxGen.IFoxRequest R§x{j}() => new Row§Request {{ {(request.Members.Contains("Prompt", StringComparison.Ordinal) ? "" : "Prompt = \"Pp\", ")}{request.Members} }};\n", i)))) + "}\n";

    private static async Task<ILookup<string, string>> AnalyzedAsync(Compilation compilation) => (await CallSites.AnalyzeAsync(compilation)).ToLookup(
        one => one.Location.SourceTree!.GetRoot().FindNode(one.Location.SourceSpan).AncestorsAndSelf().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.MethodDeclarationSyntax>().First().Identifier.Text,
        one => one.Properties.TryGetValue(Finding.RuleKey, out var rule) && one.Properties.TryGetValue(Finding.PathKey, out var path) ? Line(rule!, path!, one.Severity is DiagnosticSeverity.Error) : one.ToString());

    private static string Line(string id, string path, bool isError) => $"{id} {path}{(isError ? "" : " (warning)")}";

    private static string Text(IEnumerable<string> lines) => string.Join(";", lines.Order(StringComparer.Ordinal));

    private static string Written(IFoxRequest request, string field, string id)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        FoxBodyWriter.WriteBody(output, field, id, request);
        return System.Text.Encoding.UTF8.GetString(output.WrittenSpan);
    }

    // The body as ASP.NET Core reads it.
    private static IReadOnlyList<FoxProblem> Read(Type type, string body, string field)
    {
        var json = JsonNode.Parse(body)!.AsObject();
        json.Remove(field);
        return (IReadOnlyList<FoxProblem>)s_read.MakeGenericMethod(type).Invoke(null, [System.Text.Json.JsonSerializer.SerializeToElement(json)])!;
    }

    private static IReadOnlyList<FoxProblem> ReadAs<T>(System.Text.Json.JsonElement json)
        where T : class, IFoxReadableRequest<T> => FoxRequests.Read<T>(json).Problems;

    /// <summary>The project with the overlays, loaded beside its library.</summary>
    private sealed class Loaded : IDisposable
    {
        private readonly System.Runtime.Loader.AssemblyLoadContext _context = new("overlays", isCollectible: true);
        private readonly Assembly _assembly;

        public Loaded(Compilation compilation, Assembly library)
        {
            _context.Resolving += (_, name) => name.Name == library.GetName().Name ? library : null;
            _assembly = _context.LoadFromStream(new MemoryStream(CSharpCode.Emit(compilation)));
        }

        public IFoxRequest Request(int row, int number) =>
            (IFoxRequest)_assembly.GetType("Requests")!.GetMethod(string.Create(CultureInfo.InvariantCulture, $"R{row}x{number}"))!.Invoke(null, null)!;

        public void Dispose() => _context.Unload();
    }
}
