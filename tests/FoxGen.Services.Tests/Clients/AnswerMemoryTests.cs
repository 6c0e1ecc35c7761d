using System.Buffers.Text;
using System.Diagnostics;
using FoxGen.Services.Tests.StandIns;
using Samples.ElevenLabs;
using Samples.OpenAI;

namespace FoxGen.Services.Tests.Clients;

[CollectionDefinition(DisableParallelization = true)]
public sealed class Alone;

/// <summary>
/// The memory of large replies, client and stand-in together: at most 20 MB more. <c>FOXGEN_REPLY_MB=300</c> and
/// <c>FOXGEN_BASE64_MB=60</c> set the full sizes.
/// </summary>
[Collection<Alone>]
public sealed class AnswerMemoryTests(ITestOutputHelper output)
{
    private const int Block = 96 * 1024;
    private const long Bar = 20 * 1024 * 1024;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_large_reply_of_bytes_takes_no_memory()
    {
        var blocks = Settings.Number("FOXGEN_REPLY_MB", 60) * 1024 * 1024L / Block;
        await using var trial = await AnswerCase.StartAsync("speech");
        var model = ((ElevenLabsClient)trial.Client).Speech.ElevenMultilingualV2;
        var block = ElevenLabsStandIn.Audio(Block);
        trial.Service.Large = () => new(blocks * Block, Enumerable.Repeat((ReadOnlyMemory<byte>)block, (int)blocks));

        await AssertMemoryAsync(blocks * Block, trial, async () =>
        {
            var speech = await model.GenerateAsync(new() { VoiceId = ElevenLabsStandIn.Voice, Text = "The fox runs." }, Stop);
            return await speech.SaveToFolderAsync(trial.Folder.Path, null, Stop);
        });
    }

    [Fact]
    public async Task A_large_image_in_base64_takes_no_memory()
    {
        var blocks = Settings.Number("FOXGEN_BASE64_MB", 12) * 1024 * 1024L / (Block / 3 * 4);
        await using var trial = await AnswerCase.StartAsync("image");
        var model = ((OpenAIClient)trial.Client).Images.GptImage1;
        byte[] content = [.. OpenAIStandIn.Picture("x", 0), .. ElevenLabsStandIn.Audio(Block)];
        var text = new byte[Block / 3 * 4];
        Base64.EncodeToUtf8(content.AsSpan(0, Block), text, out _, out _);
        var start = """{"created":1713833628,"data":[{"b64_json":" """.TrimEnd().Select(letter => (byte)letter).ToArray();
        var end = "\"}],\"usage\":{\"total_tokens\":100}}"u8.ToArray();
        trial.Service.Large = () => new(start.Length + (blocks * text.Length) + end.Length, Enumerable.Repeat((ReadOnlyMemory<byte>)text, (int)blocks).Prepend(start).Append(end));

        await AssertMemoryAsync(blocks * Block, trial, async () =>
        {
            var picture = await model.GenerateAsync(new() { Prompt = "a fox" }, Stop);
            return await picture.SaveToFolderAsync(trial.Folder.Path, null, Stop);
        });
    }

    private async Task AssertMemoryAsync(long length, AnswerCase trial, Func<Task<FoxSavedFile>> run)
    {
        // Once before: what is compiled and pooled is not part of the measure.
        var large = trial.Service.Large;
        trial.Service.Large = null;
        await run();
        trial.Service.Large = large;
        var before = Measure(collects: true);
        var peak = before;
        using var stop = new CancellationTokenSource();
        var sampler = new Thread(() =>
        {
            for (var sample = 1; !stop.IsCancellationRequested; sample++)
            {
                // The stand-in makes as much garbage as the client, which is not what is measured.
                if (sample % 20 is 0)
                {
                    GC.Collect(0);
                }

                var now = Measure(collects: false);
                peak = (Math.Max(peak.Managed, now.Managed), Math.Max(peak.Resident, now.Resident));
                Thread.Sleep(5);
            }
        });
        sampler.Start();

        var file = await run();

        await stop.CancelAsync();
        sampler.Join();
        var (managed, resident) = (peak.Managed - before.Managed, peak.Resident - before.Resident);
        output.WriteLine($"{length / 1e6:F0} MB: {managed / 1e6:F1} MB managed, {resident / 1e6:F1} MB of the working set.");
        Assert.Equal(length, new FileInfo(file.Path).Length);
        Assert.True(managed <= Bar, $"{managed / 1e6:F1} MB managed");
        Assert.True(resident <= Bar, $"{resident / 1e6:F1} MB of the working set");
    }

    private static (long Managed, long Resident) Measure(bool collects)
    {
        if (collects)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        using var process = Process.GetCurrentProcess();
        return (GC.GetTotalMemory(collects), process.WorkingSet64);
    }
}
