namespace FoxGen.Errors;

/// <summary>The platform quotes a line that is not valid HTTP in its exception; a service can put a prompt there.</summary>
internal static class InvalidHttp
{
    /// <summary>The cause of a failure, without the line.</summary>
    public static Exception? WithoutQuotes(Exception? cause)
    {
        for (var inner = cause; inner is not null; inner = inner.InnerException)
        {
            if (inner is HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse } or HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse })
            {
                return new HttpIOException(HttpRequestError.InvalidResponse, "The response is not valid HTTP.");
            }
        }

        return cause;
    }
}
