using System.Globalization;
using System.Security.Cryptography;

namespace FoxGen.Webhooks.Tests;

/// <summary>Signs calls, independently of the product.</summary>
internal static class Signed
{
    /// <summary>The headers of Standard Webhooks.</summary>
    public static Dictionary<string, string> Standard(string id, DateTimeOffset at, byte[] body)
    {
        var time = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] content = [.. System.Text.Encoding.UTF8.GetBytes($"{id}.{time}."), .. body];
        return new()
        {
            ["webhook-id"] = id,
            ["webhook-timestamp"] = time,
            ["webhook-signature"] = "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(Keys.Secret["whsec_".Length..]), content)),
        };
    }
}
