namespace FoxGen.Simulator.Replies;

/// <summary>What an HTTP status means to a client, and how services usually name it. Examples of refusals are recognized by these words.</summary>
/// <param name="Type">The usual class of error.</param>
/// <param name="Words">Parts of the names, codes and messages that services give it.</param>
internal sealed record ErrorClass(string Type, IReadOnlyList<string> Words)
{
    /// <summary>The class of a failed task's error.</summary>
    public const string FailedTask = "task_error";

    private const string Invalid = "invalid_request_error";

    private static readonly (Func<int, bool> Has, ErrorClass Class)[] s_all =
    [
        (status => status is 401, new("authentication_error", ["authent", "unauthor", "api key", "api_key", "apikey"])),
        (status => status is 402, new(Invalid, ["quota", "balance", "payment", "insufficient"])),
        (status => status is 404, new(Invalid, ["not_found", "notfound", "not found"])),
        (status => status is 413, new(Invalid, ["too_large", "toolarge", "too large"])),
        (status => status is 429, new("rate_limit_error", ["rate_limit", "ratelimit", "rate limit", "too_many", "toomany", "too many", "throttl"])),
        (status => status is 503, new("server_error", ["unavailable", "overload"])),
        (status => status is >= 500 and not 503, new("server_error", ["server_error", "servererror", "server error", "internal"])),
    ];

    private static readonly ErrorClass s_other = new(Invalid, []);

    /// <summary>The class of an HTTP status.</summary>
    public static ErrorClass Of(int status) => s_all.Where(one => one.Has(status)).Select(one => one.Class).FirstOrDefault() ?? s_other;

    /// <summary>Whether what an example says belongs to this class: to none of the others for a class without words.</summary>
    public bool Fits(string said) => Words.Count > 0 ? Speaks(said) : !s_all.Any(one => one.Class.Speaks(said));

    private bool Speaks(string said) => Words.Any(word => said.Contains(word, StringComparison.OrdinalIgnoreCase));
}
