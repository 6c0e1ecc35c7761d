using System.Globalization;
using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>A position in a spec file. Lines and columns start at 0, as in editor protocols.</summary>
/// <param name="Path">The path of the file, as the caller passed it.</param>
/// <param name="StartLine">The line of the first character.</param>
/// <param name="StartColumn">The column of the first character.</param>
/// <param name="EndLine">The line after the last character.</param>
/// <param name="EndColumn">The column after the last character.</param>
public sealed record SourceSpan(string Path, int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    /// <summary>Returns <c>path(line,column)</c>, starting at 1, as compilers print it.</summary>
    public override string ToString() => $"{Path}({StartLine + 1},{StartColumn + 1})";
}

/// <summary>A problem in a spec file.</summary>
/// <param name="Descriptor">The descriptor, with the format of the message.</param>
/// <param name="Arguments">The values for the placeholders of the format.</param>
/// <param name="Span">The position in the file.</param>
public sealed record SpecDiagnostic(SpecDiagnosticDescriptor Descriptor, EquatableArray<string> Arguments, SourceSpan Span)
{
    /// <summary>The complete message.</summary>
    public string Message => string.Format(CultureInfo.InvariantCulture, Descriptor.MessageFormat, [.. Arguments]);

    /// <inheritdoc/>
    public override string ToString() => $"{Span}: {Descriptor.SeverityWord} {Descriptor.Id}: {Message}";
}

/// <summary>The descriptor of a diagnostic.</summary>
/// <param name="Id">The id, <c>FOX0xxx</c>; never reused.</param>
/// <param name="Title">A one-line title.</param>
/// <param name="MessageFormat">The message with placeholders: <c>{0}</c>, <c>{1}</c> and so on.</param>
/// <param name="Severity">The severity.</param>
public sealed record SpecDiagnosticDescriptor(string Id, string Title, string MessageFormat, SpecSeverity Severity = SpecSeverity.Error)
{
    /// <summary>Whether the problem prevents the model from being generated.</summary>
    public bool IsError => Severity is SpecSeverity.Error;

    /// <summary>The severity as compilers print it: <c>error</c>, <c>warning</c> or <c>info</c>.</summary>
    public string SeverityWord => Severity switch
    {
        SpecSeverity.Error => "error",
        SpecSeverity.Warning => "warning",
        _ => "info",
    };

    /// <summary>The URL of the page that explains the problem and the fix.</summary>
    public string HelpLink => HelpLinks.Of(Id);

    /// <summary>Returns the same kind of problem with another message.</summary>
    /// <param name="messageFormat">The message with placeholders.</param>
    internal SpecDiagnosticDescriptor With(string messageFormat) => this with { MessageFormat = messageFormat };
}

/// <summary>The severity of a diagnostic.</summary>
public enum SpecSeverity
{
    /// <summary>The model or service is not generated.</summary>
    Error,

    /// <summary>The spec is valid, and users of the model probably have a problem.</summary>
    Warning,

    /// <summary>A suggestion. <c>foxgen check</c> and editors show it; the output of a build does not.</summary>
    Information,
}
