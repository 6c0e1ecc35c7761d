namespace FoxGen.Specs;

/// <content>FOX03xx: names.</content>
public static partial class SpecDiagnostics
{
    /// <summary>A name that cannot be used, or that cannot become a C# name.</summary>
    public static SpecDiagnosticDescriptor BadName { get; } = new(
        "FOX0301", "Invalid name", "{0} must be {2}; '{1}' is not.");

    internal static readonly SpecDiagnosticDescriptor NameNotDerived = BadName.With(
        "No C# name can be derived from '{0}'; set one with `name:` at {1}.");

    internal static readonly SpecDiagnosticDescriptor FileNameNotDerived = BadName.With(
        "No C# name can be derived from the file name '{0}'; rename the file with ASCII letters and digits.");

    internal static readonly SpecDiagnosticDescriptor TypeNameTooLong = BadName.With(
        "The type of this property would have a name of {0} characters, {1}…; the maximum is {2}. Set a shorter `name:` around it.");

    internal static readonly SpecDiagnosticDescriptor BadServiceName = BadName.With(
        "A service name must contain only lower-case letters, digits and -, because task tokens contain it; '{0}' is not valid.");

    internal static readonly SpecDiagnosticDescriptor BadModelId = BadName.With(
        "A model id must have 1 to {0} characters, must not contain control characters, and must not be '.' or '..'; '{1}' is not valid.");

    internal static readonly SpecDiagnosticDescriptor BadKeyVariable = BadName.With(
        "'keyVariable' must be the name of an environment variable with upper-case letters, digits and _; '{0}' is not.");

    /// <summary>A C# name that generated types already use.</summary>
    public static SpecDiagnosticDescriptor ReservedName { get; } = new(
        "FOX0302", "Reserved name", "{0} is already a member of {1}; set another C# name with `name:` at {2}.");

    internal static readonly SpecDiagnosticDescriptor ModelFieldDeclared = ReservedName.With(
        "The client writes the field '{0}' itself, because it names the model; remove it from 'properties'.");

    internal static readonly SpecDiagnosticDescriptor UrlNameReserved = ReservedName.With(
        "Url is the C# name of the field '{0}', which 'file' names; set another `name:` at '{1}'.");

    internal static readonly SpecDiagnosticDescriptor UnionMember = ReservedName.With(
        "{0} is already a member of every union class; set another `name:` at the alternative.");

    internal static readonly SpecDiagnosticDescriptor OwnMember = ReservedName.With(
        "{0} is already a member of {1}, and C# does not allow a member with the name of its type; choose another name.");

    /// <summary>Two elements with the same C# name.</summary>
    public static SpecDiagnosticDescriptor NameClash { get; } = new(
        "FOX0303", "Duplicate C# name", "{0} and {1} would both be named {2} in C#; give one of them another name.");

    internal static readonly SpecDiagnosticDescriptor EnumNameClash = NameClash.With(
        "The enums of '{0}' and '{1}' would both be named {2}; set another `name:` at one of the properties.");

    internal static readonly SpecDiagnosticDescriptor ValueNameClash = NameClash.With(
        "The values {0} and {1} of '{2}' would both be named {3}; set a `name:` for one of them in 'knownValues'.");

    internal static readonly SpecDiagnosticDescriptor DuplicateTypeName = NameClash.With(
        "The C# name '{0}' is already defined in {1}; choose another name.");

    internal static readonly SpecDiagnosticDescriptor FamilyDefined = NameClash.With("The family '{0}' is already defined in {1}; choose another name.");

    internal static readonly SpecDiagnosticDescriptor NamespaceClash = NameClash.With(
        "The C# name '{0}' is already defined in {1}, in the same namespace; set another 'name' or 'namespace'.");

    internal static readonly SpecDiagnosticDescriptor NameOfLibrary = NameClash.With(
        "The C# name '{0}' is already defined in the library {1}; remove this file, or choose another name.");

    internal static readonly SpecDiagnosticDescriptor DuplicateFileName = NameClash.With(
        "The C# name '{0}', derived from the file name, is already defined in {1}; rename one of the files.");

    /// <summary>Numbers of enum members that are used twice or below 1.</summary>
    public static SpecDiagnosticDescriptor BadNumber { get; } = new(
        "FOX0304", "Enum member number is below 1 or already used", "The numbers of a vocabulary start at 1; {0} is too small.");

    internal static readonly SpecDiagnosticDescriptor NumberTaken = BadNumber.With(
        "The number {0} is already used by {1}. Numbers are compiled into callers: use a new number and keep the old ones.");

    /// <summary>A C# type that has the name of a type of .NET.</summary>
    public static SpecDiagnosticDescriptor HidesType { get; } = new(
        "FOX0307",
        "C# name of a type of .NET",
        "The C# name '{0}' is ambiguous with {1}.{0} in files that import {1} (CS0104); set another `name:`.",
        SpecSeverity.Warning);

    internal static readonly SpecDiagnosticDescriptor KeyHidesType = HidesType.With(
        "The C# name '{0}' is ambiguous with {1}.{0} in files that import {1} (CS0104); choose another name.");

    /// <summary>A derived C# name that is hard to read.</summary>
    public static SpecDiagnosticDescriptor PoorName { get; } = new(
        "FOX0308", "Derived C# name is hard to read", "The derived C# name {0} is hard to read; set a better one with `name:` at {1}.", SpecSeverity.Information);

    internal static readonly SpecDiagnosticDescriptor PoorFileName = PoorName.With(
        "The C# name {0}, derived from the file name, is hard to read; rename the file so that its name starts with a letter.");

    /// <summary>A model id that two files define.</summary>
    public static SpecDiagnosticDescriptor DuplicateModel { get; } = new(
        "FOX0305", "Duplicate model id", "The model id '{0}' is also in {1}. Keep one; for two bodies, use 'oneOf' or 'modes'.");

    /// <summary>A service name that two files define.</summary>
    public static SpecDiagnosticDescriptor DuplicateService { get; } = new(
        "FOX0306", "Duplicate service", "The service '{0}' is already defined in {1}; remove one of the two.");

    internal static readonly SpecDiagnosticDescriptor CopyOfService = DuplicateService.With(
        "The service '{0}' comes from a referenced library. Remove this file; the models of the project use the service of the library.");

    internal static readonly SpecDiagnosticDescriptor ServiceOfLibrary = DuplicateService.With(
        "The library {1} contains the client of the service '{0}'. Remove this file, or mark it with FoxGenReference to add models.");
}
