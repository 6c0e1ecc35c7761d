namespace FoxGen.CompilerServices;

/// <summary>A part of a request that can be read from JSON. Implemented by generated types.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IFoxReadable<TSelf>
    where TSelf : class, IFoxReadable<TSelf>
{
    /// <summary>
    /// Reads the members. What cannot be read is told to the reader, and a stand-in takes its place. Called by the runtime.
    /// </summary>
    /// <param name="body">Where to read.</param>
    /// <returns>What was read; <c>null</c> when the value is of none of a union's kinds.</returns>
    static abstract TSelf? Read(FoxBodyReader body);
}

/// <summary>A request that can be read from JSON. Implemented by generated types.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IFoxReadableRequest<TSelf> : IFoxRequest, IFoxReadable<TSelf>
    where TSelf : class, IFoxReadableRequest<TSelf>
{
    /// <summary>The model it is for.</summary>
    static abstract FoxModelDefinition Model { get; }
}
