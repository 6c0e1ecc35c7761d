using System.Buffers;
using System.Text.Json;
using BenchmarkDotNet.Attributes;

namespace FoxGen.Benchmarks.Requests;

/// <summary>Writing the fullest request of each page into a buffer that is used again.</summary>
[MemoryDiagnoser]
public class SerializeBenchmarks
{
    private readonly ArrayBufferWriter<byte> _buffer = new(16_384);
    private Contestants _page = null!;
    private Utf8JsonWriter _json = null!;

    public static IEnumerable<string> Pages => Contestants.Pages;

    [ParamsSource(nameof(Pages))]
    public string Page { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        _page = Contestants.Of(Page);
        _page.AssertEqual();
        _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { SkipValidation = true });
    }

    [Benchmark]
    public int FoxGen()
    {
        _buffer.ResetWrittenCount();
        return _page.FoxGen(_buffer);
    }

    [Benchmark]
    public int Utf8JsonWriterByHand() => _page.ByHand(Fresh());

    [Benchmark(Baseline = true)]
    public int SystemTextJsonSourceGenerated() => _page.SourceGenerated(Fresh());

    [Benchmark]
    public int SystemTextJsonReflection() => _page.Reflection(Fresh());

#if NSWAG
    /// <summary>Its client makes a byte array for each request; there is no other way in.</summary>
    [Benchmark]
    public byte[]? NSwag() => _page.NSwag();
#endif

    private Utf8JsonWriter Fresh()
    {
        _buffer.ResetWrittenCount();
        _json.Reset(_buffer);
        return _json;
    }
}
