using FoxGen.Import.OpenApi;

namespace FoxGen.Import;

/// <summary>Imports model files from other descriptions of models. Only clear statements become facts; comments quote the rest.</summary>
public static class SpecImporter
{
    /// <summary>
    /// Imports the models of an OpenAPI 3.0 or 3.1 file. A model is a request body of an operation at the path of a family; its id
    /// is the <c>const</c> or <c>enum</c> of the field that names the model. Parts that are not understood become comments with their JSON
    /// pointer. The method throws for no input.
    /// </summary>
    /// <param name="text">The file, JSON or YAML.</param>
    /// <param name="options">The service of the models. <see cref="ImportOptions.FileName"/> applies to files with one model.</param>
    /// <param name="cancellationToken">Cancels the import.</param>
    /// <exception cref="ArgumentException">The service file has errors.</exception>
    public static OpenApiImport FromOpenApi(string text, ImportOptions options, CancellationToken cancellationToken = default) =>
        new OpenApiImporter(options).Import(text, cancellationToken);
}
