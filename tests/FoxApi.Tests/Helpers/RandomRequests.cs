using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;
using FoxGen;
using FoxGen.Metadata;

namespace FoxApi.Tests;

/// <summary>
/// Makes requests with values in and out of bounds. It finds the request types and their members by reflection, so that a new
/// model takes part without a change here.
/// </summary>
internal sealed class RandomRequests(int seed)
{
    private static readonly int[] s_lengths = [0, 1, 2, 4_999, 5_000, 5_001, 9_999, 10_000, 10_001];
    private static readonly int[] s_counts = [0, 0, 1, 1, 2, 3, 3, 4, 9, 10, 20, 21];
    private static readonly string[] s_characters = ["x", " ", Samples.Cjk, Samples.Emoji, "\u0301", "\"", "\ud800"];

    private static readonly string[] s_prompts =
    [
        Samples.Prompt, Samples.Cjk, Samples.Emoji, "@Image1", "@Image2 and @Video1", "@Audio3", "@Image", "@image1", "@Image01",
        "@Image99999999999", "@Video0", "@Image1@Image4@Image2", "x@Audio1.", "auto",
    ];

    private static readonly string[] s_urls =
    [
        Samples.Image, Samples.Image, Samples.Video, Samples.Video, Samples.Audio, Samples.Audio, "https://example.com/a", "HTTPS://EXAMPLE.COM/A.JPG",
        "http://example.com/a.png?x=a.bmp#y.gif", "https://example.com/a.bmp", "https://example.com/a.tar.gz", "https://example.com/a.",
        "https://example.com", "https://例.com/图.webp", "", "a.jpg", "ftp://example.com/a.jpg", "https://", "https:///a.jpg",
        "https://example.com/a b.jpg", "data:image/png;base64,AAAA", "C:\\a.jpg", "https://example.com/🦊.mov", "//example.com/a.mp3",
    ];

    private readonly Random _random = new(seed);

    /// <summary>The request types by model id.</summary>
    public static IReadOnlyDictionary<string, Type> Types { get; } = typeof(FoxApiClient).Assembly.GetExportedTypes()
        .Where(type => type.GetCustomAttribute<FoxModelAttribute>() is not null)
        .ToDictionary(type => type.GetCustomAttribute<FoxModelAttribute>()!.Id);

    /// <summary>The next request. Half of the fields are left out, now and then a required one.</summary>
    public IFoxRequest Next(Type type)
    {
        var request = (IFoxRequest)Activator.CreateInstance(type)!;
        var isTame = _random.Next(2) == 0;
        foreach (var property in type.GetProperties().Where(property => property.CanWrite && property.Name != nameof(IFoxRequest.Extra)))
        {
            var isRequired = property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute));
            if (isRequired ? isTame || !OneIn(20) : _random.Next(2) == 0)
            {
                property.SetValue(request, Value(property.PropertyType, isTame));
            }
        }

        return request;
    }

    private object? Value(Type type, bool isTame)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            _ when type == typeof(string) => isTame || !OneIn(3) ? Pick(s_prompts) : Samples.Times(Pick(s_characters), Pick(s_lengths)),
            _ when type == typeof(int) => OneIn(20) ? Pick([int.MinValue, int.MaxValue]) : _random.Next(-3, 19),
            _ when type == typeof(long) => OneIn(5) ? Pick([long.MinValue, long.MaxValue]) : _random.NextInt64(-3, 19),
            _ when type == typeof(bool) => OneIn(2),
            _ when type == typeof(FoxMedia) => Media(isTame),
            _ when type == typeof(JsonObject) => new JsonObject { ["x"] = OneIn(2) ? 1 : new JsonArray() },
            _ when type == typeof(IReadOnlyList<FoxMedia>) => List(isTame),
            { IsEnum: true } => Member(type, isTame),
            _ => throw new NotSupportedException($"Give {type} random values, too."),
        };
    }

    private object Member(Type type, bool isTame)
    {
        var members = (IList)Enum.GetValues(type);
        return isTame || !OneIn(4) ? members[_random.Next(members.Count)]! : Enum.ToObject(type, Pick([0, -1, 99]));
    }

    private FoxMedia Media(bool isTame) => FoxMedia.FromUrl(isTame ? Pick(s_urls[..6]) : Pick(s_urls));

    private FoxMedia[] List(bool isTame) =>
        [.. Enumerable.Range(0, Pick(isTame ? s_counts[..7] : s_counts)).Select(_ => !isTame && OneIn(30) ? null! : Media(isTame))];

    private bool OneIn(int count) => _random.Next(count) == 0;

    private T Pick<T>(T[] values) => values[_random.Next(values.Length)];
}
