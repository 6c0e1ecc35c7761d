using System.Buffers;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FluentValidation;
using FoxGen.Benchmarks.Requests.Twins;
using FoxGen.CompilerServices;

namespace FoxGen.Benchmarks.Requests;

/// <summary>One page, and each way to write and check its fullest request.</summary>
internal abstract class Contestants
{
    public static Contestants Of(string page) => page switch
    {
        "heygen" => new Page<HeygenTwin>("heygen-video-agent", FullRequests.Heygen, FullRequests.HeygenTwin, TwinContext.Default.HeygenTwin, HandWritten.Write, new HeygenValidator()),
        "kling" => new Page<KlingTwin>("kling-v3-motion-control", FullRequests.Kling, FullRequests.KlingTwin, TwinContext.Default.KlingTwin, HandWritten.Write, new KlingValidator()),
        "omnihuman" => new Page<OmnihumanTwin>("omnihuman-1.5", FullRequests.Omnihuman, FullRequests.OmnihumanTwin, TwinContext.Default.OmnihumanTwin, HandWritten.Write, new OmnihumanValidator()),
        "seedance" => new Page<SeedanceTwin>("seedance-2.0-reference-to-video", FullRequests.Seedance, FullRequests.SeedanceTwin, TwinContext.Default.SeedanceTwin, HandWritten.Write, new SeedanceValidator()),
        "veo" => new Page<VeoTwin>("veo-3.1-reference-to-video", FullRequests.Veo, FullRequests.VeoTwin, TwinContext.Default.VeoTwin, HandWritten.Write, new VeoValidator()),
        _ => throw new ArgumentOutOfRangeException(nameof(page), page, "No such page."),
    };

    public static IEnumerable<string> Pages => ["heygen", "kling", "omnihuman", "seedance", "veo"];

    public abstract string ModelId { get; }

    public abstract int FoxGen(IBufferWriter<byte> output);

    public abstract int ByHand(Utf8JsonWriter json);

    public abstract int SourceGenerated(Utf8JsonWriter json);

    public abstract int Reflection(Utf8JsonWriter json);

    /// <summary>What the class that NSwag makes is written to; <c>null</c> in builds without it.</summary>
    public abstract byte[]? NSwag();

    public abstract int FoxGenProblems();

    public abstract int DataAnnotationsProblems();

    public abstract int FluentProblems();

    /// <summary>Fails when the contestants do not write the same JSON, or one of them refuses it: what is compared has to be equal.</summary>
    public void AssertEqual()
    {
        var fox = new ArrayBufferWriter<byte>();
        FoxGen(fox);
        foreach (var write in new Func<Utf8JsonWriter, int>[] { ByHand, SourceGenerated, Reflection })
        {
            var other = new ArrayBufferWriter<byte>();
            using (var json = new Utf8JsonWriter(other))
            {
                write(json);
            }

            if (!JsonElement.DeepEquals(JsonElement.Parse(fox.WrittenSpan), JsonElement.Parse(other.WrittenSpan)))
            {
                throw new InvalidOperationException($"{ModelId}: {System.Text.Encoding.UTF8.GetString(fox.WrittenSpan)} is not {System.Text.Encoding.UTF8.GetString(other.WrittenSpan)}");
            }
        }

        if (NSwag() is { } theirs && !JsonElement.DeepEquals(JsonElement.Parse(fox.WrittenSpan), JsonElement.Parse(theirs)))
        {
            throw new InvalidOperationException($"{ModelId}: {System.Text.Encoding.UTF8.GetString(fox.WrittenSpan)} is not {System.Text.Encoding.UTF8.GetString(theirs)}");
        }

        if (FoxGenProblems() + DataAnnotationsProblems() + FluentProblems() != 0)
        {
            throw new InvalidOperationException($"{ModelId}: somebody finds fault with a valid request.");
        }
    }

    private sealed class Page<TTwin>(string id, IFoxRequest request, TTwin twin, JsonTypeInfo<TTwin> sourceGenerated, Action<Utf8JsonWriter, TTwin> byHand, AbstractValidator<TTwin> fluent) : Contestants
        where TTwin : class
    {
        private static readonly JsonSerializerOptions s_reflection = new() { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };

        private readonly Func<byte[]?> _nswag = NswagPeer.Writer(id, request);

        public override string ModelId => id;

        public override byte[]? NSwag() => _nswag();

        public override int FoxGen(IBufferWriter<byte> output)
        {
            FoxBodyWriter.WriteBody(output, "model", id, request);
            return 0;
        }

        public override int ByHand(Utf8JsonWriter json)
        {
            byHand(json, twin);
            json.Flush();
            return 0;
        }

        public override int SourceGenerated(Utf8JsonWriter json)
        {
            JsonSerializer.Serialize(json, twin, sourceGenerated);
            return 0;
        }

        public override int Reflection(Utf8JsonWriter json)
        {
            JsonSerializer.Serialize(json, twin, s_reflection);
            return 0;
        }

        public override int FoxGenProblems() => FoxProblems.Of(request).Count;

        public override int DataAnnotationsProblems()
        {
            var results = new List<ValidationResult>();
            Validator.TryValidateObject(twin, new ValidationContext(twin), results, validateAllProperties: true);
            return results.Count;
        }

        public override int FluentProblems() => fluent.Validate(twin).Errors.Count;
    }
}
