using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FoxGen.Generator.Writing;

/// <summary>C# features of a project that are newer than the language version of generated code.</summary>
internal static class LanguageFacts
{
    /// <summary>C# 14. The compiler API that the generator is built with has no name for this version.</summary>
    private const LanguageVersion CSharp14 = (LanguageVersion)1400;

    private const int CompilerOfCSharp14 = 5;

    /// <summary>Whether the language version has extension members. The meaning of "preview" depends on the compiler.</summary>
    public static bool HasExtensionMembers(ParseOptions options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return options is CSharpParseOptions { LanguageVersion: >= CSharp14 and var version }
            && (version != LanguageVersion.Preview || typeof(CSharpParseOptions).Assembly.GetName().Version.Major >= CompilerOfCSharp14);
    }
}
