using static FoxGen.Specs.SpecDiagnostics;

namespace FoxGen.Specs.Tests;

internal static class ShapeCases
{
    public static IEnumerable<SpecCase> All { get; } =
    [
        SpecCase.Model(UnknownKey, "a key the language does not have", Yaml.Model(rest: "¦exmaples: []")),
        SpecCase.Model(UnknownKey, "an unknown key of a property", Yaml.Model("  prompt: { type: string, ¦maxLenght: 5 }")),
        SpecCase.Model(UnknownKey, "nullable", Yaml.Model("  prompt: { type: string, ¦nullable: true }")),
        SpecCase.Model(UnknownKey, "a text with a comma and no quotes", Yaml.Model(rest: "description: { en: Sharp, ¦standard }")),
        SpecCase.Service(UnknownKey, "an unknown key of the service", "title: Mini", "title: Mini\n¦url: x"),
        SpecCase.Model(MissingKey, "a property without a type", Yaml.Model("  prompt: ¦{ description: x }")),
        SpecCase.Model(MissingKey, "a text in Chinese alone", Yaml.Model(rest: "description: ¦{ zh: 文本 }")),
        SpecCase.Model(MissingKey, "an expression without a message", Yaml.Rules("  - ¦id: a\n    expression: 'has(this.prompt)'")),
        SpecCase.Service(MissingKey, "no status that ends a wait", "{ done: completed, bad: failed }", "¦{ done: completed }"),
        SpecCase.Model(WrongShape, "a text where a list belongs", Yaml.Model(required: "¦prompt")),
        SpecCase.Model(WrongShape, "a list where a text belongs", Yaml.Model(rest: "description: ¦[a]")),
        SpecCase.Model(WrongShape, "nothing where a text belongs", Yaml.Model(rest: "description: ¦null")),
        SpecCase.Model(WrongShape, "a list as the file", "¦- a"),
        SpecCase.Model(WrongValue, "a length that is no number", Yaml.Model("  prompt: { type: string, maxLength: ¦many }")),
        SpecCase.Model(WrongValue, "a size of another unit", Yaml.Model("  a: { type: string, format: uri, media: { kind: image, bytes: { maximum: ¦30 mb } } }")),
        SpecCase.Model(WrongValue, "yes for true", Yaml.Model("  prompt: { type: string, deprecated: ¦yes }")),
        SpecCase.Model(WrongValue, "a default of another type", Yaml.Model("  n: { type: integer, default: ¦1.0 }")),
        SpecCase.Model(WrongValue, "an unknown type", Yaml.Model("  prompt: { type: ¦text, maxLength: 3 }")),
        SpecCase.Service(WrongValue, "a status that means something unknown", "done: completed", "done: ¦complete, ok: completed"),
        SpecCase.Service(WrongValue, "a field path with a hole", "message: error.message", "message: ¦error..message"),
        SpecCase.Model(KeyDoesNotFit, "a length of a number", Yaml.Model("  n: { type: integer, ¦maxLength: 3 }")),
        SpecCase.Model(KeyDoesNotFit, "an enum on an array", Yaml.Model("  n: { type: array, ¦enum: [a], items: { type: string } }")),
        SpecCase.Model(KeyDoesNotFit, "sentinels without a range", Yaml.Model("  n: { type: integer, ¦sentinels: [-1] }")),
        SpecCase.Model(KeyDoesNotFit, "media without a URL", Yaml.Model("  n: { type: string, ¦media: { kind: image } }")),
        SpecCase.Model(KeyDoesNotFit, "a field both excluded and overridden", Yaml.Model("  a: { type: string }\n  b: { type: string }", variants: "  m1: { exclude: [a], properties: { ¦a: { maxLength: 3 } } }")),
        SpecCase.Model(RequiredIsAList, "required on a property", Yaml.Model("  prompt: { type: string, ¦required: true }")),
        SpecCase.Service(Reserved, "uploads", "title: Mini", "title: Mini\n¦uploads: {}"),
        SpecCase.Model(Reserved, "an array of arrays", Yaml.Model("  o: { type: array, items: { ¦type: array, items: { type: string } } }")),
        SpecCase.Model(EmptyValue, "an empty title", Yaml.Model(rest: "description: ¦''")),
        SpecCase.Model(EmptyValue, "an empty enum", Yaml.Model("  a: { type: string, enum: ¦[] }")),
        SpecCase.Model(EmptyValue, "no variants", Yaml.Model().Replace("variants:\n  m1:", "variants: ¦{}")),
    ];
}
