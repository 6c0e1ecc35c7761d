using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FoxGen.Generator.Writing;

/// <summary>What the C# of a project can do beyond the version that all generated code is written in.</summary>
internal static class LanguageFacts
{
    /// <summary>C# 14, which the compiler that the generator is built with does not name.</summary>
    private const LanguageVersion CSharp14 = (LanguageVersion)1400;

    private const int CompilerOfCSharp14 = 5;

    /// <summary>Whether there are extension members. What "preview" means depends on the compiler.</summary>
    public static bool HasExtensionMembers(ParseOptions options, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return options is CSharpParseOptions { LanguageVersion: >= CSharp14 and var version }
            && (version != LanguageVersion.Preview || typeof(CSharpParseOptions).Assembly.GetName().Version.Major >= CompilerOfCSharp14);
    }
}
