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

    private T Required<T>(string name, T? value)
        where T : struct
    {
        if (value is null && !_unread.HasStandIn(name))
        {
            _unread.Add(name, name);
            _state.Add(FoxProblems.Missing(Join(name)));
        }

        return value.GetValueOrDefault();
    }
}
