using FoxGen.Rules;
using Microsoft.CodeAnalysis;

namespace FoxGen.Analyzers;

/// <summary>
/// Every problem that is found where C# uses a FoxGen client. A closed list; ids are never reused. FOX1xxx one value, FOX2xxx
/// several fields, FOX3xxx usage.
/// </summary>
public static class CallSiteDiagnostics
{
    /// <summary>The category of all of them, for <c>dotnet_analyzer_diagnostic.category-FoxGen.severity</c>.</summary>
    public const string Category = "FoxGen";

    /// <summary>A number is out of its bounds.</summary>
    public static readonly DiagnosticDescriptor Range = Create("FOX1001", "Number out of range");

    /// <summary>A text is too short or too long.</summary>
    public static readonly DiagnosticDescriptor Length = Create("FOX1002", "Text too short or too long");

    /// <summary>The value is none of those this model takes.</summary>
    public static readonly DiagnosticDescriptor Allowed = Create("FOX1003", "Value not allowed");

    /// <summary>A text does not match its pattern.</summary>
    public static readonly DiagnosticDescriptor Pattern = Create("FOX1004", "Text does not match its pattern");

    /// <summary>A list has too few or too many items.</summary>
    public static readonly DiagnosticDescriptor Count = Create("FOX1005", "Too few or too many items");

    /// <summary>A text is no URL, no base64, no language code.</summary>
    public static readonly DiagnosticDescriptor Format = Create("FOX1006", "Malformed URL or other text");

    /// <summary>A URL names a format that the model is not known to take.</summary>
    public static readonly DiagnosticDescriptor UnexpectedExtension = Create("FOX1007", "Unexpected file extension", DiagnosticSeverity.Warning);

    /// <summary>A URL lacks the extension that the model asks for.</summary>
    public static readonly DiagnosticDescriptor MissingExtension = Create("FOX1008", "File extension not taken");

    /// <summary>A list holds an item twice.</summary>
    public static readonly DiagnosticDescriptor UniqueItems = Create("FOX1010", "Repeated item");

    /// <summary>A data URI or base64 text carries too many bytes.</summary>
    public static readonly DiagnosticDescriptor InlineSize = Create("FOX1011", "Too many bytes inline");

    /// <summary>Too many items carry their bytes themselves.</summary>
    public static readonly DiagnosticDescriptor InlineCount = Create("FOX1012", "Too many inline items");

    /// <summary>A required field is null.</summary>
    public static readonly DiagnosticDescriptor Required = Create("FOX1013", "Required field is null");

    /// <summary>The value is of a kind that does not belong there.</summary>
    public static readonly DiagnosticDescriptor Type = Create("FOX1014", "Value of a wrong kind");

    /// <summary>A field needs another beside it.</summary>
    public static readonly DiagnosticDescriptor Requires = Create("FOX2001", "Field needs another");

    /// <summary>Fields do not go together.</summary>
    public static readonly DiagnosticDescriptor Excludes = Create("FOX2002", "Fields exclude each other");

    /// <summary>Not one of some fields, or several.</summary>
    public static readonly DiagnosticDescriptor OneOf = Create("FOX2003", "One of several fields is needed");

    /// <summary>The items of several lists together are too few or too many.</summary>
    public static readonly DiagnosticDescriptor TotalItems = Create("FOX2004", "Too few or too many items in all");

    /// <summary>A text refers to an input that is not there.</summary>
    public static readonly DiagnosticDescriptor References = Create("FOX2005", "Reference to a missing input");

    /// <summary>The fields do not fit the mode.</summary>
    public static readonly DiagnosticDescriptor Modes = Create("FOX2006", "Fields do not fit the mode");

    /// <summary>A field is not what it must be beside the others.</summary>
    public static readonly DiagnosticDescriptor When = Create("FOX2007", "Value does not fit the other fields");

    /// <summary>Another rule between fields is broken.</summary>
    public static readonly DiagnosticDescriptor Expression = Create("FOX2008", "Rule between fields is broken");

    /// <summary>The service takes the fields together, but hardly as they were meant.</summary>
    public static readonly DiagnosticDescriptor Unlikely = Create("FOX2009", "Unlikely combination of fields", DiagnosticSeverity.Warning);

    /// <summary>The handle of a paid task is dropped.</summary>
    public static readonly DiagnosticDescriptor TaskDropped = Create("FOX3001", "Handle of a paid task is dropped");

    /// <summary>An API key stands in the source.</summary>
    public static readonly DiagnosticDescriptor LiteralKey = Create("FOX3002", "API key in source code");

    /// <summary>A field is set by its member and by Extra.</summary>
    public static readonly DiagnosticDescriptor SetTwice = Create("FOX3003", "Field is set twice");

    /// <summary>A type was generated by a later version.</summary>
    public static readonly DiagnosticDescriptor NotUnderstood = Create("FOX3004", "Request is not checked", DiagnosticSeverity.Warning);

    /// <summary>Those of constraints, by the rule id.</summary>
    public static IReadOnlyDictionary<string, DiagnosticDescriptor> Constraints { get; } =
        ConstraintKinds.All.ToDictionary(kind => kind.RuleId, kind => Create(kind.Diagnostic.Id, kind.Diagnostic.Title));

    /// <summary>Those about what a request holds.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> OfRequests { get; } =
    [
        Range, Length, Allowed, Pattern, Count, Format, UnexpectedExtension, MissingExtension, UniqueItems, InlineSize, InlineCount, Required, Type,
        Requires, Excludes, OneOf, TotalItems, References, Modes, When, Expression, Unlikely,
        SetTwice, NotUnderstood,
        .. Constraints.Values,
    ];

    /// <summary>Those about how a client is used.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> OfUse { get; } = [TaskDropped, LiteralKey];

    /// <summary>All of them.</summary>
    public static IEnumerable<DiagnosticDescriptor> All => OfRequests.Concat(OfUse);

    /// <summary>The one of a kind of constraint.</summary>
    public static DiagnosticDescriptor Of(ConstraintKind kind) => Constraints[kind.RuleId];

    // The message is put together where the problem is found: it names the field, what is allowed and the way out.
    private static DiagnosticDescriptor Create(string id, string title, DiagnosticSeverity severity = DiagnosticSeverity.Error) =>
        new(id, title, "{0}", Category, severity, isEnabledByDefault: true, helpLinkUri: HelpLinks.Of(id));
}
