using static FoxGen.JsonSchema.Key;
using static FoxGen.JsonSchema.Shapes;

namespace FoxGen.JsonSchema;

/// <summary>Idempotency: the promise of a service about repeated submits.</summary>
internal static class IdempotencyPlace
{
    /// <summary>The keys. A promise needs a header.</summary>
    public static RuleValue Shape => SchemaNode.Of(("oneOf", SchemaNode.List(
    [
        Mapping(Required("contract", "It promises nothing.", Contract(promise: false))),
        Mapping(
            Required(
                "contract",
                "replay: it answers with the same task and charges nothing. reject: it refuses with 409 and charges nothing.",
                Contract(promise: true)),
            Required("header", "The request header that carries the key, such as Idempotency-Key.", Text)),
    ])));

    private static RuleValue Contract(bool promise) => SchemaNode.OneOf([.. LanguageWords.Contracts(promise).Select(SchemaNode.Text)]);
}
