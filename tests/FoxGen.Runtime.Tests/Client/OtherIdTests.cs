using System.Text.Json;
using FoxGen.CompilerServices;
using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Client;

/// <summary>A model with an id that no spec has.</summary>
public sealed class OtherIdTests
{
    private const string File = """{"url": "https://files.example/a.mp4", "seed": 7}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_body_and_the_token_have_the_other_id_and_all_else_is_the_same()
    {
        var fake = new FoxFakeTransport(File);
        using var client = new FakedClient(fake);
        var other = client.Brush.WithId("brush-2-preview");

        var task = await other.SubmitAsync(Paint.Request, Cancellation);

        Assert.Equal("brush-2-preview", Assert.Single(fake.Submits).Model);
        Assert.Equal(("brush-2-preview", "brush-2-preview", "brush-1.5"), (task.Token.Model, other.Id, client.Brush.Id));
        Assert.Equal((client.Brush.Definition.SubmitPath, client.Brush.Definition.Timing), (other.Definition.SubmitPath, other.Definition.Timing));
        Assert.Equal(client.Brush.Validate(new PaintRequest { Prompt = "" }).Select(one => one.Message), other.Validate(new PaintRequest { Prompt = "" }).Select(one => one.Message));
        Assert.Equal(7, (await other.Resume(FoxTaskToken.Parse(task.Token.ToString())).WaitAsync(cancellationToken: Cancellation)).Seed);
        Assert.Throws<FoxTaskTokenException>(() => client.Brush.Resume(task.Token));
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("a\nb")]
    [InlineData(null)]
    public void An_id_that_no_token_can_have_is_refused(string? id)
    {
        using var client = new FakedClient(new FoxFakeTransport(File));
        Assert.Equal("id", Assert.ThrowsAny<ArgumentException>(() => client.Brush.WithId(id!)).ParamName);
    }

    [Fact]
    public void With_a_pattern_only_matching_ids_are_accepted()
    {
        using var client = new FakedClient(new FoxFakeTransport(File));
        var model = client.Of(Defined("^brush-[0-9.]+$"));

        Assert.Equal("brush-2", model.WithId("brush-2").Id);
        Assert.Equal("brush-1.5", model.WithId("brush-2").WithId("brush-1.5").Id);
        Assert.StartsWith("The model id 'brush-x' does not match ^brush-[0-9.]+$.", Assert.Throws<ArgumentException>(() => model.WithId("brush-x")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_can_contain_the_other_id()
    {
        var read = new List<string>();
        using var client = new FakedClient(new FoxFakeTransport(File));
        var model = client.Of(Defined(null, id =>
        {
            read.Add(id);
            return new FoxReading<PaintRequest>(Paint.Request, []);
        }));
        using var body = JsonDocument.Parse("{}");

        Assert.Empty(model.WithId("brush-2").ValidateJson(body.RootElement));
        Assert.Equal(["brush-2"], read);
    }

    private static FoxModelDefinition<PaintRequest, PaintResult> Defined(string? pattern, Func<string, FoxReading<PaintRequest>>? read = null) => new()
    {
        Id = Paint.Model.Id,
        IdPattern = pattern,
        Service = Paint.Service,
        SubmitPath = Paint.Model.SubmitPath,
        ReadRequest = read is null ? null : (_, id) => read(id),
        ReadResult = Paint.Model.ReadResult,
    };

    private sealed class FakedClient(FoxFakeTransport fake) : FoxClient(Paint.Service, fake, null)
    {
        public FoxModel<PaintRequest, PaintResult> Brush => Model(Paint.Model);

        public FoxModel<PaintRequest, PaintResult> Of(FoxModelDefinition<PaintRequest, PaintResult> definition) => Model(definition);
    }
}
