using System.Buffers;
using FoxGen;
using FoxGen.Benchmarks.Requests;
using FoxGen.CompilerServices;

namespace FoxApi.Tests;

/// <summary>Writing and checking a valid request costs no memory. The requests are those of the benchmarks: the fullest of each page.</summary>
public sealed class AllocationTests
{
    private static readonly IReadOnlyDictionary<string, IFoxRequest> s_requests = new Dictionary<string, IFoxRequest>
    {
        ["heygen"] = FullRequests.Heygen,
        ["kling"] = FullRequests.Kling,
        ["omnihuman"] = FullRequests.Omnihuman,
        ["seedance"] = FullRequests.Seedance,
        ["veo"] = FullRequests.Veo,
    };

    public static TheoryData<string> Pages => [.. s_requests.Keys];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Checking_a_valid_request_allocates_nothing(string page)
    {
        var request = s_requests[page];
        Assert.Equal(0, Allocations.Of(() => _ = FoxProblems.Of(request)));
        Assert.Empty(FoxProblems.Of(request));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Writing_a_request_into_a_buffer_that_is_used_again_allocates_nothing(string page)
    {
        var (request, buffer) = (s_requests[page], new ArrayBufferWriter<byte>(16_384));
        Assert.Equal(0, Allocations.Of(Write));
        Assert.True(buffer.WrittenCount > 100);

        void Write()
        {
            buffer.ResetWrittenCount();
            FoxBodyWriter.WriteBody(buffer, "model", page, request);
        }
    }
}
