using System.Diagnostics;

namespace FoxGen.Runtime.Tests.Support;

/// <summary>Files that are no regular files.</summary>
internal static class Pipes
{
    /// <summary>Makes a named pipe that nobody writes to: opening it waits for ever.</summary>
    public static string Make(string folder)
    {
        var path = Path.Combine(folder, "pipe.png");
        using var make = Process.Start("mkfifo", [path]);
        make.WaitForExit();
        Assert.Equal(0, make.ExitCode);
        return path;
    }
}
