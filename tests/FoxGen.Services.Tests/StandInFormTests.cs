using System.Text;
using FoxGen.Services.Tests.StandIns;

namespace FoxGen.Services.Tests;

/// <summary>How stand-ins read forms with parts.</summary>
public sealed class StandInFormTests
{
    private const string Type = "multipart/form-data; boundary=b";
    private const string Unreadable = "There was an error parsing the body";
    private const string Nameless = "The Content-Disposition header field \"name\" must be provided.";

    [Fact]
    public void Parts_are_read_in_their_order()
    {
        var parts = VendorForm.Read(
            "Multipart/Form-Data; charset=utf-8; boundary=\"b c\"",
            "--b c\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--b\r\n--b c\r\ncontent-type: audio/mpeg\r\ncontent-disposition: Form-Data; name=\"a; \\\"b\\\"\"; filename=\"狐.mp3\"\r\n\r\n\r\n--b c--\r\n"u8)!;

        Assert.Equal([("a", null, null, "1\r\n--b"), ("a; \"b\"", "狐.mp3", "audio/mpeg", "")], parts.Select(part => (part.Name, part.FileName, part.ContentType, part.Text)));
    }

    [Theory]
    [InlineData("filename=a.mp3; filename*=utf-8''b.mp3", "a.mp3")]
    [InlineData("filename*=utf-8''b.mp3", null)]
    public void Extended_parameters_are_ignored(string parameters, string? name)
    {
        var part = Assert.Single(VendorForm.Read(Type, Encoding.UTF8.GetBytes($"--b\r\nContent-Disposition: form-data; name=a; {parameters}\r\n\r\n1\r\n--b--"))!);

        Assert.Equal(name, part.FileName);
    }

    [Fact]
    public void A_form_can_be_empty_and_another_type_is_no_form()
    {
        Assert.Empty(VendorForm.Read(Type, "--b--\r\n"u8)!);
        Assert.Null(VendorForm.Read("application/json", "{}"u8));
        Assert.Null(VendorForm.Read(null, ""u8));
    }

    [Theory]
    [InlineData("multipart/form-data", "--b--", "Missing boundary in multipart.")]
    [InlineData(Type, "", Unreadable)]
    [InlineData(Type, "preamble\r\n--b--", Unreadable)]
    [InlineData(Type, "--b--epilogue", Unreadable)]
    [InlineData(Type, "--b\nContent-Disposition: form-data; name=a\n\n1\n--b--", Unreadable)]
    [InlineData(Type, "--b\r\nContent-Disposition: form-data; name=a\r\n\r\n1", Unreadable)]
    [InlineData(Type, "--b\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n--b", Unreadable)]
    [InlineData(Type, "--b\r\nContent-Disposition: form-data; name=a\r\n--b--", Unreadable)]
    [InlineData(Type, "--b\r\nContent-Disposition\r\n\r\n1\r\n--b--", Unreadable)]
    [InlineData(Type, "--b\r\nContent-Disposition: form-data; name=\"a\r\n\r\n1\r\n--b--", Unreadable)]
    [InlineData(Type, "--b\r\nContent-Disposition: attachment; name=a\r\n\r\n1\r\n--b--", Unreadable)]
    [InlineData(Type, "--b\r\nContent-Disposition: form-data\r\n\r\n1\r\n--b--", Nameless)]
    [InlineData(Type, "--b\r\nContent-Type: text/plain\r\n\r\n1\r\n--b--", Nameless)]
    public async Task Malformed_forms_are_refused(string type, string body, string message)
    {
        Assert.Equal(message, Assert.Throws<FormatException>(() => VendorForm.Read(type, Encoding.UTF8.GetBytes(body))).Message);

        await using var form = await TranscriptForm.StartAsync();
        var answer = await form.RawAsync(type, body);

        Assert.Equal((400, message), (answer.Status, answer.At("detail")));
        Assert.Null(Assert.Single(form.Service.Calls).Form);
        Assert.Empty(form.Service.Charges);
    }
}
