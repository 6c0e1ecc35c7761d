using FoxGen.Import.OpenApi;

namespace FoxGen.Import;

/// <summary>Makes model files of what other people wrote about a model. Only what is plainly said becomes a fact; the rest is quoted in comments.</summary>
public static class SpecImporter
{
    /// <summary>
    /// Imports the models of an OpenAPI 3.0 or 3.1 file. A model is a request body of an operation at the path of a family; its id
    /// is the <c>const</c> or <c>enum</c> of the field that names the model. What is not understood stays as a comment with its
    /// JSON pointer. No input throws.
    /// </summary>
    /// <param name="text">The file, JSON or YAML.</param>
    /// <param name="options">The service it belongs to. <see cref="ImportOptions.FileName"/> is for files with one model.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="ArgumentException">The service file has errors.</exception>
    public static OpenApiImport FromOpenApi(string text, ImportOptions options, CancellationToken cancellationToken = default) =>
        new OpenApiImporter(options).Import(text, cancellationToken);
}
