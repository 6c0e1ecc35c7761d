using FoxGen.CompilerServices;

namespace FoxGen.Generator.Tests;

/// <summary>A model id can contain any printable character: the client has the model, and a token goes through it and back.</summary>
public sealed class ModelIdTests
{
    private const string Caller = """
        internal static class Caller
        {
            public static string Resume(string id)
            {
                using var client = new Studio.StudioClient("key");
                var token = FoxGen.FoxTaskToken.Parse(new FoxGen.FoxTaskToken("studio", id, "task/1").ToString());
                var typed = client.Videos.Flux.Resume(token);
                var any = client.Resume(typed.Token);
                return typed.Token.Equals(any.Token) && client.FindModel(id) is not null && client.Videos.Flux.Validate(new() { Prompt = "a" }).Count == 0 ? typed.Token.Model : "";
            }
        }
        """;

    [Theory]
    [InlineData("black-forest-labs/flux-schnell")]
    [InlineData("acme:flux.v1")]
    [InlineData("acme/flux@2024-05")]
    [InlineData("flux schnell 2")]
    [InlineData("../up/../evil")]
    [InlineData("C:\\flux")]
    [InlineData("50%2Foff")]
    [InlineData("模型/flux")]
    [InlineData("~flux'\"&<b>|#?*")]
    public void The_client_has_the_model_and_resumes_its_tasks(string id)
    {
        var model = Studio.Model("  prompt: { type: string }") with { Path = "/project/specs/flux.fox.yaml" };
        model = model with { Content = model.Content.Replace("  other-1:", $"  {Rules.JsonText.Quote(id)}: {{ name: Flux }}", StringComparison.Ordinal) };

        var library = GeneratorRun.Of([Studio.Service, model], Caller).AssertCompiles().Load();

        var definition = (FoxModelDefinition)library.GetType("Studio.Flux", throwOnError: true)!.GetProperty("Definition")!.GetValue(null)!;
        Assert.Equal(id, definition.Id);
        Assert.Equal(id, library.GetType("Caller", throwOnError: true)!.GetMethod("Resume")!.CreateDelegate<Func<string, string>>()(id));
    }
}
