using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>The keys of <c>uploads.reply</c>: the paths of fields in the response to an upload.</summary>
public static class UploadReplyWords
{
    /// <summary>The URL.</summary>
    public static ReplyWord<StoredFile> Url { get; } =
        new("url", "the URL of the stored file. Required, unless `use` is `id`", ReplyType.String, file => RuleValue.Of(file.Url)) { Runtime = "ReplyUrlField", Format = "uri" };

    /// <summary>The id.</summary>
    public static ReplyWord<StoredFile> Id { get; } = new("id", "the id of the file. Required if `use` is `id`", ReplyType.String, file => RuleValue.Of(file.Id)) { Runtime = "ReplyIdField" };

    /// <summary>The name.</summary>
    public static ReplyWord<StoredFile> Name { get; } = new("name", "the name of the file", ReplyType.String, file => RuleValue.Of(file.Name)) { Runtime = "ReplyNameField" };

    /// <summary>The size.</summary>
    public static ReplyWord<StoredFile> Bytes { get; } =
        new("bytes", "the size of the file in bytes", ReplyType.Integer, file => RuleValue.Of(file.Bytes)) { Runtime = "ReplyBytesField", Format = "int64" };

    /// <summary>The time.</summary>
    public static ReplyWord<StoredFile> Created { get; } =
        new("created", "the upload time in Unix seconds", ReplyType.Integer, file => RuleValue.Of(file.Created)) { Runtime = "ReplyCreatedField", Format = "int64" };

    /// <summary>All keys of the group.</summary>
    public static ServiceGroup Group { get; } = new(Url, Id, Name, Bytes, Created);
}

/// <summary>An uploaded file in a simulated response.</summary>
/// <param name="Url">Its URL.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Created">The upload time in Unix seconds.</param>
public sealed record StoredFile(string Url, string Id, string Name, long Bytes, long Created);
