namespace FoxGen.Analyzers.Tests;

/// <summary>Paid calls in places that end before them, or that nothing can wait for.</summary>
public sealed class PaidScopeTests
{
    private const string Request = "new() { Prompt = \"x\" }";

    [Theory]
    [InlineData("Task<SeededMediaResult> Run(string key) { using var fox = new FoxApiClient(key); return {|FOX3008:fox.Videos.Seedance20ReferenceToVideo.GenerateAsync(" + Request + ")|}; }")]
    [InlineData("Task<SeededMediaResult> Run(string key) { using (var fox = new FoxApiClient(key)) { return {|FOX3008:fox.Videos.Seedance20ReferenceToVideo.GenerateAsync(" + Request + ")|}; } }")]
    [InlineData("Task<FoxTask<SeededMediaResult>> Run(string key) { using var fox = new FoxApiClient(key); return {|FOX3008:fox.Model(Seedance20ReferenceToVideo.Definition).SubmitAsync(" + Request + ")|}; }")]
    [InlineData("Task<FoxTask<SeededMediaResult>> Run(string key) { using var fox = new FoxApiClient(key); return {|FOX3008:fox.Videos.Seedance20ReferenceToVideo.SubmitAsync(" + Request + ", System.Threading.CancellationToken.None)|}; }")]
    [InlineData("Task Run(string key, FoxTaskToken token) { using var fox = new FoxApiClient(key); return {|FOX3008:fox.Resume(token).SaveAllAsync(key)|}; }")]
    [InlineData("Task Run(string key, bool flag) { using var fox = new FoxApiClient(key); return flag ? Task.CompletedTask : {|FOX3008:fox.Files.UploadAsync(key)|}; }")]
    [InlineData("async Task Run(string key) { Task<SeededMediaResult> task; using (var fox = new FoxApiClient(key)) { task = {|FOX3008:fox.Videos.Seedance20ReferenceToVideo.GenerateAsync(" + Request + ")|}; } Console.WriteLine(await task); }")]
    [InlineData("async Task<SeededMediaResult> Run(string key) { using var fox = new FoxApiClient(key); return await fox.Videos.Seedance20ReferenceToVideo.GenerateAsync(" + Request + "); }")]
    [InlineData("async Task Run(string key) { Task<SeededMediaResult> task; using (var fox = new FoxApiClient(key)) { task = fox.Videos.Seedance20ReferenceToVideo.GenerateAsync(" + Request + "); Console.WriteLine(await task); } }")]
    [InlineData("async Task<object> Run(string key) { using var fox = new FoxApiClient(key); Func<Task<SeededMediaResult>> run = () => fox.Videos.Seedance20ReferenceToVideo.GenerateAsync(" + Request + "); return await run(); }")]
    [InlineData("async Task<object> Run(string key) { using var fox = new FoxApiClient(key); return await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => { return fox.Videos.Seedance20ReferenceToVideo.GenerateAsync(" + Request + "); })); }")]
    [InlineData("Task<SeededMediaResult> Run(FoxApiClient fox) => fox.Videos.Seedance20ReferenceToVideo.GenerateAsync(" + Request + ");")]
    [InlineData("FoxTask Run(string key, FoxTaskToken token) { using var fox = new FoxApiClient(key); return fox.Resume(token); }")]
    public Task A_client_that_ends_before_its_call_is_reported(string member) => CheckAsync(member);

    private const string Call = "fox.Videos.Seedance20ReferenceToVideo.GenerateAsync(" + Request + ")";
    private const string Paid = "Console.WriteLine(await {|FOX3009:" + Call + "|});";
    private const string Fine = "Console.WriteLine(await " + Call + ");";

    [Theory]
    [InlineData("async void Run(FoxApiClient fox) { " + Paid + " }")]
    [InlineData("async void Run(FoxApiClient fox) => " + Paid)]
    [InlineData("void Run(FoxApiClient fox) { async void Local() { " + Paid + " } Local(); }")]
    [InlineData("void Run(FoxApiClient fox) { Action run = async () => " + Paid + " }")]
    [InlineData("void Run(FoxApiClient fox) { new List<int>().ForEach(async _ => " + "Console.WriteLine(await {|FOX3009:" + Call + "|})" + "); }")]
    [InlineData("async void Run(FoxApiClient fox) { try { " + Paid + " } finally { Console.WriteLine(); } }")]
    [InlineData("async void Run(FoxApiClient fox) { try { " + Fine + " } catch (Exception failure) { Console.WriteLine(failure); } }")]
    [InlineData("async void OnClick(object sender, EventArgs e) { using var fox = FoxApiClient.FromEnvironment(); " + Fine + " }")]
    [InlineData("void Run(FoxApiClient fox) { EventHandler handler = async (_, _) => " + Fine + " }")]
    [InlineData("async Task Run(FoxApiClient fox) { " + Fine + " }")]
    [InlineData("void Run(FoxApiClient fox) { Func<Task> run = async () => " + Fine + " }")]
    [InlineData("interface ICommand { void Run(FoxApiClient fox); } class Command : ICommand { public async void Run(FoxApiClient fox) { " + Fine + " } }")]
    [InlineData("abstract class Window { protected abstract void Start(FoxApiClient fox); } class Own : Window { protected override async void Start(FoxApiClient fox) { " + Fine + " } }")]
    public Task A_paid_call_that_nothing_can_wait_for_is_reported(string member) => CheckAsync(member);

    [Theory]
    [InlineData("Task<SeededMediaResult> Run(FoxApiClient fox) => fox.Videos.Seedance20ReferenceToVideo.GenerateAsync(" + Request + ", {|FOX3010:async step => await Task.Delay(1)|});")]
    [InlineData("Task<SeededMediaResult> Run(FoxTask<SeededMediaResult> task) => task.WaitAsync({|FOX3010:async step => { await Task.Delay(step.Polls); }|});")]
    [InlineData("IProgress<FoxTaskSnapshot> Run() => new Progress<FoxTaskSnapshot>({|FOX3010:async step => await Task.Delay(1)|});")]
    [InlineData("FoxManyOptions<Seedance20ReferenceToVideoRequest> Run() => new() { OnProgress = {|FOX3010:async step => await Task.Delay(1)|} };")]
    [InlineData("Task<SeededMediaResult> Run(FoxTask<SeededMediaResult> task) => task.WaitAsync({|FOX3010:Show|}); async void Show(FoxTaskSnapshot step) => await Task.Delay(1);")]
    [InlineData("Task<SeededMediaResult> Run(FoxTask<SeededMediaResult> task) => task.WaitAsync(step => Console.WriteLine(step));")]
    [InlineData("FoxSubmitOptions Run() => new() { OnSubmitted = async token => await Task.Delay(1) };")]
    [InlineData("Action<int> Run() => async step => await Task.Delay(step);")]
    public Task A_handler_that_nothing_waits_for_is_reported(string member) => CheckAsync(member);

    private static async Task CheckAsync(string member)
    {
        var marked = MarkedCode.Parse($"class Consumer {{ {member} }}");
        var compilation = CallSites.Compile(marked.Code);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(one => one.Severity is Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
        var found = await CallSites.AnalyzeAsync(compilation);

        Assert.Equal(marked.Expected, found.Select(one => (one.Id, one.Location.SourceSpan)));
    }
}
