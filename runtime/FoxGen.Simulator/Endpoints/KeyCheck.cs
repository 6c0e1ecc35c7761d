using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using FoxGen.Simulator.Replies;
using FoxGen.Specs;
using Microsoft.AspNetCore.Http;

namespace FoxGen.Simulator.Endpoints;

/// <summary>Asks for the API key, knows whose it is, and how much its account may do.</summary>
/// <param name="auth">How requests carry the key.</param>
/// <param name="key">The only key taken; <c>null</c> for any.</param>
/// <param name="accounts">The accounts by their keys; <c>null</c> when every key has all the credit there is.</param>
/// <param name="clock">Simulated time.</param>
internal sealed class KeyCheck(ServiceFacts auth, string? key, IReadOnlyDictionary<string, FoxSimulatedAccount>? accounts, TimeProvider clock)
{
    private readonly string _header = auth.Get(AuthWords.Header);
    private readonly string _prefix = auth.Find(AuthWords.Scheme) is { } scheme ? scheme + " " : "";

    private readonly ConcurrentDictionary<FoxSimulatedAccount, RequestLimit> _limits = new();

    /// <summary>Why a request with this key is not taken; <c>null</c> when it is, which counts against the limit of the account.</summary>
    public Refusal? Check(HttpRequest request)
    {
        if (Sent(request) is not { } sent)
        {
            return new Refusal(StatusCodes.Status401Unauthorized, $"The API key is missing: send it as {_header}: {_prefix}<key>.");
        }

        return IsKnown(sent, out var account) ? CheckLimit(account) : new Refusal(StatusCodes.Status401Unauthorized, "The API key is not valid.");
    }

    /// <summary>Whether a request has a valid key.</summary>
    public bool Knows(HttpRequest request) => Sent(request) is { } sent && IsKnown(sent, out _);

    /// <summary>Whether a request carries anything in the header of the key.</summary>
    public bool IsSent(HttpRequest request) => request.Headers.ContainsKey(_header);

    /// <summary>What tells the accounts apart.</summary>
    public string AccountOf(HttpRequest request) => request.Headers[_header].ToString();

    /// <summary>Takes a credit of the account; why not, when it has none.</summary>
    public Refusal? Charge(HttpRequest request) =>
        accounts is null || Sent(request) is not { } sent || accounts[sent].TrySpend()
            ? null
            : new Refusal(StatusCodes.Status402PaymentRequired, "Insufficient balance.");

    private bool IsKnown(string sent, out FoxSimulatedAccount? account)
    {
        account = null;
        return accounts is not null
            ? accounts.TryGetValue(sent, out account)
            : key is null || CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(sent), Encoding.UTF8.GetBytes(key));
    }

    private Refusal? CheckLimit(FoxSimulatedAccount? account) =>
        account is { RequestsPerMinute: { } most }
        && _limits.GetOrAdd(account, static (_, with) => new RequestLimit(with.most, with.clock), (most, clock)).Take() is { } wait
            ? Refusal.TooManyRequests(wait)
            : null;

    private string? Sent(HttpRequest request)
    {
        var header = request.Headers[_header].ToString();
        return header.StartsWith(_prefix, StringComparison.OrdinalIgnoreCase) && header[_prefix.Length..].Trim() is { Length: > 0 } sent ? sent : null;
    }
}
