using System.Globalization;
using FoxGen.Rules;

namespace FoxGen.Specs;

/// <summary>A place in a spec file. Lines and columns count from 0, as editors' protocols do.</summary>
/// <param name="Path">The file as the caller named it.</param>
/// <param name="StartLine">The line of the first character.</param>
/// <param name="StartColumn">The column of the first character.</param>
/// <param name="EndLine">The line behind the last character.</param>
/// <param name="EndColumn">The column behind the last character.</param>
public sealed record SourceSpan(string Path, int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    /// <summary><c>path(line,column)</c>, counted from 1 as compilers print it.</summary>
    public override string ToString() => $"{Path}({StartLine + 1},{StartColumn + 1})";
}

/// <summary>One problem in a spec file.</summary>
/// <param name="Descriptor">The kind of problem, with the format of its message.</param>
/// <param name="Arguments">The values for the placeholders of the format.</param>
/// <param name="Span">The place in the file.</param>
public sealed record SpecDiagnostic(SpecDiagnosticDescriptor Descriptor, EquatableArray<string> Arguments, SourceSpan Span)
{
    /// <summary>The full message: what is wrong, what is allowed, what to do.</summary>
    public string Message => string.Format(CultureInfo.InvariantCulture, Descriptor.MessageFormat, [.. Arguments]);

    /// <inheritdoc/>
    public override string ToString() => $"{Span}: {(Descriptor.IsError ? "error" : "warning")} {Descriptor.Id}: {Message}";
}

/// <summary>A kind of problem.</summary>
/// <param name="Id">The id, <c>FOX0xxx</c>; never reused.</param>
/// <param name="Title">A short summary, one line.</param>
/// <param name="MessageFormat">The message with the placeholders <c>{0}</c>, <c>{1}</c> and so on.</param>
/// <param name="IsError">Whether the problem prevents the model from being generated.</param>
public sealed record SpecDiagnosticDescriptor(string Id, string Title, string MessageFormat, bool IsError = true)
{
    /// <summary>The URL of the page that explains the problem and how to fix it.</summary>
    public string HelpLink => HelpLinks.Of(Id);

    /// <summary>Returns the same kind of problem with another message.</summary>
    /// <param name="messageFormat">The message with placeholders.</param>
    internal SpecDiagnosticDescriptor With(string messageFormat) => this with { MessageFormat = messageFormat };
}
