using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace FoxGen.Telemetry;

/// <summary>
/// Links spans of one task in different processes. Each links to the same context, made from the token: whoever has it
/// needs nothing else, and nothing of a trace has to be stored with it.
/// </summary>
internal static class TaskLink
{
    public static ActivityLink Of(FoxTaskToken token)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(token.ToString()), hash);
        var context = new ActivityContext(ActivityTraceId.CreateFromBytes(hash[..16]), ActivitySpanId.CreateFromBytes(hash[16..24]), ActivityTraceFlags.None);
        return new ActivityLink(context);
    }
}
