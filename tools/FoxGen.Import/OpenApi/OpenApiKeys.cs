namespace FoxGen.Import;

/// <summary>The keys in which a written spec keeps what OpenAPI has no word for; docs/openapi.md lists them.</summary>
internal static class OpenApiKeys
{
    private const string Prefix = "x-foxgen-";

    public const string Service = Prefix + "service";
    public const string File = Prefix + "file";
    public const string Result = Prefix + "result";
    public const string Timing = Prefix + "timing";
    public const string BodyBytes = Prefix + "body-bytes";
    public const string Title = Prefix + "title";
    public const string Source = Prefix + "source";
    public const string Rule = Prefix + "rule";
    public const string Name = Prefix + "name";
    public const string Description = Prefix + "description";
    public const string Notes = Prefix + "notes";
    public const string Advice = Prefix + "advice";
    public const string Unit = Prefix + "unit";
    public const string KnownValues = Prefix + "known-values";
    public const string Sentinels = Prefix + "sentinels";
    public const string Enum = Prefix + "enum";
    public const string Const = Prefix + "const";
    public const string Aliases = Prefix + "aliases";
    public const string Vocabulary = Prefix + "vocabulary";
    public const string Spelling = Prefix + "spelling";
    public const string Format = Prefix + "format";
    public const string Pattern = Prefix + "pattern";
    public const string Schemes = Prefix + "schemes";
    public const string Hosts = Prefix + "hosts";
    public const string Inline = Prefix + "inline";
    public const string Media = Prefix + "media";
    public const string UniqueItems = Prefix + "unique-items";
}
