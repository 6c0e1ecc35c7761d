using Microsoft.OpenApi;

namespace FoxGen.Export;

/// <summary>The options of an OpenAPI document.</summary>
public sealed record OpenApiExportOptions
{
    /// <summary>The version of OpenAPI (3.0 or 3.1; default 3.1). Version 3.0 has no conditions; they are in <c>x-jsonschema-*</c> there.</summary>
    public OpenApiSpecVersion Version { get; init; } = OpenApiSpecVersion.OpenApi3_1;

    /// <summary>Whether to write YAML instead of JSON (default: no).</summary>
    public bool AsYaml { get; init; }

    /// <summary>The language of the descriptions. The other language is in <c>x-foxgen-*</c>.</summary>
    public TextLanguage Language { get; init; }

    /// <summary>The version of the document (<c>info.version</c>).</summary>
    public string DocumentVersion { get; init; } = "1.0.0";
}
