using System.Net;
using System.Security.Cryptography;
using System.Text;
using FoxGen.CompilerServices;

namespace FoxGen.Webhooks.Tests;

/// <summary>Signatures of calls, with published vectors.</summary>
public sealed class VerifierTests
{
    private const string StandardSignature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static readonly byte[] s_body = """{"test": 2432232314}"""u8.ToArray();
    private static readonly DateTimeOffset s_sent = DateTimeOffset.FromUnixTimeSeconds(1614265330);

    [Theory]
    [InlineData(StandardSignature, 0, FoxWebhookCheck.Valid)]
    [InlineData("v1a,AAAA v1,AAAA " + StandardSignature, 0, FoxWebhookCheck.Valid)]
    [InlineData(StandardSignature, 299, FoxWebhookCheck.Valid)]
    [InlineData(StandardSignature, -299, FoxWebhookCheck.Valid)]
    [InlineData(StandardSignature, 301, FoxWebhookCheck.OutsideTolerance)]
    [InlineData(StandardSignature, -301, FoxWebhookCheck.OutsideTolerance)]
    [InlineData("v1,h0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", 0, FoxWebhookCheck.WrongSignature)]
    [InlineData("v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", 0, FoxWebhookCheck.NoSignature)]
    [InlineData("", 0, FoxWebhookCheck.NoSignature)]
    [InlineData("v1,", 0, FoxWebhookCheck.NoSignature)]
    public async Task Standard_Webhooks(string signature, int seconds, FoxWebhookCheck expected)
    {
        var verifier = Standard(s_sent.AddSeconds(seconds), Keys.Secret);
        Assert.Equal(expected, await verifier.VerifyAsync(Call(signature), s_body, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Another_body_or_secret_is_wrong_and_an_old_secret_is_valid_during_a_rotation()
    {
        var stop = TestContext.Current.CancellationToken;
        Assert.Equal(FoxWebhookCheck.WrongSignature, await Standard(s_sent, Keys.Secret).VerifyAsync(Call(StandardSignature), "{}"u8.ToArray(), stop));
        Assert.Equal(FoxWebhookCheck.WrongSignature, await Standard(s_sent, "whsec_AAAA").VerifyAsync(Call(StandardSignature), s_body, stop));
        Assert.Equal(FoxWebhookCheck.Valid, await Standard(s_sent, "whsec_AAAA", Keys.Secret).VerifyAsync(Call(StandardSignature), s_body, stop));
    }

    // RFC 8032, section 7.1, tests 1 to 3.
    [Theory]
    [InlineData("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "", "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b")]
    [InlineData("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72", "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")]
    [InlineData("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82", "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a")]
    public async Task Ed25519(string key, string message, string signature)
    {
        var service = Service(new FoxCallbackSignature { Scheme = FoxSignatureScheme.Ed25519, Header = "X-Signature", Content = "{body}" });
        var verifier = new FoxWebhookVerifier(service, new FoxWebhookOptions { PublicKeys = [Keys.Public, Convert.FromHexString(key)], Ed25519 = Keys.Verify });
        var stop = TestContext.Current.CancellationToken;
        Assert.Equal(FoxWebhookCheck.Valid, await verifier.VerifyAsync(Header("X-Signature", signature), Convert.FromHexString(message), stop));
        Assert.Equal(FoxWebhookCheck.WrongSignature, await verifier.VerifyAsync(Header("X-Signature", signature), Convert.FromHexString(message + "00"), stop));
        Assert.Equal(FoxWebhookCheck.WrongSignature, await verifier.VerifyAsync(Header("X-Signature", signature[..^2] + "ff"), Convert.FromHexString(message), stop));
    }

    [Theory]
    [InlineData(FoxSignatureEncoding.Hex, "sha256=", "{X-Time}.{body}", "X-Time")]
    [InlineData(FoxSignatureEncoding.Base64, null, "{sha256}", null)]
    public async Task Hmac_of_a_vendor(FoxSignatureEncoding encoding, string? prefix, string content, string? time)
    {
        var service = Service(new FoxCallbackSignature { Scheme = FoxSignatureScheme.HmacSha256, Header = "X-Signature", TimestampHeader = time, Content = content, Encoding = encoding, Prefix = prefix });
        var verifier = new FoxWebhookVerifier(service, new FoxWebhookOptions { Secrets = ["secret"], TimeProvider = new FixedTime(s_sent) });
        var signed = Encoding.UTF8.GetBytes(time is null ? Convert.ToHexStringLower(SHA256.HashData(s_body)) : $"1614265330.{Encoding.UTF8.GetString(s_body)}");
        var hash = HMACSHA256.HashData("secret"u8, signed);
        var text = prefix + (encoding is FoxSignatureEncoding.Hex ? Convert.ToHexStringLower(hash) : Convert.ToBase64String(hash));
        var headers = new Dictionary<string, string> { ["X-Signature"] = text, ["X-Time"] = "1614265330" };
        Assert.Equal(FoxWebhookCheck.Valid, await verifier.VerifyAsync(name => headers.TryGetValue(name, out var value) ? [value] : null, s_body, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Public_keys_are_fetched_once_and_again_after_a_change_but_not_for_each_forged_call()
    {
        var (requests, keys, time) = (0, Keys.Public, new FixedTime(s_sent));
        using var http = new HttpClient(new Answering(() =>
        {
            requests++;
            return $$"""{"keys": [{"kty": "RSA", "n": "x"}, {"kty": "OKP", "crv": "Ed25519", "x": "{{Convert.ToBase64String(keys).TrimEnd('=').Replace('+', '-').Replace('/', '_')}}"}]}""";
        }));
        var service = Service(new FoxCallbackSignature { Scheme = FoxSignatureScheme.Ed25519, Header = "X-Signature", Content = "{body}", KeysUrl = "https://keys.example/jwks.json" });
        var verifier = new FoxWebhookVerifier(service, new FoxWebhookOptions { Ed25519 = Keys.Verify, HttpClient = http, TimeProvider = time });
        var good = Header("X-Signature", Convert.ToHexString(Keys.Sign(s_body)));
        var forged = Header("X-Signature", new string('0', 128));
        var stop = TestContext.Current.CancellationToken;

        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(FoxWebhookCheck.Valid, await verifier.VerifyAsync(good, s_body, stop));
            Assert.Equal(FoxWebhookCheck.WrongSignature, await verifier.VerifyAsync(forged, s_body, stop));
        }

        Assert.Equal(1, requests);
        keys = new byte[32];
        time.Now = s_sent.AddHours(25);
        Assert.NotEqual(FoxWebhookCheck.Valid, await verifier.VerifyAsync(good, s_body, stop));
        keys = Keys.Public;
        time.Now = time.Now.AddMinutes(2);
        Assert.Equal(FoxWebhookCheck.Valid, await verifier.VerifyAsync(good, s_body, stop));
        Assert.Equal(3, requests);
    }

    [Fact]
    public void Missing_options_are_named()
    {
        Assert.Contains("Secrets", Assert.Throws<ArgumentException>(() => Standard(s_sent)).Message, StringComparison.Ordinal);
        var ed25519 = Service(new FoxCallbackSignature { Scheme = FoxSignatureScheme.Ed25519, Header = "X", Content = "{body}" });
        Assert.Contains("BouncyCastle", Assert.Throws<ArgumentException>(() => new FoxWebhookVerifier(ed25519, new())).Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2!", Assert.Throws<ArgumentException>(() => Standard(s_sent, "hunter2!")).Message, StringComparison.Ordinal);
    }

    private static FoxWebhookVerifier Standard(DateTimeOffset now, params string[] secrets) =>
        new(Service(new FoxCallbackSignature { Scheme = FoxSignatureScheme.StandardWebhooks }), new FoxWebhookOptions { Secrets = secrets, TimeProvider = new FixedTime(now) });

    private static Func<string, IEnumerable<string?>?> Call(string signature) => name => name switch
    {
        "webhook-id" => ["msg_p5jXN8AQM9LWM0D4loKWxJek"],
        "webhook-timestamp" => ["1614265330"],
        "webhook-signature" => [signature],
        _ => null,
    };

    private static Func<string, IEnumerable<string?>?> Header(string header, string value) => name => name == header ? [value] : null;

    private static FoxServiceDefinition Service(FoxCallbackSignature signature)
    {
        var like = Samples.Replicate.ReplicateService.Definition;
        return new() { Name = like.Name, BaseUrl = like.BaseUrl, KeyVariable = like.KeyVariable, ModelField = like.ModelField, Tasks = like.Tasks, Timing = like.Timing, Callback = new FoxCallbackProtocol { Field = "webhook", Signature = signature } };
    }

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class Answering(Func<string> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer()) });
    }
}
