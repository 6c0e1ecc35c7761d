using FoxGen.Requests;

namespace FoxGen.CompilerServices;

/// <summary>
/// Compares requests, and parts of them, by what they are sent as. The order of keys in JSON objects does not matter; the order of array
/// items and the spelling of numbers (<c>5</c>, <c>5.0</c>) in free JSON do. Local media are equal if they are the same path, memory or
/// stream factory. Content that cannot be written as JSON is equal to itself only. No method throws. Called by generated types.
/// </summary>
public static class FoxEquality
{
    /// <summary>Returns whether both requests have the same fields, including <see cref="IFoxRequest.Extra"/>.</summary>
    public static bool AreEqual(IFoxRequest? left, IFoxRequest? right) => AreSame(left, right, static request => Of(request));

    /// <summary>Returns whether both objects have the same members.</summary>
    public static bool AreEqual(IFoxObject? left, IFoxObject? right) => AreSame(left, right, static value => Of(value));

    /// <summary>Returns whether both unions have the same value.</summary>
    public static bool AreEqual(IFoxUnion? left, IFoxUnion? right) => AreSame(left, right, static value => Of(value));

    /// <summary>Returns a hash code that is equal for equal requests. It changes when <see cref="IFoxRequest.Extra"/> changes.</summary>
    public static int HashOf(IFoxRequest request) => Of(request)?.Hash() ?? 0;

    /// <summary>Returns a hash code that is equal for equal objects.</summary>
    public static int HashOf(IFoxObject value) => Of(value)?.Hash() ?? 0;

    /// <summary>Returns a hash code that is equal for equal unions.</summary>
    public static int HashOf(IFoxUnion value) => Of(value)?.Hash() ?? 0;

    private static bool AreSame<T>(T? left, T? right, Func<T, WireContent?> content)
        where T : class =>
        ReferenceEquals(left, right)
        || (left is not null && right is not null && content(left) is { } one && content(right) is { } other && one.IsSameAs(other));

    private static WireContent? Of(IFoxRequest request) => WireContent.Of(request.Extra, isObject: true, request.Write);

    private static WireContent? Of(IFoxObject value) => WireContent.Of(null, isObject: true, value.Write);

    private static WireContent? Of(IFoxUnion value) => WireContent.Of(null, isObject: false, body => value.Write(default, body));
}
