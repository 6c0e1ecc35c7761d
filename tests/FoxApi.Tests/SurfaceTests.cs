#pragma warning disable FOX1001 // The validator is under test here, with requests that the compiler would refuse.

using System.Xml.Linq;
using FoxGen;
using FoxGen.Simulator;

namespace FoxApi.Tests;

/// <summary>The library as IntelliSense and logs show it.</summary>
public sealed class SurfaceTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private Gateway Gateway => fixture.Gateway;

    [Fact]
    public void Every_field_of_a_model_tells_its_wire_name_and_where_it_is_defined()
    {
        var documents = XDocument.Load(Path.ChangeExtension(typeof(FoxApiClient).Assembly.Location, ".xml")).Descendants("member")
            .ToDictionary(member => member.Attribute("name")!.Value, member => member.Value);

        foreach (var (id, type) in RandomRequests.Types)
        {
            foreach (var property in Specs.Model(id).Properties)
            {
                var document = documents[$"P:{type.FullName}.{property.ClrName}"];
                Assert.Contains($"Sent as {property.Name}. Defined in videos/", document, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Nothing_shows_a_key_or_a_prompt_by_accident()
    {
        foreach (var type in RandomRequests.Types.Values)
        {
            var request = Activator.CreateInstance(type)!;
            type.GetProperty("Prompt")!.SetValue(request, Samples.Prompt);
            AssertSilent(request);
        }

        var model = Gateway.Fox.Videos.Seedance20ReferenceToVideo;
        var task = await model.SubmitAsync(Samples.Seedance, Gateway.Cancellation);
        var snapshot = await task.GetAsync(Gateway.Cancellation);
        var result = await task.WaitAsync(null, Gateway.Cancellation);
        AssertSilent(Gateway.Fox, model, model.Definition, task, task.Token, snapshot, result, FoxMedia.FromUrl("https://example.com/" + Samples.Prompt));
        Assert.DoesNotContain(result.Url.AbsolutePath, result.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_exception_shows_a_key_or_a_prompt()
    {
        var model = Gateway.Fox.Videos.Seedance20ReferenceToVideo;
        Gateway.Simulator.Faults.NextSubmit(SubmitFault.Refuse(422, $"{Samples.Prompt} is not nice, {Gateway.Key}"));
        Gateway.Simulator.Faults.NextSubmit(SubmitFault.ResetAfterAccept);

        var refused = await Assert.ThrowsAsync<FoxRejectedException>(() => model.SubmitAsync(Samples.Seedance, Gateway.Cancellation));
        var unknown = await Assert.ThrowsAsync<FoxSubmitOutcomeUnknownException>(() => model.SubmitAsync(Samples.Seedance, Gateway.Cancellation));
        var invalid = await Assert.ThrowsAsync<FoxValidationException>(() => model.SubmitAsync(new() { Prompt = Samples.Prompt, Duration = 99 }, Gateway.Cancellation));

        AssertSilent(refused, unknown, invalid);
    }

    private static void AssertSilent(params object[] things)
    {
        foreach (var thing in things)
        {
            var text = thing.ToString();
            Assert.NotEmpty(text!);
            Assert.DoesNotContain(Samples.Prompt, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Gateway.Key, text, StringComparison.Ordinal);
        }
    }
}
