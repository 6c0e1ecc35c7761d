using System.Text.Json;
using FoxGen.Rules.Primitives;

namespace FoxGen.CompilerServices;

// What numbers of JSON are in C#.
public sealed partial class FoxBodyReader
{
    private long Whole(JsonElement value, string field, string here, long minimum, long maximum)
    {
        if (!IsWholeNumber(value, out var number) || number < minimum || number > maximum || IsBeyond(value))
        {
            _unread.AddAround(field);
            var path = Join(here);
            _state.AddOverflow(FoxProblems.Wrong(path, "range", path, FormattableString.Invariant($"from {minimum} to {maximum}")));
        }

        return Math.Clamp(number, minimum, maximum);
    }

    // As in JSON Schema, 5.0 is a whole number. One beyond 64 bits becomes the nearest.
    private static bool IsWholeNumber(JsonElement value, out long number)
    {
        number = 0;
        if (value.ValueKind is not JsonValueKind.Number || value.TryGetInt64(out number))
        {
            return value.ValueKind is JsonValueKind.Number;
        }

        if (!value.TryGetDouble(out var other) || !NumberPrimitives.IsWhole(other))
        {
            return false;
        }

        number = IsBeyond(other) ? (other < 0 ? long.MinValue : long.MaxValue) : (long)other;
        return true;
    }

    private static bool IsBeyond(JsonElement value) => !value.TryGetInt64(out _) && value.TryGetDouble(out var other) && IsBeyond(other);

    private static bool IsBeyond(double number) => Math.Abs(number) >= 9.2e18;

    private static double? NumberOf(JsonElement value) =>
        value.ValueKind is JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number) ? number : null;
}
