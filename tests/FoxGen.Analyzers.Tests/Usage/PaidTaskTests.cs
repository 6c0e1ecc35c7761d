
namespace FoxGen.Analyzers.Tests;

/// <summary>Paid tasks and results that nothing keeps, wherever they are dropped.</summary>
public sealed class PaidTaskTests
{
    private const string Model = "fox.Videos.Veo31ReferenceToVideo";
    private const string Submit = Model + ".SubmitAsync(null!)";
    private const string Generate = Model + ".GenerateAsync(null!)";

    [Theory]
    [InlineData("await {|FOX3001:" + Submit + "|};")]
    [InlineData("{|FOX3001:" + Submit + "|};")]
    [InlineData("await {|FOX3001:" + Submit + "|}.ConfigureAwait(false);")]
    [InlineData("Func<Task> run = async () => await {|FOX3001:" + Submit + "|};")]
    [InlineData("Action run = () => {|FOX3001:" + Submit + "|};")]
    [InlineData("{|FOX3001:fox?.Videos.Veo31ReferenceToVideo.SubmitAsync(null!)|};")]
    [InlineData("await {|FOX3001:" + Model + ".SubmitAsync(null!, System.Threading.CancellationToken.None)|};")]
    [InlineData("await {|FOX3001:FoxOverloads.SubmitAsync(" + Model + ", null!, default(System.Threading.CancellationToken))|};")]
    [InlineData("await {|FOX3001:" + Model + ".TrySubmitAsync(null!)|};")]
    [InlineData("await {|FOX3001:" + Model + ".TrySubmitAsync(null!, System.Threading.CancellationToken.None)|};")]
    [InlineData("await {|FOX3001:fox.Model(text).SubmitJsonAsync(default)|};")]
    [InlineData("await Task.WhenAll({|FOX3001:" + Submit + "|}, " + Submit + ");")]
    [InlineData("await Task.WhenAll(new[] { {|FOX3001:" + Submit + "|} });")]
    [InlineData("await Task.WhenAll([{|FOX3001:" + Submit + "|}, Task.CompletedTask]);")]
    [InlineData("await Task.WhenAll(media.Select(one => {|FOX3001:" + Submit + "|}));")]
    [InlineData("await Task.WhenAll(media.Select(async one => await {|FOX3001:" + Submit + "|}).ToList());")]
    [InlineData("await Task.WhenAny({|FOX3001:" + Submit + "|}, Task.Delay(1));")]
    [InlineData("Task.WaitAll({|FOX3001:" + Submit + "|});")]
    [InlineData("{|FOX3001:" + Submit + "|}.Wait();")]
    [InlineData("{|FOX3001:" + Submit + "|}.GetAwaiter().GetResult();")]
    [InlineData("{|FOX3001:" + Submit + "|}.ConfigureAwait(false).GetAwaiter().GetResult();")]
    [InlineData("await {|FOX3001:" + Submit + "|}.WaitAsync(TimeSpan.FromSeconds(1));")]
    [InlineData("await {|FOX3001:" + Submit + "|}.ContinueWith(_ => Console.WriteLine());")]
    [InlineData("Task.Run(() => {|FOX3001:" + Submit + "|});")]
    [InlineData("await Task.Run(async () => { await Task.Yield(); return await {|FOX3001:" + Submit + "|}; });")]
    [InlineData("Task.Factory.StartNew(() => {|FOX3001:" + Submit + "|}).Unwrap();")]
    [InlineData("await (flag ? {|FOX3001:" + Submit + "|} : " + Submit + ");")]
    [InlineData("var pending = {|FOX3001:" + Submit + "|}; Console.WriteLine(); await pending;")]
    [InlineData("var pending = media.Select(one => {|FOX3001:" + Submit + "|}); await Task.WhenAll(pending);")]
    [InlineData("foreach (var one in media) { await {|FOX3001:" + Submit + "|}; }")]
    [InlineData("media.ToList().ForEach(one => {|FOX3001:" + Submit + "|});")]
    public Task A_dropped_handle_is_reported(string statement) => CheckAsync(statement);

    [Theory]
    [InlineData("await {|FOX3005:" + Generate + "|};")]
    [InlineData("await {|FOX3005:" + Generate + "|}.ConfigureAwait(false);")]
    [InlineData("await {|FOX3005:" + Model + ".GenerateAllAsync(null!)|};")]
    [InlineData("await {|FOX3005:" + Model + ".GenerateAsync(null!, snapshot => Console.WriteLine(snapshot))|};")]
    [InlineData("await Task.WhenAll({|FOX3005:" + Generate + "|}, " + Generate + ");")]
    [InlineData("{|FOX3005:" + Generate + "|}.Wait();")]
    [InlineData("await {|FOX3005:(await " + Submit + ").WaitAsync()|};")]
    [InlineData("var task = await " + Submit + "; await {|FOX3005:task.WaitAllAsync()|};")]
    [InlineData("var task = await " + Submit + "; await {|FOX3005:task.WaitRawAsync(System.Threading.CancellationToken.None)|};")]
    public Task A_dropped_result_is_reported(string statement) => CheckAsync(statement);

    [Theory]
    [InlineData("{|FOX3006:" + Generate + "|};")]
    [InlineData("{|FOX3006:" + Generate + "|}.ConfigureAwait(false);")]
    [InlineData("Action run = () => {|FOX3006:" + Generate + "|};")]
    [InlineData("void Local() => {|FOX3006:" + Generate + "|};")]
    [InlineData("void Local() { {|FOX3006:" + Generate + "|}; }")]
    [InlineData("Task.Run(() => {|FOX3006:" + Generate + "|});")]
    [InlineData("var task = await " + Submit + "; {|FOX3006:task.WaitAsync()|};")]
    public Task A_paid_call_that_nothing_awaits_is_reported(string statement) => CheckAsync(statement, "CS4014");

    [Theory]
    [InlineData("var {|FOX3007:task|} = await " + Submit + ";")]
    [InlineData("FoxTask<MediaResult> {|FOX3007:task|} = await " + Submit + ";")]
    [InlineData("var {|FOX3007:pending|} = " + Submit + ";")]
    [InlineData("var {|FOX3007:video|} = await " + Generate + ";")]
    [InlineData("var {|FOX3007:all|} = await Task.WhenAll(media.Select(one => " + Submit + "));")]
    [InlineData("var _ = await " + Submit + ";")]
    [InlineData("var task = await " + Submit + "; Console.WriteLine(task.Token);")]
    [InlineData("var task = await " + Submit + "; Func<object> later = () => task;")]
    [InlineData("var task = await " + Submit + ";\n#if OTHER\nConsole.WriteLine(task);\n#endif")]
    public Task A_variable_that_nothing_reads_is_reported(string statement) => CheckAsync(statement);

    [Theory]
    [InlineData("_ = await " + Submit + ";")]
    [InlineData("_ = " + Submit + ";")]
    [InlineData("_ = " + Generate + ";")]
    [InlineData("_ = Task.Run(() => " + Submit + ");")]
    [InlineData("var token = (await " + Submit + ").Token; Console.WriteLine(token);")]
    [InlineData("Func<Task> run = () => " + Submit + ";")]
    [InlineData("await " + Submit + ".ContinueWith(done => Console.WriteLine(done.Result.Token));")]
    [InlineData("var tasks = await Task.WhenAll(media.Select(one => " + Submit + ")); Console.WriteLine(tasks.Length);")]
    [InlineData("Console.WriteLine(await " + Generate + ");")]
    [InlineData("await (await " + Submit + ").SaveAllAsync(text);")]
    [InlineData("var task = await " + Submit + "; await task.WaitAsync(); await task.SaveAllAsync(text);")]
    [InlineData("await " + Model + ".Resume(FoxTaskToken.Parse(text)).WaitAsync();")]
    [InlineData("await " + Model + ".GenerateAsync(null!, new FoxSubmitOptions { OnSubmitted = token => Task.CompletedTask });")]
    [InlineData("await foreach (var one in " + Model + ".GenerateManyAsync([])) { Console.WriteLine(one); }")]
    [InlineData("{|FOX3011:" + Model + ".GenerateManyAsync([])|};")]
    [InlineData("var pending = pending.WaitAsync();")]
    public Task What_is_kept_or_dropped_on_purpose_is_not(string statement) => CheckAsync(statement, "CS0841", "CS0165");

    [Theory]
    [InlineData("await Assert.ThrowsAsync<FoxValidationException>(async () => await " + Submit + ");")]
    [InlineData("await Assert.ThrowsAsync<FoxValidationException>(async () => { await " + Submit + "; });")]
    [InlineData("await Assert.ThrowsAsync<FoxValidationException>(async () => await " + Generate + ");")]
    [InlineData("Assert.Throws<FoxValidationException>(() => { " + Submit + ".Wait(); });")]
    [InlineData("Assert.That(async () => await " + Submit + ", Throws.Exception);")]
    [InlineData("await Record.ExceptionAsync(async () => await " + Submit + ");")]
    [InlineData("Func<Task> act = async () => await " + Submit + "; await act.Should().ThrowAsync<FoxValidationException>();")]
    [InlineData("async Task Act() => await " + Submit + "; await Assert.ThrowsAsync<FoxValidationException>(Act);")]
    [InlineData("await Assert.ThrowsAsync<FoxValidationException>(async () => { var task = await " + Submit + "; });")]
    [InlineData("Func<Task> act = async () => await {|FOX3001:" + Submit + "|}; await act();")]
    [InlineData("Assert.That(async () => await {|FOX3001:" + Submit + "|}, null);")]
    public async Task A_call_that_is_expected_to_throw_is_not(string statement)
    {
        const string Frameworks = """
            static class Assert
            {
                public static Task<T> ThrowsAsync<T>(Func<Task> act) => throw new NotSupportedException();
                public static T Throws<T>(Action act) => throw new NotSupportedException();
                public static void That(Func<Task> act, object? constraint) { }
            }
            static class Record { public static Task<Exception?> ExceptionAsync(Func<Task> act) => throw new NotSupportedException(); }
            static class Throws { public static object Exception => null!; }
            static class Fluent
            {
                public static Chain Should(this Func<Task> act) => new();
                public class Chain { public Task ThrowAsync<T>() => Task.CompletedTask; }
            }
            """;
        var marked = MarkedCode.Parse(CallSites.Method(statement));
        var found = await CallSites.AnalyzeAsync(CallSites.Compile(marked.Code).AddSyntaxTrees(CSharpCode.Parse("using System; using System.Threading.Tasks;\n" + Frameworks, "Frameworks.cs")));

        Assert.Equal(marked.Expected, found.Select(one => (one.Id, one.Location.SourceSpan)));
    }

    [Fact]
    public async Task The_messages_name_the_call()
    {
        var found = await CallSites.AnalyzeStatementsAsync($"await {Generate}; {Generate}; var task = await {Submit};");

        Assert.Equal(
            [
                "The result of GenerateAsync is discarded, but the request is billed. Keep the result, or assign it to _ if this is intended.",
                "GenerateAsync is not awaited, so its result and exceptions are lost, but the request is billed. Await it in an async method, or assign it to _ if intended.",
                "'task' is never used, but the request of SubmitAsync is billed. Use 'task', or assign the call to _ if this is intended.",
            ],
            found.Select(one => one.GetMessage(null)));
    }

    private static async Task CheckAsync(string statement, params string[] compiler)
    {
        var marked = MarkedCode.Parse(statement);
        var found = Assert.Single(await CallSiteBatch.AnalyzeAsync([marked.Code]));
        Assert.Equal(marked.Expected, found.Where(one => !compiler.Contains(one.Id)));
    }
}
