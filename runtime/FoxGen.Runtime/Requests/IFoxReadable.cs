namespace FoxGen.CompilerServices;

/// <summary>A part of a request that can be read from JSON. Implemented by generated types.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IFoxReadable<TSelf>
    where TSelf : class, IFoxReadable<TSelf>
{
    /// <summary>
    /// Reads the members. Values that cannot be read are reported to the reader and replaced by a placeholder. Called by the runtime.
    /// </summary>
    /// <param name="body">The reader.</param>
    /// <returns>The value; <c>null</c> if it matches no alternative of a union.</returns>
    static abstract TSelf? Read(FoxBodyReader body);
}

/// <summary>A request that can be read from JSON. Implemented by generated types.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IFoxReadableRequest<TSelf> : IFoxRequest, IFoxReadable<TSelf>
    where TSelf : class, IFoxReadableRequest<TSelf>
{
    /// <summary>The model of the request.</summary>
    static abstract FoxModelDefinition Model { get; }
}
