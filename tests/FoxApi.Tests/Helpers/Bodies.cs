using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using FoxGen;
using FoxGen.CompilerServices;
using FoxGen.Rules;
using FoxGen.Simulator;

namespace FoxApi.Tests;

/// <summary>Request bodies as bytes, as JSON and as the values that rules read.</summary>
internal static class Bodies
{
    /// <summary>The bytes that a submit sends.</summary>
    public static byte[] Of(string modelId, IFoxRequest request)
    {
        var output = new ArrayBufferWriter<byte>();
        var written = NullItems.Hide(request);
        FoxBodyWriter.WriteBody(output, FoxApiService.Definition.ModelField, modelId, written);
        var body = output.WrittenSpan.ToArray();
        return ReferenceEquals(written, request) ? body : NullItems.Show(body);
    }

    /// <summary>The one body that a submit brought, as JSON.</summary>
    public static JsonNode Json(this FoxSimulatedRequest request) => JsonNode.Parse(request.Body.Span)!;

    /// <summary>The body without the field that names the model, as rules read it.</summary>
    public static RuleValue Rules(ReadOnlyMemory<byte> body) => RuleJson.ParseBody(body, FoxApiService.Definition.ModelField);

    public static byte[] Utf8(JsonNode body) => Encoding.UTF8.GetBytes(body.ToJsonString());
}
