namespace FoxGen.Import.OpenApi;

/// <summary>Finds the fields of a submit that are not those of a model.</summary>
internal static class ServiceFields
{
    /// <summary>The names of the body fields that the service file defines. No model can have a property of the same name.</summary>
    /// <param name="service">The service.</param>
    /// <param name="family">The family of the model.</param>
    public static IReadOnlySet<string> Of(ResolvedService service, EndpointFamily family)
    {
        IEnumerable<string?> names =
        [
            service.ModelField,
            service.Idempotency?.Find(IdempotencyWords.Field),
            .. service.Callback is { } callback && callback.Find(CallbackWords.Field) is not null ? callback.FieldNames() : [],
            .. (family.Stream?.FindValue(StreamWords.With) ?? default).Select(constant => constant.Name),
        ];
        return names.OfType<string>().ToHashSet(StringComparer.Ordinal);
    }
}
