using System.Collections;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using System.Text.Json.Nodes;

namespace FoxGen.Kinds.Tests.Fixing;

/// <summary>Requests with values that no body can have, and large requests.</summary>
public sealed class FixCornerTests
{
    private const int Large = 10_000;

    [Fact]
    public void A_list_of_another_type_keeps_its_files()
    {
        var file = FoxMedia.FromBytes(new byte[] { 1 }, "a.png");
        var request = new FixCornersRequest { ImageUrls = new Plain<FoxMedia>([file, Url(1), Url(2), Url(3)]), Duration = Number(99), Numbers = new Plain<double>([0.5, Number(2)]) };

        var fix = request.Fix();

        Assert.Equal(["duration", "image_urls", "numbers[1]"], fix.Changes.Select(one => one.Path).Order());
        Assert.Same(file, fix.Request.ImageUrls![0]);
        Assert.Equal([0.5, 1], fix.Request.Numbers);
    }

    [Fact]
    public void A_list_that_changes_is_read_once()
    {
        var fix = new FixCornersRequest { Duration = Number(99), Numbers = new Growing() }.Fix();

        Assert.Equal([1.0, 1.0], fix.Request.Numbers);
        Assert.True(fix.IsValid);
    }

    [Fact]
    public void A_number_that_JSON_cannot_express_stays_and_its_neighbors_are_fixed()
    {
        var fix = new FixCornersRequest { Weights = [double.NaN, Number(2), 0.5, 0.1], Amount = double.NaN, Duration = Number(3) }.Fix();

        Assert.Equal([double.NaN, 1, 0.5], fix.Request.Weights);
        Assert.Equal(4, fix.Request.Duration);
        Assert.Equal("[null,2,0.5,0.1]", fix.Changes.First(one => one.Path == "weights").Before!.ToJsonString());
        Assert.Equal(["amount", "weights[0]"], fix.Remaining.Select(one => one.Path).Distinct().Order());
        Assert.Equal([double.PositiveInfinity, 2], new FixCornersRequest { Amount = new[] { double.PositiveInfinity, Number(9), 1 } }.Fix().Request.Amount!.List);
    }

    public static TheoryData<string> Objects => ["NaN", "33 levels", "2,000 levels"];

    [Theory]
    [MemberData(nameof(Objects))]
    public void An_object_that_cannot_be_read_stays_the_same_object(string kind)
    {
        JsonObject Make() => kind switch
        {
            "NaN" => new() { ["x"] = JsonValue.Create(double.NaN) },
            "33 levels" => Deep(33),
            _ => Deep(2000),
        };
        var request = new FixCornersRequest { Duration = Number(99), Params = Make(), Extra = new() { ["new"] = kind == "2,000 levels" ? null : Make() } };

        var fix = request.Fix();

        Assert.Equal("duration", Assert.Single(fix.Changes).Path);
        Assert.Same(request.Params, fix.Request.Params);
        Assert.Equal(request.Extra.Select(entry => entry.Key), fix.Request.Extra!.Select(entry => entry.Key));
    }

    [Fact]
    public void A_very_large_number_becomes_the_maximum() =>
        Assert.Equal((2.0, 0.5), (new FixCornersRequest { Speed = double.MaxValue }.Fix().Request.Speed, new FixCornersRequest { Speed = double.MinValue }.Fix().Request.Speed));

    [Fact]
    public void Duplicates_are_removed_before_other_items()
    {
        var fix = new FixCornersRequest { ImageUrls = [Url(1), Url(1), Url(2), Url(3)] }.Fix();

        Assert.Equal([Url(1), Url(2), Url(3)], fix.Request.ImageUrls);
        Assert.Equal("Kept 3 of 4 items of ImageUrls. ImageUrls must be an array without duplicate items.", Assert.Single(fix.Changes).Message);
    }

    [Fact]
    public void Different_files_are_no_duplicates()
    {
        var fix = new FixCornersRequest { ImageUrls = [.. Enumerable.Range(0, Large).Select(i => FoxMedia.FromBytes(new byte[] { 1 }, "a.png"))] }.Fix();

        Assert.Equal($"Kept 3 of {Large} items of ImageUrls. ImageUrls must be an array of at most 3 items.", Assert.Single(fix.Changes).Message);
    }

    // Without a bound, each of these takes minutes.
    public static TheoryData<string, int> LargeRequests => new() { { "numbers", 200 }, { "not numbers", 0 }, { "shots", 200 }, { "shots without a text", 0 } };

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(LargeRequests))]
    public async Task A_large_request_takes_bounded_work(string kind, int changes)
    {
        var items = Enumerable.Range(0, Large);
        var request = kind switch
        {
            "numbers" => new FixCornersRequest { Numbers = [.. items.Select(i => i + 2.0)] },
            "not numbers" => new FixCornersRequest { Numbers = [.. items.Select(_ => double.NaN)] },
            "shots" => new FixCornersRequest { Shots = [.. items.Select(_ => new FixCornersShot { Text = "A", Seconds = Number(99) })] },
            _ => new FixCornersRequest { Shots = [.. items.Select(_ => new FixCornersShot { Text = "" })] },
        };

        var fix = await Task.Run(() => request.Fix(), TestContext.Current.CancellationToken);

        Assert.Equal(changes, fix.Changes.Count);
        Assert.True(fix.Remaining.Count >= Large - changes);
    }

    [Fact]
    public void Threads_can_fix_one_request()
    {
        var request = new FixCornersRequest { Duration = Number(99), ImageUrls = [Url(1), Url(1)], Params = Deep(3) };
        var results = new string[32];

        Parallel.For(0, results.Length, i => results[i] = string.Join(" | ", request.Fix().Changes));

        Assert.Single(results.Distinct());
    }

    [Fact]
    public void An_assembly_whose_requests_were_fixed_can_be_unloaded()
    {
        var context = FixInOtherContext();

        // While other tests run, the compiler of the runtime holds methods of the assembly for some seconds.
        for (var i = 0; i < 600 && context.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            Thread.Sleep(50);
        }

        Assert.False(context.IsAlive);
    }

    // The process then contains the assembly, and its specs, twice.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference FixInOtherContext()
    {
        var context = new AssemblyLoadContext("plug-in", isCollectible: true);
        var type = context.LoadFromAssemblyPath(typeof(FixCornerTests).Assembly.Location).GetType(typeof(FixCornersRequest).FullName!)!;
        var request = Activator.CreateInstance(type)!;
        type.GetProperty(nameof(FixCornersRequest.Duration))!.SetValue(request, Number(99));
        var fix = typeof(FoxFixing).GetMethod(nameof(FoxFixing.Fix))!.MakeGenericMethod(type).Invoke(null, [request, false])!;

        Assert.NotSame(typeof(FixCornersRequest), type);
        Assert.Equal(15, type.GetProperty(nameof(FixCornersRequest.Duration))!.GetValue(fix.GetType().GetProperty("Request")!.GetValue(fix)));
        context.Unload();
        return new(context);
    }

    private static FoxMedia Url(int i) => FoxMedia.FromUrl($"https://example.com/{i}.png");

    // No constant, so that the analyzer does not know it.
    private static int Number(int value) => int.Parse(value.ToString(System.Globalization.CultureInfo.InvariantCulture), null);

    private static JsonObject Deep(int levels) => Enumerable.Range(1, levels - 1).Aggregate(new JsonObject(), (inner, _) => new() { ["x"] = inner });

    private sealed class Plain<T>(T[] items) : IReadOnlyList<T>
    {
        public int Count => items.Length;

        public T this[int index] => items[index];

        public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class Growing : IReadOnlyList<double>
    {
        private int _reads;

        public int Count => 2;

        public double this[int index] => ++_reads + 1;

        public IEnumerator<double> GetEnumerator() => Enumerable.Range(0, Count).Select(i => this[i]).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
