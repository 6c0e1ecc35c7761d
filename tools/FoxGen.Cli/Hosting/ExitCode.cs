namespace FoxGen.Cli.Hosting;

/// <summary>How commands end.</summary>
internal static class ExitCode
{
    public const int Good = 0;

    /// <summary>Errors in a spec, a request that was refused, a wrong argument.</summary>
    public const int Error = 1;

    /// <summary><c>diff</c>: there are breaking changes. <c>import</c>: the source and the spec do not agree.</summary>
    public const int Breaking = 2;

    /// <summary>Ctrl+C, as shells count it.</summary>
    public const int Interrupted = 130;
}
