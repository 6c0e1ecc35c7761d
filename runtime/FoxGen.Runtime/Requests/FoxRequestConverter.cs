using System.Buffers;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using FoxGen.Media;

namespace FoxGen.CompilerServices;

/// <summary>
/// Lets <see cref="JsonSerializer"/> read and write a request as it is sent to the service, including the field that names the model.
/// Reading reports all problems of an invalid body at once, as <see cref="FoxBodyException"/>. It does not check the rules of the model:
/// call <c>Validate()</c>. Media are read as URLs, never as paths. Generated types refer to this converter.
/// </summary>
/// <typeparam name="TRequest">The request type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FoxRequestConverter<TRequest> : JsonConverter<TRequest>
    where TRequest : class, IFoxReadableRequest<TRequest>
{
    /// <inheritdoc/>
    /// <exception cref="FoxBodyException">The body is not a request for this model.</exception>
    public override TRequest Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var (request, problems) = FoxRequests.Read<TRequest>(document.RootElement);
        return request ?? throw new FoxBodyException(TRequest.Model.Id, problems);
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">The request contains a local file, which JSON cannot contain.</exception>
    public override void Write(Utf8JsonWriter writer, TRequest value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var body = new ArrayBufferWriter<byte>();
        var media = new LocalMedia();
        FoxBodyWriter.WriteBody(body, TRequest.Model.Service.ModelField, TRequest.Model.Id, value, media);
        if (media.Slots is [var local, ..])
        {
            throw new NotSupportedException($"{local.Path} is a local file, which cannot be written as JSON. Upload it and use its URL.");
        }

        writer.WriteRawValue(body.WrittenSpan, skipInputValidation: true);
    }
}
