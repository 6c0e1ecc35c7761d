using System.Text.Encodings.Web;
using System.Text.Json;

namespace FoxGen.RandomSchemas.Tests;

/// <summary>A model file and bodies for it.</summary>
/// <param name="Seed">The seed that made both.</param>
/// <param name="File">The file, its model ids without a number.</param>
/// <param name="Bodies">The bodies.</param>
internal sealed record Case(int Seed, Map File, IReadOnlyList<Body> Bodies)
{
    private static readonly JsonSerializerOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The case of a seed.</summary>
    public static Case Of(int seed)
    {
        var file = SpecMaker.Make(seed);
        return new(seed, file, BodyMaker.Make(file, RandomSettings.Bodies, seed));
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join('\n', [Yaml.Write(File).TrimEnd(), .. Bodies.Select(body => $"{body.Variant}: {body.Json.ToJsonString(s_readable)}")]);
}
