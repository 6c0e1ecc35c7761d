namespace FoxGen.CompilerServices;

// Values that have to be there and cannot be null in C#. Of references the validator tells.
public sealed partial class FoxBodyReader
{
    /// <summary>Reads an integer (required).</summary>
    public int RequiredInt(string name) => Required(name, Int(name));

    /// <inheritdoc cref="RequiredInt"/>
    public long RequiredLong(string name) => Required(name, Long(name));

    /// <summary>Reads a number (required).</summary>
    public double RequiredDouble(string name) => Required(name, Double(name));

    /// <summary>Reads a boolean (required).</summary>
    public bool RequiredBool(string name) => Required(name, Bool(name));

    /// <summary>Reads a boolean sent as one of two strings (required).</summary>
    public bool RequiredBool(string name, string whenTrue, string whenFalse) => Required(name, Bool(name, whenTrue, whenFalse));

    /// <summary>Reads an enum member (required).</summary>
    public T RequiredEnum<T>(string name, FoxTextParser<T> parse)
        where T : struct, Enum => Required(name, Enum(name, parse));

    /// <inheritdoc cref="RequiredEnum"/>
    public T RequiredNumberEnum<T>(string name, FoxNumberParser<T> parse)
        where T : struct, Enum => Required(name, NumberEnum(name, parse));

    /// <summary>Reports a value that differs from the fixed value of the type (required).</summary>
    /// <param name="name">The member.</param>
    /// <param name="value">The value that was read.</param>
    /// <param name="sent">The value that the type sends.</param>
    /// <param name="allowed">The same in messages; follows "must be".</param>
    public void Fixed<T>(string name, T? value, T sent, string allowed)
        where T : struct => Compare(name, value is not null, EqualityComparer<T>.Default.Equals(value.GetValueOrDefault(), sent), allowed);

    /// <inheritdoc cref="Fixed{T}"/>
    public void Fixed(string name, string? value, string sent, string? allowed = null) => Compare(name, value is not null, value == sent, allowed ?? sent);

    private T Required<T>(string name, T? value)
        where T : struct
    {
        TellMissing(name, value is not null);
        return value.GetValueOrDefault();
    }

    private void Compare(string name, bool isThere, bool isSame, string allowed)
    {
        TellMissing(name, isThere);
        if (isThere && !isSame)
        {
            Tell(name, name, "enum", allowed);
        }
    }

    private void TellMissing(string name, bool isThere)
    {
        if (!isThere && !_unread.HasStandIn(name))
        {
            _unread.Add(name, name);
            _state.Add(FoxProblems.Missing(Join(name)));
        }
    }
}
