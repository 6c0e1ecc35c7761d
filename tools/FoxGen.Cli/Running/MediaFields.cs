using FoxGen.Specs;

namespace FoxGen.Cli.Running;

/// <summary>The fields whose values are files: a URL, or a mark and the path of a local file.</summary>
internal static class MediaFields
{
    /// <summary>The mark before the path of a local file.</summary>
    public const char FileMark = '@';

    /// <summary>Returns the wire names of the fields that accept local files.</summary>
    public static IEnumerable<string> Of(ResolvedModel model) => model.Properties.Where(IsMedia).Select(property => property.Name);

    /// <summary>Returns whether a field accepts local files.</summary>
    public static bool Takes(ResolvedModel model, string name) => Of(model).Contains(name);

    /// <summary>Returns the name of a field as an option.</summary>
    public static string Option(string name) => "--" + name.Replace('_', '-');

    private static bool IsMedia(ResolvedProperty property) =>
        property.Type is ClrScalar { Kind: ClrScalarKind.Media } or ClrList { Item: ClrScalar { Kind: ClrScalarKind.Media } };
}
