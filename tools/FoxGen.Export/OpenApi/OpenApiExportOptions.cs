using Microsoft.OpenApi;

namespace FoxGen.Export;

/// <summary>How an OpenAPI document is written.</summary>
public sealed record OpenApiExportOptions
{
    /// <summary>The version of OpenAPI: 3.1 unless a reader wants an older one. 3.0 has no conditions; they stand in <c>x-jsonschema-*</c> there.</summary>
    public OpenApiSpecVersion Version { get; init; } = OpenApiSpecVersion.OpenApi3_1;

    /// <summary>Whether to write YAML instead of JSON.</summary>
    public bool AsYaml { get; init; }

    /// <summary>The language of the descriptions. The other one stays in <c>x-foxgen-*</c>.</summary>
    public TextLanguage Language { get; init; }

    /// <summary>The version of the document (<c>info.version</c>).</summary>
    public string DocumentVersion { get; init; } = "1.0.0";
}
