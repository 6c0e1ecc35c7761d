using System.Runtime.InteropServices;
using System.Text;

namespace FoxGen.Media;

/// <summary>
/// Tells pipes, devices and sockets from regular files. .NET has no way to ask: it opens them, which can wait for ever, and renames files
/// over them.
/// </summary>
internal static unsafe class SpecialFile
{
    private const int FromCurrentFolder = -100;
    private const uint TypeOnly = 1;
    private const int TypeBits = 0xF000;
    private const int Regular = 0x8000;
    private const int Folder = 0x4000;

    // Larger than what any of the calls fills in.
    private const int StatusLength = 512;

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
            return TypeOf(path) is not (null or Regular or Folder);
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            // A system of another kind: its special files are not told apart.
            return false;
        }
    }

    private static int? TypeOf(string path)
    {
        var status = stackalloc byte[StatusLength];
        fixed (byte* name = Encoding.UTF8.GetBytes(path + '\0'))
        {
            // The layout of statx is the same on every processor; stat of macOS has the mode behind the device of 4 bytes.
            return OperatingSystem.IsLinux() ? LinuxStatus(FromCurrentFolder, name, 0, TypeOnly, status) == 0 ? TypeIn(status + 28) : null
                : !OperatingSystem.IsMacOS() ? null
                : (RuntimeInformation.ProcessArchitecture is Architecture.X64 ? MacX64Status(name, status) : MacStatus(name, status)) == 0 ? TypeIn(status + 4)
                : null;
        }
    }

    private static int TypeIn(byte* mode) => *(ushort*)mode & TypeBits;

    [DllImport("libc", EntryPoint = "statx")]
    private static extern int LinuxStatus(int folder, byte* path, int flags, uint wanted, byte* status);

    [DllImport("libc", EntryPoint = "stat")]
    private static extern int MacStatus(byte* path, byte* status);

    [DllImport("libc", EntryPoint = "stat$INODE64")]
    private static extern int MacX64Status(byte* path, byte* status);
}
