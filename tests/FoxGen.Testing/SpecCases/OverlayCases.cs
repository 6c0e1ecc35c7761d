using static FoxGen.Specs.SpecDiagnostics;

namespace FoxGen.Testing;

public static class OverlayCases
{
    private const string Base = """
        service: mini
        family: videos
        result: MediaResult
        title: A model
        variants:
          m1:
          m2: { exclude: [mask] }
        required: [prompt]
        properties:
          prompt: { type: string, minLength: 2, maxLength: 100, pattern: '^[a-z]' }
          mask: { type: string, format: uri }
          size: { type: string, vocabulary: Size }
          style: { type: string, enum: [film, clay], default: film }
          seconds: { type: integer, minimum: 4, maximum: 15, sentinels: { -1: Any }, default: 5 }
          width: { type: integer, multipleOf: 8, minimum: 8, maximum: 80 }
          images: { type: array, minItems: 1, maxItems: 4, uniqueItems: true, items: { type: string, format: uri } }
          tags: { type: array, items: { type: string, maxLength: 9 } }
          sound: { type: boolean }
          count: { type: integer }
          box: { type: object, properties: { x: { type: integer } } }
          either: { oneOf: [{ type: string, enum: [a] }, { type: integer, minimum: 1 }] }
        rules:
          - { id: mask-needs-images, requires: { field: mask, anyOf: [images] } }
          - { id: film-is-long, message: m, expression: 'default(this.style) != "film" || this.seconds >= 5' }
        """;

    public static IEnumerable<SpecCase> All { get; } =
    [
        Overlay(OverlayKey, "a key of model files", "¦title: House"),
        Overlay(OverlayKey, "a key that tells about a property", "properties: { seconds: { maximum: 9, ¦default: 4 } }"),
        Overlay(OverlayKey, "a key misspelled", "properties: { seconds: { ¦maxmum: 9 } }"),
        Overlay(OverlayKey, "a bound of a string", "properties: { prompt: { ¦maximum: 9 } }"),
        Overlay(OverlayKey, "a key of an object", "properties: { box: { ¦required: [x] } }"),
        Overlay(OverlayKey, "a bound of an array that belongs to its items", "properties: { tags: { ¦maxLength: 9 } }"),
        new(UnknownKey, "an overlay in a file with another name", new("mini.service.fox.yaml", MiniSpec.Service), new("house.fox.yaml", "service: mini\n¦overlay: m1")),
        new(UnknownService, "in an overlay, another service", new("mini.service.fox.yaml", MiniSpec.Service), new("house.overlay.fox.yaml", "service: ¦mnii\noverlay: m1\nexclude: [size]")),
        new(UnknownOverlaidModel, "another model", Files("¦m3", "exclude: [size]")),
        new(UnknownOverlaidModel, "another model in a list", Files("[m1, ¦m4]", "exclude: [size]")),
        new(MissingKey, "in an overlay, no model", new("mini.service.fox.yaml", MiniSpec.Service), new("house.overlay.fox.yaml", "¦service: mini\nexclude: [size]")),
        new(UnknownField, "a field that one of the models lacks", Files("[m1, m2]", "exclude: [¦mask]")),
        new(NoConstraint, "nothing in it", new("mini.service.fox.yaml", MiniSpec.Service), new("a-model.fox.yaml", Base), new("house.overlay.fox.yaml", "¦service: mini\noverlay: m1")),
        Overlay(NoConstraint, "a property with a reason alone", "properties: { ¦seconds: { description: Costs. } }"),
        Overlay(UnknownField, "a property that does not exist", "properties: { ¦secnds: { maximum: 9 } }"),
        Overlay(UnknownField, "a required field that does not exist", "required: [¦secnds]"),
        Overlay(UnknownField, "a field of a relation that does not exist", "rules: [{ id: a, atMostOneOf: [mask, ¦masks] }]"),
        Overlay(ExpressionType, "an expression over a field that does not exist", "rules:\n  - { id: a, message: m, expression: 'has(this.¦sizes)' }"),
        Overlay(DuplicateRule, "an id of the model's own rules", "rules: [{ id: ¦mask-needs-images, atMostOneOf: [mask, images] }]"),
        Overlay(DuplicateRule, "an id twice", "rules:\n  - { id: a, atMostOneOf: [mask, images] }\n  - { id: ¦a, atMostOneOf: [mask, size] }"),
        Overlay(Loosens, "a larger maximum", "properties: { seconds: { maximum: ¦20 } }"),
        Overlay(Loosens, "a smaller minimum, exclusive", "properties: { seconds: { exclusiveMinimum: ¦2 } }"),
        Overlay(Loosens, "a longer text", "properties: { prompt: { maxLength: ¦200 } }"),
        Overlay(Loosens, "a shorter minimum", "properties: { prompt: { minLength: ¦0, maxLength: 50 } }"),
        Overlay(Loosens, "more items", "properties: { images: { maxItems: ¦5 } }"),
        Overlay(Loosens, "duplicate items", "properties: { images: { uniqueItems: ¦false } }"),
        Overlay(Loosens, "a finer step", "properties: { width: { multipleOf: ¦4 } }"),
        Overlay(Loosens, "a step that is no multiple", "properties: { width: { multipleOf: ¦12 } }"),
        Overlay(Loosens, "a second pattern", "properties: { prompt: { pattern: ¦'z$' } }"),
        Overlay(Loosens, "a value that the model does not have", "properties: { style: { enum: [film, ¦pixel] } }"),
        Overlay(Loosens, "a value of the vocabulary that is an alias", "properties: { size: { enum: [¦tiny] } }"),
        Overlay(Loosens, "a constant outside the range", "properties: { seconds: { const: ¦3 } }"),
        Overlay(Loosens, "a maximum beyond 32 bits", "properties: { count: { maximum: ¦4294967295 } }"),
        Overlay(Loosens, "a constant beyond 32 bits", "properties: { count: { const: ¦4294967295 } }"),
        Overlay(Loosens, "longer items", "properties: { tags: { items: { maxLength: ¦10 } } }"),
        Overlay(EmptyRange, "bounds without a value", "properties: { width: { ¦minimum: 81 } }"),
        Overlay(EmptyRange, "bounds that leave a sentinel alone", "properties: { seconds: { ¦minimum: 16 } }\nrequired: [seconds]"),
        Overlay(EmptyRange, "bounds without a multiple", "properties: { width: { ¦minimum: 9, maximum: 15 } }"),
        Overlay(EmptyRange, "fewer items than the model needs", "properties: { images: { ¦maxItems: 0 } }"),
        Overlay(EmptyRange, "own bounds without a value", "properties: { width: { minimum: ¦48, maximum: 40 } }"),
        Overlay(EmptyRange, "a list of which nothing is left", "properties: { style: { ¦maxLength: 3 } }"),
        new(EmptyRange, "two overlays that leave nothing", new("mini.service.fox.yaml", MiniSpec.Service), new("a-model.fox.yaml", Base),
            new("a.overlay.fox.yaml", "service: mini\noverlay: m1\nproperties: { width: { maximum: 24 } }"),
            new("b.overlay.fox.yaml", "service: mini\noverlay: m1\nproperties: { width: { ¦minimum: 32 } }")),
        Overlay(RequiredAndExcluded, "a required field excluded", "exclude: [¦prompt]"),
        Overlay(RequiredAndExcluded, "a field required and excluded", "required: [size]\nexclude: [¦size]"),
        new(RequiredAndExcluded, "a field that another overlay excludes", Two("exclude: [size]", "required: [¦size]")),
        new(RequiredAndExcluded, "a field that another overlay requires", Two("required: [size]", "exclude: [¦size]")),
        new(EmptyValue, "in an overlay, an empty list of models", Files("¦[]", "exclude: [size]")),
        Overlay(OverlayKey, "a key of a union", "properties: { either: { ¦minimum: 2 } }"),
        Overlay(BadDefault, "a default of the service that is not allowed", "properties: { ¦style: { enum: [clay] } }"),
        Overlay(RuleNeverHolds, "a rule that every request violates", "rules:\n  - { id: ¦a, message: m, expression: 'size(this.prompt) == 1 && !has(this.prompt)' }"),
        new(RuleNeverHolds, "a rule of the model that forbids what the overlay requires", Files("¦m1", "required: [style, seconds]\nproperties: { style: { const: film }, seconds: { const: 4 } }")),
        Overlay(BadRuleId, "an id in capitals", "rules: [{ id: ¦No4k, atMostOneOf: [mask, size] }]"),
    ];

    private static SpecCase Overlay(SpecDiagnosticDescriptor kind, string name, string rest) => new(kind, "in an overlay, " + name, Files("m1", rest));

    private static SpecText[] Two(string first, string second) =>
    [
        new("mini.service.fox.yaml", MiniSpec.Service), new("a-model.fox.yaml", Base),
        new("a.overlay.fox.yaml", $"service: mini\noverlay: m1\n{first}"), new("b.overlay.fox.yaml", $"service: mini\noverlay: m1\n{second}"),
    ];

    private static SpecText[] Files(string models, string rest) =>
    [
        new("mini.service.fox.yaml", MiniSpec.Service), new("a-model.fox.yaml", Base), new("house.overlay.fox.yaml", $"service: mini\noverlay: {models}\n{rest}"),
    ];
}
