using System.Text.Json.Serialization;

namespace FoxGen.Benchmarks.Requests.Twins;

/// <summary>The source-generated serializer of the twins, in the mode that is fastest for writing.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(HeygenTwin))]
[JsonSerializable(typeof(KlingTwin))]
[JsonSerializable(typeof(OmnihumanTwin))]
[JsonSerializable(typeof(SeedanceTwin))]
[JsonSerializable(typeof(VeoTwin))]
internal sealed partial class TwinContext : JsonSerializerContext;
