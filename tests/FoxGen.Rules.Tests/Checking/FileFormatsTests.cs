using FoxGen.Rules.Primitives;

namespace FoxGen.Rules.Tests.Checking;

/// <summary>Formats are known by the first bytes of their files.</summary>
public sealed class FileFormatsTests
{
    private static readonly (string Format, string Hex)[] s_starts =
    [
        ("jpeg", "FFD8FFE0 00104A46 49460001"),
        ("png", "89504E47 0D0A1A0A 0000000D 49484452"),
        ("webp", "52494646 24000000 57454250 56503820"),
        ("gif", "47494638 3961 4001 F000"),
        ("gif", "47494638 3761 4001 F000"),
        ("avif", "0000001C 66747970 61766966 00000000"),
        ("heic", "0000001C 66747970 68656963 00000000"),
        ("heic", "0000001C 66747970 6D696631 00000000"),
        ("mp4", "00000018 66747970 69736F6D 00000200"),
        ("mov", "00000014 66747970 71742020 20050300"),
        ("webm", "1A45DFA3 9F428681 0142F781 0142F281 0442F381 08428284 7765626D"),
        ("mpeg", "000001BA 44000400"),
        ("mp3", "49443304 00000000"),
        ("mp3", "FFFB9064"),
        ("wav", "52494646 24000000 57415645 666D7420"),
        ("ogg", "4F676753 0002 00000000 00000000 00000000 00000000 00000000 011E0176 6F726269 73"),
        ("m4a", "0000001C 66747970 4D344120 00000200"),
        ("aac", "FFF15080"),
        ("flac", "664C6143 00000022"),
        ("pdf", "25504446 2D312E37"),
        ("bmp", "424D 36040000 0000 0000 36000000 28000000 40010000 F0000000"),
        ("mkv", "1A45DFA3 A3428681 0142F781 0142F281 0442F381 08428288 6D617472 6F736B61"),
        ("avi", "52494646 24000000 41564920 4C495354"),
        ("flv", "464C5601 05000000 09"),
        ("wmv", "3026B275 8E66CF11 A6D900AA 0062CE6C 00000000 C0EF19BC 4D5BCF11 A8FD0080 5F5C442B 409E69F8 4D5BCF11 A8FD0080 5F5C442B"),
        ("wmv", "3026B275 8E66CF11 A6D900AA 0062CE6C"),
        ("wma", "3026B275 8E66CF11 A6D900AA 0062CE6C 00000000 409E69F8 4D5BCF11 A8FD0080 5F5C442B"),
        ("opus", "4F676753 0002 00000000 00000000 00000000 00000000 00000000 011E4F70 75734865 6164"),
        ("amr", "2321414D 520A3C91"),
        ("amr", "2321414D 522D5742 0A"),
        ("zip", "504B0304 14000000"),
        ("zip", "504B0506 00000000"),
        ("glb", "676C5446 02000000"),
    ];

    public static TheoryData<string, string> Starts => new(s_starts.Select(row => (row.Format, row.Hex)));

    public static TheoryData<string> Names => new(FileFormats.All.Select(format => format.Name));

    [Theory]
    [MemberData(nameof(Starts))]
    public void The_first_bytes_tell_one_format(string format, string hex)
    {
        var start = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal([format], FileFormats.All.Where(one => one.IsStart(start)).Select(one => one.Name));
        Assert.Equal(format, FileFormats.OfStart([.. start, .. new byte[FileFormats.StartLength]])?.Name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_format_has_an_example_here_and_names_of_its_own(string name)
    {
        Assert.Contains(s_starts, row => row.Format == name);
        var format = FileFormats.All.Single(one => one.Name == name);
        Assert.All(format.Extensions.Split(' '), extension => Assert.Equal([name], FileFormats.All.Where(one => one.Extensions.Split(' ').Contains(extension)).Select(one => one.Name)));
        Assert.Equal(name, FileFormats.OfMediaType(format.MediaType)?.Name);
        Assert.True(format.Kind is null || MediaKinds.Find(format.Kind) is not null, $"'{format.Kind}' is not a kind of media.");
    }

    [Fact]
    public void Metadata_carries_every_format_that_specs_can_name() => Assert.All(MediaFormats.All, format =>
    {
        var media = new ValueSchema(ValueKind.String) { Format = TextFormat.Uri, Media = new MediaFacts { Formats = new(format.Name), ExtensionIsRequired = true } };
        Assert.Equal(media, ValueCodec.Read(new ValueSchema(ValueKind.String), ValueCodec.Write(media), isItem: false));
        Assert.All(format.Extensions.Split(' '), extension => Assert.True(new FileExtension(media.Media.Formats, true).Passes(RuleValue.Of("https://a.example/x" + extension))));
    });

    [Fact]
    public void A_start_cut_anywhere_breaks_nothing() => Assert.All(
        from row in s_starts let bytes = Convert.FromHexString(row.Hex.Replace(" ", "", StringComparison.Ordinal)) from length in Enumerable.Range(0, bytes.Length) select bytes[..length],
        start => Assert.InRange(FileFormats.All.Count(format => format.IsStart(start)), 0, 1));
}
