namespace FoxGen.CompilerServices;

/// <summary>The formats of the body of a submit.</summary>
public enum FoxBodyFormat
{
    /// <summary>JSON.</summary>
    Json,

    /// <summary><c>multipart/form-data</c>, in which local files are parts.</summary>
    Multipart,
}

/// <summary>The names of the parts of an array in a <c>multipart/form-data</c> body. Each item is a part.</summary>
public enum FoxArrayParts
{
    /// <summary>The name of the field: <c>image</c>.</summary>
    Name,

    /// <summary>The name of the field and brackets: <c>image[]</c>.</summary>
    Brackets,
}
