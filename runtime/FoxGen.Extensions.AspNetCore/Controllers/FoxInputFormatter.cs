using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace FoxGen.AspNetCore.Controllers;

/// <summary>
/// Reads bodies that contain requests like the formatter of MVC, with one difference: a <see cref="FoxBodyException"/> remains in the model
/// state. MVC keeps only the message of the exception, as one string under <c>$</c>.
/// </summary>
internal sealed class FoxInputFormatter : TextInputFormatter, IInputFormatterExceptionPolicy
{
    private readonly IOptions<JsonOptions> _json;

    public FoxInputFormatter(IOptions<JsonOptions> json)
    {
        _json = json;
        SupportedEncodings.Add(UTF8EncodingWithoutBOM);
        SupportedEncodings.Add(UTF16EncodingLittleEndian);
        foreach (var type in new[] { "application/json", "text/json", "application/*+json" })
        {
            SupportedMediaTypes.Add(MediaTypeHeaderValue.Parse(type));
        }
    }

    public InputFormatterExceptionPolicy ExceptionPolicy => InputFormatterExceptionPolicy.MalformedInputExceptions;

    public override async Task<InputFormatterResult> ReadRequestBodyAsync(InputFormatterContext context, Encoding encoding)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(encoding);
        var http = context.HttpContext;
        var isUtf8 = encoding.CodePage == Encoding.UTF8.CodePage;
        var body = isUtf8 ? http.Request.Body : Encoding.CreateTranscodingStream(http.Request.Body, encoding, Encoding.UTF8, leaveOpen: true);
        try
        {
            var options = _json.Value.JsonSerializerOptions;
            var model = await JsonSerializer.DeserializeAsync(body, options.GetTypeInfo(context.ModelType), http.RequestAborted).ConfigureAwait(false);
            return model is null && !context.TreatEmptyInputAsDefaultValue ? InputFormatterResult.NoValue() : InputFormatterResult.Success(model);
        }
        catch (JsonException exception)
        {
            var isKept = exception is FoxBodyException || !_json.Value.AllowInputFormatterExceptionMessages;
            context.ModelState.TryAddModelError(exception.Path ?? "", isKept ? exception : new InputFormatterException(exception.Message, exception), context.Metadata);
            return InputFormatterResult.Failure();
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            context.ModelState.TryAddModelError("", exception, context.Metadata);
            return InputFormatterResult.Failure();
        }
        finally
        {
            if (!isUtf8)
            {
                await body.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    protected override bool CanReadType(Type type) => RequestWalk.CanContain(type, _json.Value.JsonSerializerOptions);
}
