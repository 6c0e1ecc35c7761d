using System.Net;
using System.Text;
using FoxGen.Specs;

namespace FoxGen.Simulator.Tests;

/// <summary>Whatever is sent, the simulator decides; it never has an error of its own.</summary>
public class HostileBodyTests
{
    private static readonly string[] s_values =
    [
        "null", "true", "0", "-1", "5", "8.0", "1e30", "-1e300", "9223372036854775808", "\"\"", "\"x\"", "\"720p\"", "\"\\u0000\"",
        "\"🦊\"", "\"https://a.example/b.png\"", "\"http://[\"", "[]", "[[]]", "[null]", "[\"https://a.example/b.png\"]", "[1, \"a\", {}]", "{}", "{\"a\": {\"b\": []}}",
    ];

    [Fact]
    public async Task Any_value_in_any_field_of_any_model_is_accepted_or_422()
    {
        await using var gateway = await Gateway.StartAsync();
        var accepted = 0;
        var refused = 0;
        var models = SpecSet.Compile(Specs.FoxApi).Models;
        foreach (var model in models)
        {
            // A variant without an example of its own takes one of its group.
            var example = model.Examples
                .Concat(models.Where(other => other.Group is not null && other.Group == model.Group).SelectMany(other => other.Examples))
                .First()
                .Body;
            foreach (var field in model.Request.Fields)
            {
                foreach (var value in s_values)
                {
                    var others = example.AsMap.Where(entry => entry.Key != field.Name);
                    var fields = string.Concat(others.Select(entry => $", \"{entry.Key}\": {entry.Value}"));

                    var answer = await gateway.PostAsync($$"""{"model": "{{model.Id}}", "{{field.Name}}": {{value}}{{fields}}}""");

                    Assert.True(
                        answer.Status is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity,
                        $"{model.Id}, {field.Name} = {value}: {(int)answer.Status}");
                    _ = answer.Status is HttpStatusCode.OK ? accepted++ : refused++;
                }
            }
        }

        Assert.Equal(accepted, gateway.Simulator.Ledger.Count);
        Assert.True(accepted > 0 && refused > accepted, $"{accepted} accepted, {refused} refused");
    }

    [Fact]
    public async Task Any_bytes_are_answered_with_a_decision()
    {
        await using var gateway = await Gateway.StartAsync();
        var random = new Random(20261121);
        var good = Encoding.UTF8.GetBytes($$"""{"model": "{{Gateway.Seedance}}", "prompt": "雨夜 \u00e9 @Image1", "duration": 8, "image_urls": ["https://a.example/b.png"]}""");
        var statuses = new HashSet<int>();

        for (var i = 0; i < 400; i++)
        {
            var bytes = (byte[])good.Clone();
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            using var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = new("application/json");
            using var response = await gateway.Http.PostAsync(Gateway.Submits, content, Gateway.Cancellation);
            statuses.Add((int)response.StatusCode);
        }

        Assert.Equal([200, 400, 422], statuses.Order());
    }
}
