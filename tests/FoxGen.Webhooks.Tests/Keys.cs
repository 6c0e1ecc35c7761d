using Org.BouncyCastle.Math.EC.Rfc8032;

namespace FoxGen.Webhooks.Tests;

/// <summary>The keys of the simulated services.</summary>
internal static class Keys
{
    /// <summary>The secret of Standard Webhooks.</summary>
    public const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    /// <summary>The private key of the first test of RFC 8032, section 7.1.</summary>
    private static readonly byte[] s_private = Convert.FromHexString("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");

    /// <summary>Its public key.</summary>
    public static byte[] Public { get; } = Convert.FromHexString("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");

    public static bool Verify(byte[] key, byte[] content, byte[] signature) => Ed25519.Verify(signature, 0, key, 0, content, 0, content.Length);

    public static byte[] Sign(byte[] content)
    {
        var signature = new byte[Ed25519.SignatureSize];
        Ed25519.Sign(s_private, 0, content, 0, content.Length, signature, 0);
        return signature;
    }
}
