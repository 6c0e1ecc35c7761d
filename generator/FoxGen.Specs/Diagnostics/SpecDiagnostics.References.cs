namespace FoxGen.Specs;

/// <content>FOX02xx: values and references.</content>
public static partial class SpecDiagnostics
{
    /// <summary>A service that no file defines.</summary>
    public static SpecDiagnosticDescriptor UnknownService { get; } = new(
        "FOX0201", "Unknown service", "No service file without errors defines the service '{0}'.{1}");

    internal static readonly SpecDiagnosticDescriptor ServiceOfPackage = UnknownService.With(
        "The service '{0}' comes from the package {1}; add it: dotnet add package {1}");

    /// <summary>A family that the service does not have.</summary>
    public static SpecDiagnosticDescriptor UnknownFamily { get; } = new(
        "FOX0202", "Unknown family", "The service {2} has no family '{0}'.{1} To add one, write a service file with 'extends: {2}'.");

    /// <summary>A result that neither the service nor the file has.</summary>
    public static SpecDiagnosticDescriptor UnknownResult { get; } = new(
        "FOX0203", "Unknown result", "The service {2} has no result '{0}'.{1} Or define it under 'results' in this file.");

    /// <summary>A vocabulary that neither the service nor the file has.</summary>
    public static SpecDiagnosticDescriptor UnknownVocabulary { get; } = new(
        "FOX0204", "Unknown vocabulary", "The service {2} has no vocabulary '{0}'.{1} Or define it under 'vocabularies' in this file.");

    /// <summary>A value that its vocabulary or enum does not have.</summary>
    public static SpecDiagnosticDescriptor UnknownEnumValue { get; } = new(
        "FOX0205", "Value is not in the enum or vocabulary", "The vocabulary {0} has no value '{1}'.{2}");

    internal static readonly SpecDiagnosticDescriptor UnknownMode = UnknownEnumValue.With("The field '{0}' has no value '{1}'.{2}");

    internal static readonly SpecDiagnosticDescriptor UnknownAliasTarget = UnknownEnumValue.With(
        "The alias refers to {0}, which is not a value of the enum.{1}");

    internal static readonly SpecDiagnosticDescriptor UnknownKnownValue = UnknownEnumValue.With(
        "'knownValues' describes '{0}', which is not a value of the enum.{1}");

    /// <summary>A field that is not declared.</summary>
    public static SpecDiagnosticDescriptor UnknownField { get; } = new(
        "FOX0206", "Unknown field", "The {2} has no field '{0}'.{1}");

    internal static readonly SpecDiagnosticDescriptor PathIntoItems = UnknownField.With(
        "'{0}' is a path into the items of the array '{1}'; write a rule with an 'expression' and 'all' or 'exists' instead.");

    internal static readonly SpecDiagnosticDescriptor PathIntoFreeObject = UnknownField.With(
        "'{0}' is a path into '{1}', an object without 'properties'; write a rule with an 'expression' instead.");

    internal static readonly SpecDiagnosticDescriptor UnknownAlternative = UnknownField.With("The property has no alternative '{0}'.{1}");

    internal static readonly SpecDiagnosticDescriptor UnknownItemField = UnknownField.With("The items have no string field '{0}'.{1}");

    /// <summary>A URL that cannot be used.</summary>
    public static SpecDiagnosticDescriptor BadUrl { get; } = new(
        "FOX0207", "Invalid URL", "{0} must be {2}; '{1}' is not.");

    /// <summary>An endpoint path that cannot be used.</summary>
    public static SpecDiagnosticDescriptor BadPath { get; } = new(
        "FOX0208", "Invalid endpoint path", "{0} must start with /{2} and contain only letters, digits and / - _ . ~ :; '{1}' does not.");

    internal static readonly SpecDiagnosticDescriptor PathWithQuery = BadPath.With(
        "{0} must not contain a query, and '{1}' does. Leave it out if the service has a default.");

    internal static readonly SpecDiagnosticDescriptor BadTemplate = BadPath.With(
        "'{1}' is not a valid path. It must start with / and can contain only letters, digits, / - _ . ~ :, a query and {3}.");

    internal static readonly SpecDiagnosticDescriptor PathWithDots = BadPath.With("{0} cannot have . or .. between slashes, and '{1}' does.");

    internal static readonly SpecDiagnosticDescriptor UnknownPlaceholder = BadPath.With(
        "{0} cannot contain the placeholder '{1}'. It can contain {2}.");

    /// <summary>A media format that is unknown or of another kind.</summary>
    public static SpecDiagnosticDescriptor BadMediaFormat { get; } = new(
        "FOX0209", "Unknown media format, or format of another kind", "The media format '{0}' is unknown.{1} If it is correct, remove 'formats' and set 'kind'.");

    internal static readonly SpecDiagnosticDescriptor BadMediaType = BadMediaFormat.With("'contentMediaType' must be a media type such as audio/mpeg; '{1}' is not one.");

    internal static readonly SpecDiagnosticDescriptor FormatOfOtherKind = BadMediaFormat.With(
        "The format '{0}' is of kind {1}; this media must be of kind {2}.");

    /// <summary>A duplicate value in a list.</summary>
    public static SpecDiagnosticDescriptor ListedTwice { get; } = new(
        "FOX0210", "Duplicate value in a list", "'{0}' occurs twice in {1}; remove one of the two.");

    internal static readonly SpecDiagnosticDescriptor SameSpelling = ListedTwice.With(
        "'true' and 'false' have the same spelling '{0}'; each must have its own.");

    /// <summary>A model id that the file does not have.</summary>
    public static SpecDiagnosticDescriptor UnknownVariant { get; } = new(
        "FOX0211", "Unknown variant", "The file has no variant '{0}'.{1}");

    /// <summary>A pattern outside the portable subset.</summary>
    public static SpecDiagnosticDescriptor BadPattern { get; } = new(
        "FOX0212", "Unsupported pattern", "The pattern is outside the portable subset: {0}");

    /// <summary>An integer that requires 64 bits.</summary>
    public static SpecDiagnosticDescriptor NeedsInt64 { get; } = new(
        "FOX0213", "Number requires format: int64", "{0} does not fit in a 32-bit integer; add 'format: int64' to the property.");

    /// <summary>A file field that is not a URL.</summary>
    public static SpecDiagnosticDescriptor BadFileField { get; } = new(
        "FOX0214", "'file' must name a URL field of the result", "'file' must name a field of the result with type: string and format: uri; '{1}' is not such a field.");

    internal static readonly SpecDiagnosticDescriptor BadContentField = BadFileField.With(
        "'file' with 'contentEncoding: base64' must name a field of the result with type: string and no format; '{1}' is not such a field.");

    /// <summary>A discriminator that is not a required constant in every alternative.</summary>
    public static SpecDiagnosticDescriptor BadDiscriminator { get; } = new(
        "FOX0215", "Invalid discriminator", "'{0}' cannot be the discriminator: it is not a required property with 'const' in the alternative {1}.");

    /// <summary>A header that cannot carry an idempotency key.</summary>
    public static SpecDiagnosticDescriptor BadHeader { get; } = new(
        "FOX0216", "Invalid header name", "A header name can contain only letters, digits and - . _ ~ ! # $ % & ' * + ^ ` |; '{1}' is not valid.");

    internal static readonly SpecDiagnosticDescriptor ClientHeader = BadHeader.With(
        "{0} cannot be '{1}', because the client or the connection sets this header.");

    internal static readonly SpecDiagnosticDescriptor HeaderTaken = BadHeader.With(
        "The header '{0}' already carries {1}; use another header.");

    /// <summary>A model of an overlay that no file defines.</summary>
    public static SpecDiagnosticDescriptor UnknownOverlaidModel { get; } = new(
        "FOX0217", "Unknown model of an overlay", "The service {2} has no model '{0}', or its file has errors.{1}");

    /// <summary>An example response that does not match a path of the service file.</summary>
    public static SpecDiagnosticDescriptor ReplyMismatch { get; } = new(
        "FOX0218", "Example response does not match the service file", "'{0}' is '{1}', and the example response has {2} there; {3} is required.");

    internal static readonly SpecDiagnosticDescriptor ReplyLacks = ReplyMismatch.With(
        "'{0}' is '{1}', and the example responses have no such field.{2}");

    internal static readonly SpecDiagnosticDescriptor ReplyStatus = ReplyMismatch.With(
        "The example response has the status '{0}', which 'statuses' {1}.");

    internal static readonly SpecDiagnosticDescriptor ReplyAccepted = ReplyMismatch.With(
        "This example response of a rejected request has the value of 'refusal.unless', which means that the request was accepted.");

    internal static readonly SpecDiagnosticDescriptor ReplyRejected = ReplyMismatch.With(
        "By 'refusal.unless', this example response rejects the request, because '{0}' is {1} and not {2}.");

    internal static readonly SpecDiagnosticDescriptor ReplyHost = ReplyMismatch.With(
        "'{0}' is '{1}', and the URL there is on another host than 'baseUrl'. The API key is sent to the host of 'baseUrl' only.");

    /// <summary>A property with an invalid place in the request.</summary>
    public static SpecDiagnosticDescriptor BadPlace { get; } = new(
        "FOX0219", "Invalid place of a property", "'{0}' with 'in: {1}' must be a string without 'format: uri', an integer, a number or a boolean.");

    internal static readonly SpecDiagnosticDescriptor PlaceInside = BadPlace.With(
        "'{0}' applies only to properties of the model itself, not to fields of objects or results.");

    internal static readonly SpecDiagnosticDescriptor PlaceTwice = BadPlace.With("'{0}' and '{1}' both use {2}.");

    internal static readonly SpecDiagnosticDescriptor EnvelopeTaken = BadPlace.With(
        "'under: {0}' is not possible, because '{1}' is a field of the body itself.");

    internal static readonly SpecDiagnosticDescriptor PathOptional = BadPlace.With(
        "'{0}' with 'in: path' must be required, because the path is not complete without it.");

    internal static readonly SpecDiagnosticDescriptor PathUnused = BadPlace.With(
        "The path of the family '{1}' is {2}, which does not contain the placeholder '{0}'.");

    internal static readonly SpecDiagnosticDescriptor PathUnfilled = BadPlace.With(
        "The model '{2}' has no property with 'in: path' and the name '{0}', which the path of the family '{1}' contains.");

    internal static readonly SpecDiagnosticDescriptor IdWithSlash = BadPlace.With(
        "In the path of the family '{1}', the '/' of '{0}' becomes %2F. Write the placeholder as '+model' to keep it.");

    internal static readonly SpecDiagnosticDescriptor IdChangesPath = BadPlace.With(
        "The model id '{0}' cannot be in the path of the family '{1}': no part between slashes can be empty, '.' or '..'.");
}
