namespace FoxGen.Specs;

/// <content>FOX01xx: structure and keys.</content>
public static partial class SpecDiagnostics
{
    /// <summary>An unknown key.</summary>
    public static SpecDiagnosticDescriptor UnknownKey { get; } = new(
        "FOX0101", "Unknown key", "{0} has no key '{1}'.{2}");

    internal static readonly SpecDiagnosticDescriptor NullableKey = UnknownKey.With(
        "'nullable' is not supported: null always means an absent field, and every field outside 'required' is optional.");

    internal static readonly SpecDiagnosticDescriptor OverlayFileName = UnknownKey.With(
        "The key 'overlay' makes this file an overlay, so its name must end with .overlay.fox.yaml; rename '{0}' to '{1}'.");

    internal static readonly SpecDiagnosticDescriptor KeyOfService = UnknownKey.With(
        "'{0}' belongs to the service file; an extension can only have {1}.");

    /// <summary>A required key that is missing.</summary>
    public static SpecDiagnosticDescriptor MissingKey { get; } = new(
        "FOX0102", "Required key is missing", "The key '{0}' is missing from {1}.");

    internal static readonly SpecDiagnosticDescriptor EmptyExtension = MissingKey.With("This extension adds nothing; it needs at least one of {0}.");

    internal static readonly SpecDiagnosticDescriptor MissingStatus = MissingKey.With("{0} must map at least one status to '{1}'; otherwise a wait cannot end.");

    internal static readonly SpecDiagnosticDescriptor NoResultCount = MissingKey.With(
        "The variant '{0}' requires its own 'resultCount', because '{1}' reads a field that the variant does not have.");

    internal static readonly SpecDiagnosticDescriptor MissingOneOf = MissingKey.With("{0} requires {1}.");

    internal static readonly SpecDiagnosticDescriptor NoResultPlace = MissingKey.With(
        "The result '{0}' requires 'at', because the service has no 'tasks.fields.results'.");

    /// <summary>A YAML value of the wrong kind, such as a list instead of a mapping.</summary>
    public static SpecDiagnosticDescriptor WrongShape { get; } = new(
        "FOX0103", "Wrong kind of YAML value", "{0} must be {1}; this is {2}.");

    /// <summary>A scalar that cannot be read as the expected type.</summary>
    public static SpecDiagnosticDescriptor WrongValue { get; } = new(
        "FOX0104", "Invalid value", "{0} must be {2}; '{1}' is not.");

    internal static readonly SpecDiagnosticDescriptor UnknownWord = WrongValue.With("{0} must be {2}, not '{1}'.{3}");

    internal static readonly SpecDiagnosticDescriptor IndexInPath = WrongValue.With(
        "{0} must be {2}; '{1}' reads an item of an array, which is not supported yet.");

    internal static readonly SpecDiagnosticDescriptor SchemaOfOtherKeys = WrongShape.With(
        "'additionalProperties' must be true or false; a schema for other keys is not supported yet. Write true, and describe the other keys in 'notes'.");

    internal static readonly SpecDiagnosticDescriptor NoModelField = WrongShape.With(
        "'modelField' must name a field of the body. Write none if the body does not name the model.");

    internal static readonly SpecDiagnosticDescriptor TooLargeForInt64 = WrongValue.With("{0} does not fit in a 64-bit integer.");

    internal static readonly SpecDiagnosticDescriptor HostName = WrongValue.With(
        "A host must be a lower-case name such as youtube.com, or .example.com for all its subdomains; '{0}' is not.");

    internal static readonly SpecDiagnosticDescriptor TooManyModes = WrongValue.With("A model can have at most {0} modes.");

    internal static readonly SpecDiagnosticDescriptor TooManyAlternatives = WrongValue.With("'oneOf' can have at most {0} alternatives.");

    internal static readonly SpecDiagnosticDescriptor ConditionalValue = WrongValue.With("Under a condition, '{0}' {1}.");

    /// <summary>A key that does not apply to the property's type.</summary>
    public static SpecDiagnosticDescriptor KeyDoesNotFit { get; } = new(
        "FOX0105", "The key does not apply here", "'{0}' applies to {1}, not to {2}.{3}");

    internal static readonly SpecDiagnosticDescriptor ConditionalKey = KeyDoesNotFit.With(
        "Under a condition, '{0}' applies to type {1}, not to {2}; write a rule with an 'expression' instead.");

    internal static readonly SpecDiagnosticDescriptor RelationKey = KeyDoesNotFit.With("The key '{0}' {1}.");

    internal static readonly SpecDiagnosticDescriptor TypeBesideOneOf = KeyDoesNotFit.With(
        "'type' cannot be combined with 'oneOf'; each alternative has its own type.");

    internal static readonly SpecDiagnosticDescriptor OnlyOneOf = KeyDoesNotFit.With("'{0}' and '{1}' cannot be combined; remove one of the two.");

    internal static readonly SpecDiagnosticDescriptor RequiredWithoutProperties = KeyDoesNotFit.With(
        "A list 'required' applies to an object with 'properties', not to {0}.");

    internal static readonly SpecDiagnosticDescriptor ObjectKeyWithoutProperties = KeyDoesNotFit.With(
        "'{0}' of an object requires 'properties'; an object without them accepts any content.");

    internal static readonly SpecDiagnosticDescriptor FreeObjectKey = KeyDoesNotFit.With(
        "'{0}' applies to an object that accepts any content; this one has 'properties'.");

    internal static readonly SpecDiagnosticDescriptor RulesInResult = KeyDoesNotFit.With(
        "'rules' apply to objects of requests; results are not validated.");

    internal static readonly SpecDiagnosticDescriptor ClosedResult = KeyDoesNotFit.With(
        "'additionalProperties: false' applies to objects of requests; a result keeps unknown keys in 'Raw'. Remove the key.");

    internal static readonly SpecDiagnosticDescriptor WhenInResult = KeyDoesNotFit.With(
        "'when' applies to properties of requests; results are not validated.");

    internal static readonly SpecDiagnosticDescriptor EnumInResult = KeyDoesNotFit.With(
        "An 'enum' in a result requires a 'vocabulary', because several models share the result.");

    internal static readonly SpecDiagnosticDescriptor UnionInResult = KeyDoesNotFit.With("'oneOf' is not supported in results.");

    internal static readonly SpecDiagnosticDescriptor NestedUnion = KeyDoesNotFit.With(
        "An alternative cannot have 'oneOf' itself; add its alternatives to the outer 'oneOf'.");

    internal static readonly SpecDiagnosticDescriptor VariantsOfObjectRule = KeyDoesNotFit.With(
        "'variants' is not supported here, because all variants share the class of this object. Override the property in the variant, or write a rule of the model.");

    internal static readonly SpecDiagnosticDescriptor ExcludedAndOverridden = KeyDoesNotFit.With(
        "The variant both excludes and overrides '{0}'; remove one of the two.");

    internal static readonly SpecDiagnosticDescriptor ForbiddenWithOthers = KeyDoesNotFit.With(
        "'forbidden' under a condition cannot be combined with other constraints.");

    internal static readonly SpecDiagnosticDescriptor AliasesWithoutEnum = KeyDoesNotFit.With(
        "'aliases' are other spellings of the values of an 'enum'; add an 'enum' or remove them.");

    internal static readonly SpecDiagnosticDescriptor NameWithVocabulary = KeyDoesNotFit.With(
        "'name' applies to values of an enum without 'vocabulary'; the vocabulary defines the names of its own values.");

    internal static readonly SpecDiagnosticDescriptor VocabularyOfOtherType = KeyDoesNotFit.With(
        "The values of the vocabulary {0} are not of type {1}.");

    internal static readonly SpecDiagnosticDescriptor SentinelsWithoutRange = KeyDoesNotFit.With(
        "'sentinels' are values outside a range; add {0}, or describe values with 'knownValues'.");

    internal static readonly SpecDiagnosticDescriptor KnownValuesOfArray = KeyDoesNotFit.With(
        "'knownValues' describes strings and numbers; write it at the items.");

    internal static readonly SpecDiagnosticDescriptor MediaWithoutUri = KeyDoesNotFit.With(
        "'media' describes the file of a URL; it requires 'format: uri'.");

    internal static readonly SpecDiagnosticDescriptor PairWithoutFile = KeyDoesNotFit.With(
        "'{0}' compares files, and '{1}' is not a file: it has no 'format: uri'. Name a field with a URL.");

    internal static readonly SpecDiagnosticDescriptor ExtensionWithoutFormats = KeyDoesNotFit.With(
        "'extension' requires 'formats', which define the extensions.");

    internal static readonly SpecDiagnosticDescriptor UrlPolicyWithoutUri = KeyDoesNotFit.With("'{0}' restricts URLs; it requires 'format: uri'.");

    internal static readonly SpecDiagnosticDescriptor InlineWithoutData = KeyDoesNotFit.With(
        "'inline' limits strings that contain the bytes of a file; add 'data' or 'base64' to 'schemes'.");

    internal static readonly SpecDiagnosticDescriptor InlineItemsWithoutData = KeyDoesNotFit.With(
        "'inline' limits items that contain the bytes of a file; the items require 'format: base64', or 'format: uri' with 'data' or 'base64' in 'schemes'.");

    internal static readonly SpecDiagnosticDescriptor KeyWithoutFile = KeyDoesNotFit.With("'{0}' applies to results with a 'file'.");

    internal static readonly SpecDiagnosticDescriptor TaskPathOfResult = KeyDoesNotFit.With("'taskPath' applies to families that answer with a task; this family answers with the result.");

    internal static readonly SpecDiagnosticDescriptor BinaryOfTask = KeyDoesNotFit.With(
        "The result '{0}' is the response itself (contentEncoding: binary), so the family '{1}' requires 'answers: result'.");

    internal static readonly SpecDiagnosticDescriptor BinaryWithKeys = KeyDoesNotFit.With("'{0}' does not apply to a result with 'contentEncoding: binary': the response is the file.");

    internal static readonly SpecDiagnosticDescriptor MediaTypeWithoutContent = KeyDoesNotFit.With("'contentMediaType' applies to results with 'contentEncoding'.");

    internal static readonly SpecDiagnosticDescriptor StreamConstant = KeyDoesNotFit.With("'{0}' cannot be a property, because 'stream.with' of the family sets it. Remove the property.");

    internal static readonly SpecDiagnosticDescriptor AsWithoutIn = KeyDoesNotFit.With("'as' names a header, a query parameter or a placeholder; it requires 'in'.");

    internal static readonly SpecDiagnosticDescriptor HostsWithoutWeb = KeyDoesNotFit.With(
        "'hosts' applies to http and https URLs; 'schemes' allows neither.");

    internal static readonly SpecDiagnosticDescriptor PartsWithoutForm = KeyDoesNotFit.With(
        "'arrayParts' names parts of a form; it requires 'contentType: multipart/form-data'.");

    internal static readonly SpecDiagnosticDescriptor FileWithoutForm = KeyDoesNotFit.With(
        "'{0}' accepts a 'file', a part of a form: the family '{1}' requires 'contentType: multipart/form-data'. Or remove 'file' from 'schemes'.");

    internal static readonly SpecDiagnosticDescriptor FileInObject = KeyDoesNotFit.With(
        "'{0}' contains a field that accepts a 'file'. Only properties of the model and items of their arrays can be files.");

    internal static readonly SpecDiagnosticDescriptor FileWithPlace = KeyDoesNotFit.With(
        "'{0}' accepts a 'file', which is a part of the form itself; remove 'under'.");

    /// <summary><c>required: true</c> at a property.</summary>
    public static SpecDiagnosticDescriptor RequiredIsAList { get; } = new(
        "FOX0106", "'required' must be a list next to 'properties'", "'required' must be a list next to 'properties', such as required: [{0}].");

    internal static readonly SpecDiagnosticDescriptor RequiredItems = RequiredIsAList.With(
        "'required' is not a key of items; write 'minItems' at the array, or list the array in 'required' next to its 'properties'.");

    /// <summary>Syntax that is reserved for a later version.</summary>
    public static SpecDiagnosticDescriptor Reserved { get; } = new(
        "FOX0107", "Not supported yet", "Nested arrays are not supported yet.");

    /// <summary>An empty string, list or mapping.</summary>
    public static SpecDiagnosticDescriptor EmptyValue { get; } = new(
        "FOX0108", "A value is required", "{0} must not be empty.");

    internal static readonly SpecDiagnosticDescriptor NoEntries = EmptyValue.With("{0} must have at least one entry.");

    internal static readonly SpecDiagnosticDescriptor NoValues = EmptyValue.With("'{0}' must list at least one value.");

    internal static readonly SpecDiagnosticDescriptor NoVariants = EmptyValue.With(
        "'variants' must list at least one model id; remove the key to apply it to all.");

    internal static readonly SpecDiagnosticDescriptor TooFewAlternatives = EmptyValue.With("'oneOf' must list at least two alternatives.");

    /// <summary>A key that an overlay cannot set.</summary>
    public static SpecDiagnosticDescriptor OverlayKey { get; } = new(
        "FOX0109", "Key is not allowed in an overlay", "{1} cannot set '{0}'; it accepts {2}.{3}");
}
