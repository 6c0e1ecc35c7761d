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
/// <param name="Descriptor">Which kind of problem.</param>
/// <param name="Message">The full message: what is wrong, what is allowed, what to do.</param>
/// <param name="Span">Where.</param>
public sealed record SpecDiagnostic(SpecDiagnosticDescriptor Descriptor, string Message, SourceSpan Span)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Span}: {(Descriptor.IsError ? "error" : "warning")} {Descriptor.Id}: {Message}";
}

/// <summary>A kind of problem.</summary>
/// <param name="Id">The id, <c>FOX0xxx</c>; never reused.</param>
/// <param name="Title">What it is about, in one line.</param>
/// <param name="IsError">Whether it stops the model from being generated.</param>
public sealed record SpecDiagnosticDescriptor(string Id, string Title, bool IsError = true)
{
    /// <summary>The URL of the page that explains the problem and its repair.</summary>
    public string HelpLink => HelpLinks.Of(Id);
}
