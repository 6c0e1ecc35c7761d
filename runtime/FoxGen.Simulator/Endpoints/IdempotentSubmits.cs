using System.Collections.Concurrent;
using System.Security.Cryptography;
using FoxGen.Simulator.Replies;
using FoxGen.Simulator.Tasks;
using FoxGen.Specs;
using Microsoft.AspNetCore.Http;

namespace FoxGen.Simulator.Endpoints;

/// <summary>What was submitted under which idempotency key. Keys of one account mean nothing to another.</summary>
/// <param name="promise">What the service promises; <c>null</c> for nothing.</param>
internal sealed class IdempotentSubmits(ServiceFacts? promise)
{
    private readonly string? _header = promise?.Find(IdempotencyWords.Header);
    private readonly ConcurrentDictionary<(string Account, string Key), Lazy<(SimulatedTask? Task, string Body)>> _seen = new();

    /// <summary>Accepts a request, or finds the task that it became before.</summary>
    /// <param name="request">The request.</param>
    /// <param name="account">The account.</param>
    /// <param name="field">The value of the body field for the key; <c>null</c> for none.</param>
    /// <param name="body">Its body.</param>
    /// <param name="accept">
    /// Makes and charges a task; <c>null</c> when it cannot be paid, which leaves the key free. Called once for a key, whatever comes at
    /// the same moment.
    /// </param>
    public (SimulatedTask? Task, Refusal? Refusal) Accept(HttpRequest request, string account, string? field, byte[] body, Func<SimulatedTask?> accept)
    {
        if (promise is null || (_header is null ? field : request.Headers[_header].ToString()) is not { Length: > 0 } key)
        {
            return (accept(), null);
        }

        var hash = Convert.ToHexString(SHA256.HashData(body));
        var isNew = false;
        var name = (account, key);
        var (task, first) = _seen.GetOrAdd(
            name,
            _ => new(() =>
            {
                isNew = true;
                return (accept(), hash);
            })).Value;
        if (task is null)
        {
            _seen.TryRemove(name, out _);
        }

        if (isNew || task is null)
        {
            return (task, null);
        }

        return promise.Get(IdempotencyWords.Contract) switch
        {
            IdempotencyContract.Reject => (null, new Refusal(StatusCodes.Status409Conflict, "This idempotency key was used before.")),
            _ when first != hash => (null, new Refusal(StatusCodes.Status422UnprocessableEntity, "This idempotency key was used before, with another body.")),
            _ => (task, null),
        };
    }
}
