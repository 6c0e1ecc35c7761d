using System.Text.Json;
using FoxGen.Http;
using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Tasks;

/// <summary>Snapshots take what they find and never throw.</summary>
public sealed class FoxTaskSnapshotTests
{
    [Fact]
    public void A_full_reply_is_read()
    {
        var snapshot = Read("""
            {"id":"x","status":"processing","progress":40,"model":"brush-1.5-b","created":1760000000,
             "task_info":{"can_cancel":true,"estimated_time":45.5},"usage":{"credits_reserved":5},"new_field":[1]}
            """);

        Assert.Equal(FoxTaskStatus.Running, snapshot.Status);
        Assert.Equal("processing", snapshot.StatusWord);
        Assert.Equal(40, snapshot.Progress);
        Assert.Equal("brush-1.5-b", snapshot.Model);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1760000000), snapshot.CreatedAt);
        Assert.Equal(TimeSpan.FromSeconds(45.5), snapshot.EstimatedTime);
        Assert.True(snapshot.CanCancel);
        Assert.Equal(5, snapshot.Usage!.Value.GetProperty("credits_reserved").GetInt32());
        Assert.Equal(1, snapshot.Raw.GetProperty("new_field")[0].GetInt32());
        Assert.Null(snapshot.Error);
        Assert.Equal(3, snapshot.Polls);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"status":null,"progress":null,"model":null,"created":null,"task_info":null,"usage":null,"error":null,"results":null}""")]
    [InlineData("""{"status":1,"progress":"40","model":{},"created":"now","task_info":[],"error":"no","results":7}""")]
    [InlineData("""{"status":[],"progress":1e400,"model":7,"created":1e300,"task_info":{"can_cancel":"yes","estimated_time":-1},"error":{"message":4}}""")]
    [InlineData("""{"status":"\udc00","progress":101,"model":"\ud800","created":-1,"task_info":{"estimated_time":1e18},"error":[]}""")]
    public void Odd_replies_leave_everything_unknown(string json)
    {
        var snapshot = Read(json);

        Assert.Equal(FoxTaskStatus.Unknown, snapshot.Status);
        Assert.Null(snapshot.Progress);
        Assert.Null(snapshot.Model);
        Assert.Null(snapshot.CreatedAt);
        Assert.Null(snapshot.EstimatedTime);
        Assert.Null(snapshot.CanCancel);
        Assert.Null(snapshot.Usage);
        Assert.Null(snapshot.Error);
        Assert.False(snapshot.HasEnded);
        Assert.Empty(snapshot.Results);
    }

    [Fact]
    public void Printing_shows_no_texts_of_the_service()
    {
        var snapshot = Read(Replies.Failed("a heron over the river"));

        Assert.Equal(Paint.Token + " Failed", snapshot.ToString());
        Assert.Equal("task_error: generation_failed", snapshot.Error!.ToString());
        Assert.Equal("a heron over the river", snapshot.Error.Message);
    }

    private static FoxTaskSnapshot Read(string json) =>
        FoxTaskSnapshotReader.Read(Paint.Service.Tasks, Paint.Token, JsonElement.Parse(json), 3, null);
}
