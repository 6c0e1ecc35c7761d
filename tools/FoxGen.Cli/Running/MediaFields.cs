using FoxGen.Specs;

namespace FoxGen.Cli.Running;

/// <summary>The fields whose values are files: a URL, or a file of this machine behind a mark.</summary>
internal static class MediaFields
{
    /// <summary>The mark before the path of a file of this machine.</summary>
    public const char FileMark = '@';

    /// <summary>The wire names of the fields that take files of this machine.</summary>
    public static IEnumerable<string> Of(ResolvedModel model) => model.Properties.Where(IsMedia).Select(property => property.Name);

    /// <summary>Whether a field takes files of this machine.</summary>
    public static bool Takes(ResolvedModel model, string name) => Of(model).Contains(name);

    /// <summary>The name of a field as an option.</summary>
    public static string Option(string name) => "--" + name.Replace('_', '-');

    private static bool IsMedia(ResolvedProperty property) =>
        property.Type is ClrScalar { Kind: ClrScalarKind.Media } or ClrList { Item: ClrScalar { Kind: ClrScalarKind.Media } };
}
