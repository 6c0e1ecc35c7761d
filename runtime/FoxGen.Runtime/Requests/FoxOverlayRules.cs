namespace FoxGen.CompilerServices;

/// <summary>Checks a request against the overlays of one assembly.</summary>
/// <typeparam name="TRequest">The request type.</typeparam>
/// <param name="request">The request.</param>
/// <param name="found">Collects the problems.</param>
public delegate void FoxOverlayValidator<in TRequest>(TRequest request, ref FoxProblems found);

/// <summary>
/// The validators that overlays (<c>*.overlay.fox.yaml</c>) add to request types. Generated code registers them when its assembly is loaded.
/// </summary>
public static class FoxOverlayRules
{
    private static readonly object s_lock = new();

    // The dictionary is replaced and never changed, so checks need no lock. Most processes have no validators.
    private static volatile Dictionary<Type, FoxOverlayValidator<IFoxRequest>>? s_validators;

    /// <summary>Adds a validator. It runs after that of the request type, in every check of this process.</summary>
    /// <typeparam name="TRequest">The request type.</typeparam>
    /// <param name="validator">The validator.</param>
    public static void Add<TRequest>(FoxOverlayValidator<TRequest> validator)
        where TRequest : class, IFoxRequest
    {
        ArgumentNullException.ThrowIfNull(validator);
        lock (s_lock)
        {
            var all = s_validators is { } before ? new Dictionary<Type, FoxOverlayValidator<IFoxRequest>>(before) : [];
            FoxOverlayValidator<IFoxRequest> added = (request, ref found) => validator((TRequest)request, ref found);
            all[typeof(TRequest)] = all.TryGetValue(typeof(TRequest), out var first) ? first + added : added;
            s_validators = all;
        }
    }

    internal static FoxOverlayValidator<IFoxRequest>? Find(IFoxRequest request) => s_validators?.GetValueOrDefault(request.GetType());
}
