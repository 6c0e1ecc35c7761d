using System.Reflection;
using System.Text.Json;
using FoxGen.CompilerServices;
using FoxGen.Http;
using FoxGen.Runtime.Tests.Support;

namespace FoxGen.Runtime.Tests.Tasks;

/// <summary>The runtime reads every field of replies that a service file can name.</summary>
public sealed class ProtocolFieldTests
{
    // One of them has the type of the field.
    private static readonly string[] s_values = ["\"https://files.example/word\"", "7", "true", "[{}]"];

    public static TheoryData<string> TaskFields => Fields(typeof(FoxTaskProtocol), "");

    public static TheoryData<string> UploadReplyFields => Fields(typeof(FoxUploadProtocol), "Reply");

    [Theory]
    [MemberData(nameof(TaskFields))]
    public void Of_a_task(string property)
    {
        var protocol = new FoxTaskProtocol
        {
            Path = "",
            IdField = "",
            StatusField = "",
            ResultsField = "",
            Error = new FoxErrorFields(),
            Statuses = new Dictionary<string, FoxTaskStatus>(),
        };

        // The submit reads the id and the URL; a snapshot has them from its token.
        if (property is not (nameof(FoxTaskProtocol.IdField) or nameof(FoxTaskProtocol.UrlField)))
        {
            AssertRead(protocol, property, raw => FoxTaskSnapshotReader.Read(protocol, Paint.Token, raw, 1, null));
        }
    }

    [Theory]
    [MemberData(nameof(UploadReplyFields))]
    public void Of_an_upload(string property)
    {
        var protocol = new FoxUploadProtocol { Stream = new() { Path = "", Field = "" }, ReplyUrlField = "url" };
        AssertRead(protocol, property, raw => FoxUploadedFile.Read(protocol, raw, DateTimeOffset.UnixEpoch));
    }

    private static void AssertRead<TProtocol, TResult>(TProtocol protocol, string property, Func<JsonElement, TResult?> read)
        where TProtocol : class
    {
        typeof(TProtocol).GetProperty(property)!.SetValue(protocol, "field");
        var results = s_values.Select(value => Show(read(Reply(value)))).ToList();
        Assert.True(results.Distinct().Count() > 1, $"Nothing reads {typeof(TProtocol).Name}.{property}.");
    }

    private static JsonElement Reply(string value) => JsonElement.Parse($$"""{ "url": "https://files.example/a.png", "field": {{value}} }""");

    private static string Show<T>(T? value) => value is null ? "nothing" : string.Join('\n', typeof(T)
        .GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
        .Where(property => property.Name != "Raw")
        .Select(property => $"{property.Name}: {(property.GetValue(value) is IReadOnlyList<JsonElement> list ? list.Count : property.GetValue(value))}"));

    private static TheoryData<string> Fields(Type protocol, string prefix) => new(protocol.GetProperties().Select(property => property.Name)
        .Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && name.EndsWith("Field", StringComparison.Ordinal)));
}
