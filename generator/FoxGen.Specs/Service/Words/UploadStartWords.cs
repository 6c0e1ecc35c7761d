using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>The keys of <c>uploads.start</c>: the request for an upload address, and how the file is sent to it.</summary>
public static class UploadStartWords
{
    /// <summary>The path.</summary>
    public static ServiceWord<string> Path { get; } = new("path", "the path below the base URL", ServiceScalars.Path) { Runtime = "Path", Noun = "the path of the upload 'start'" };

    /// <summary>The URL on another host.</summary>
    public static ServiceWord<string> Url { get; } = new(
        "url",
        "the URL on another host, instead of `path`. It gets the API key. With another base URL in C#, its path and query are requested there",
        ServiceScalars.KeyUrl)
    {
        Runtime = "Url",
        Noun = "the URL of the upload 'start'",
    };

    /// <summary>The fields of the request.</summary>
    public static ServiceWord<ServiceFacts> Fields { get; } = new("fields", "the fields of the request that describe the file", UploadStartFieldWords.Group) { IsInline = true, Noun = "the fields of the upload 'start'" };

    /// <summary>Constant fields.</summary>
    public static ServiceWord<EquatableArray<ServiceEntry<string>>> With { get; } =
        new("with", "constant fields of the request: name, then value", ConstantFields.Map) { Runtime = "With", Noun = "'with'" };

    /// <summary>The paths of fields in the response.</summary>
    public static ServiceWord<ServiceFacts> Reply { get; } =
        new("reply", "the paths of the upload address in the response. `uploads.reply` reads the same response", UploadStartReplyWords.Group) { IsRequired = true, IsInline = true, Noun = "the response to the upload 'start'" };

    /// <summary>The part with the file.</summary>
    public static ServiceWord<string> Field { get; } =
        new("field", "the part with the file, which is the last part of the form", ServiceScalars.Text) { Default = "file", Runtime = "Field", IsRuntimeDefault = true };

    /// <summary>All keys of the group.</summary>
    public static ServiceGroup Group { get; } = new(Path, Url, Fields, With, Reply, Field);
}

/// <summary>The keys of <c>uploads.start.fields</c>.</summary>
public static class UploadStartFieldWords
{
    /// <summary>The field with the file name.</summary>
    public static ServiceWord<string> Name { get; } = new("name", "the name of the file", ServiceScalars.Text) { Runtime = "NameField" };

    /// <summary>The field with the MIME type.</summary>
    public static ServiceWord<string> MediaType { get; } = new("mediaType", "the MIME type of the file", ServiceScalars.Text) { Runtime = "MediaTypeField" };

    /// <summary>The field with the size.</summary>
    public static ServiceWord<string> Bytes { get; } = new("bytes", "the size of the file in bytes", ServiceScalars.Text) { Runtime = "BytesField" };

    /// <summary>All keys of the group.</summary>
    public static ServiceGroup Group { get; } = new(Name, MediaType, Bytes);
}

/// <summary>The keys of <c>uploads.start.reply</c>: the paths of fields in the response.</summary>
public static class UploadStartReplyWords
{
    /// <summary>The address for the file.</summary>
    public static ReplyWord<StartedUpload> Upload { get; } =
        new("upload", "the address for the file: https, on any host", ReplyType.String, start => RuleValue.Of(start.Upload)) { IsRequired = true, Runtime = "UploadField", Format = "uri" };

    /// <summary>The parts of the form.</summary>
    public static ReplyWord<StartedUpload> Fields { get; } =
        new("fields", "the object with the parts of a form, which is sent by POST. Without it, the file itself is sent by PUT", ReplyType.Any, start => start.Fields) { Runtime = "FormField" };

    /// <summary>All keys of the group.</summary>
    public static ServiceGroup Group { get; } = new(Upload, Fields);
}

/// <summary>A started upload in a simulated response.</summary>
/// <param name="Upload">The address for the file.</param>
/// <param name="Fields">The parts of the form, a map.</param>
public sealed record StartedUpload(string Upload, RuleValue Fields);

/// <summary>Constant fields of a request.</summary>
internal static class ConstantFields
{
    public static ServiceMap<string> Map { get; } = new(ServiceScalars.Text, "the value of '{0}'");
}
