using System.Globalization;

namespace FoxGen.Media.Tests;

/// <summary>A file of the folder Files, and what ffprobe says about it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Seconds">The playing time; <c>null</c> for a picture.</param>
/// <param name="Width">The width as shown; 0 for audio.</param>
/// <param name="Height">The height as shown; 0 for audio.</param>
public sealed record MediaFile(string Name, decimal? Seconds, int Width, int Height)
{
    /// <summary>All files of the table.</summary>
    public static IReadOnlyList<MediaFile> All { get; } =
        [.. File.ReadLines(PathOf("lengths.csv")).Skip(1).Select(line => line.Split(',')).Select(cells => new MediaFile(cells[0], Number(cells[1]), (int)(Number(cells[2]) ?? 0), (int)(Number(cells[3]) ?? 0)))];

    /// <summary>The formats whose files state nothing that FoxGen.Media reads.</summary>
    public static IReadOnlyList<string> Unread { get; } = [".flv", ".wmv", ".wma", ".mpeg", ".avif"];

    /// <summary>Whether FoxGen.Media reads its format.</summary>
    public bool IsRead => !Unread.Contains(System.IO.Path.GetExtension(Name));

    public static MediaFile Find(string name) => All.Single(file => file.Name == name);

    public static string PathOf(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "Files", name);

    public static FoxMedia Media(string name) => FoxMedia.FromFile(PathOf(name));

    /// <summary>Looks into a file as a submit does.</summary>
    internal static async Task<MediaContent> LookAsync(FoxMedia media, CancellationToken cancellationToken)
    {
        var content = await MediaContent.ReadAsync(media.Source!, null, null, cancellationToken);
        await content.AskAsync(FoxMediaReader.Instance, cancellationToken);
        return content;
    }

    private static decimal? Number(string cell) => cell.Length == 0 ? null : decimal.Parse(cell, CultureInfo.InvariantCulture);
}
