using System.Runtime.InteropServices;
using System.Text;

namespace FoxGen.Media;

/// <summary>
/// Tells pipes, devices and sockets from regular files. .NET has no way to ask: it opens them, which can wait for ever, and renames files
/// over them.
/// </summary>
internal static unsafe class SpecialFile
{
    /// <summary>Whether the path leads to something that is neither a regular file nor a folder. Links are followed.</summary>
    public static bool IsAt(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            // Devices and pipes have a namespace of their own, into which the platform puts "NUL" and the like.
            return path.StartsWith(@"\\.\", StringComparison.Ordinal);
        }

        try
        {
            return (Mode(path) & 0xF000) is not (0 or 0x8000 or 0x4000);
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            // A system of another kind: its special files are not told apart.
            return false;
        }
    }

    // The type and the rights; 0 when there is nothing, or on a system whose layout is not known.
    private static int Mode(string path)
    {
        // Larger than what any of the calls fills in.
        var status = stackalloc byte[512];
        fixed (byte* name = Encoding.UTF8.GetBytes(path + '\0'))
        {
            if (OperatingSystem.IsLinux())
            {
                // From the current folder, links followed, the type only. The layout is the same on every processor.
                return LinuxStatus(-100, name, 0, 1, status) == 0 ? *(ushort*)(status + 28) : 0;
            }

            // Behind the device of 4 bytes.
            return OperatingSystem.IsMacOS() && (RuntimeInformation.ProcessArchitecture is Architecture.X64 ? MacX64Status(name, status) : MacStatus(name, status)) == 0
                ? *(ushort*)(status + 4)
                : 0;
        }
    }

    [DllImport("libc", EntryPoint = "statx")]
    private static extern int LinuxStatus(int folder, byte* path, int flags, uint wanted, byte* status);

    [DllImport("libc", EntryPoint = "stat")]
    private static extern int MacStatus(byte* path, byte* status);

    [DllImport("libc", EntryPoint = "stat$INODE64")]
    private static extern int MacX64Status(byte* path, byte* status);
}
