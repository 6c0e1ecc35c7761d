namespace FoxGen.Docs.Tests.Support;

/// <summary>A model for each kind of constraint that the language reference says works.</summary>
internal static class KindSamples
{
    /// <summary>The samples in the order of the table.</summary>
    public static IReadOnlyList<KindSample> All { get; } =
    [
        // One field.
        new(1, "required: [a]\n" + Field("type: string"), "{ a: x }", "{}"),
        new(2, Field("type: string"), "{ a: null }"),
        new(3, Field("type: string, default: \"\""), "{}", "{ a: 1, b: 2 }"),
        new(4, Field("type: integer, upstreamDefault: 8"), "{}"),
        new(5, Field("type: string, enum: [720p, 1080p]"), "{ a: 720p }", "{ a: 4k }"),
        new(6, Field("type: integer, enum: [4, 8]"), "{ a: 8 }", "{ a: 6 }"),
        new(7, Field("type: string, enum: [\"Chinese,Yue\", Starlight Precise 2.5], knownValues: { \"Chinese,Yue\": { name: Cantonese } }"), "{ a: \"Chinese,Yue\" }", "{ a: Chinese }"),
        new(9, Field("type: string, knownValues: { auto: The model picks. }"), "{ a: anything }"),
        new(10, Field("type: integer, minimum: 1"), "{ a: 1 }", "{ a: 0 }"),
        new(11, Field("type: number, minimum: 0, exclusiveMaximum: 1"), "{ a: 0.5 }", "{ a: 1 }"),
        new(12, Field("type: string, minLength: 2, maxLength: 3"), "{ a: 中文😀 }", "{ a: abcd }"),
        new(13, Field("type: integer, minimum: 4, maximum: 15, sentinels: [-1]"), "{ a: -1 }", "{ a: -2 }"),
        new(14, Field("type: integer, const: 8"), "{ a: 8 }", "{ a: 4 }"),
        new(15, Field("type: integer, multipleOf: 16"), "{ a: 32 }", "{ a: 33 }"),
        new(16, Field("type: string, format: uri"), "{ a: https://example.com/x }", "{ a: x }"),
        new(17, Field("type: string, format: uri, media: { kind: video, formats: [mp4, mov] }"), "{ a: https://example.com/x.mp4 }", "{ a: x.mp4 }"),
        new(18, Field("type: boolean, spelling: { true: \"yes\", false: \"no\" }"), "{ a: yes }", "{ a: true }"),
        new(19, Field("type: string, pattern: '^[a-z]{2,3}$'"), "{ a: en }", "{ a: EN }"),
        new(20, Field("type: object"), "{ a: { b: [1, { c: d }] } }", "{ a: [] }"),
        new(21, Field("type: string"), "{ a: x }", "{ b: x }"),

        // Arrays.
        new(22, Field("type: array, minItems: 1, maxItems: 2, items: { type: string }"), "{ a: [x] }", "{ a: [] }"),
        new(23, Field("type: array, items: { type: string, maxLength: 3 }"), "{ a: [abc] }", "{ a: [abc, abcd] }"),
        new(24, Field("type: array, uniqueItems: true, items: { type: string, enum: [normal, height] }"), "{ a: [normal, height] }", "{ a: [normal, normal] }"),
        new(25, Field("type: array, items: { type: integer }"), "{ a: [1, 2] }", "{ a: [1, x] }"),

        // One of several bodies.
        new(31, Pair("string", "array, items: { type: string }") + Rule("exactlyOneOf: [a, b]"), "{ b: [x] }", "{ a: x, b: [x] }"),

        // Variants.
        new(32, Field("type: string, enum: [720p, 1080p]") + Variants("properties: { a: { enum: [720p] } }"), "{ model: full-32, a: 1080p }", "{ model: mini-32, a: 1080p }"),
        new(33, Field("type: string") + "  b: { type: string }\n" + Variants("exclude: [a]", 33), "{ model: full-33, a: x }", "{ model: mini-33, a: x }"),
        new(34, Field("type: string, maxLength: 3") + Variants("properties: { a: { maxLength: 2 } }", 34), "{ model: full-34, a: abc }", "{ model: mini-34, a: abc }"),
        new(35, Field("type: string") + Variants("required: [a]", 35), "{ model: full-35 }", "{ model: mini-35 }"),
        new(36, Field("type: string, enum: [text, reference]") + Variants("properties: { a: { enum: [text] } }", 36), "{ model: full-36, a: reference }", "{ model: mini-36, a: reference }"),

        // Several fields.
        new(37, Pair("string", "integer") + Rule("expression: 'this.a != \"x\" || this.b in [4, 8]'"), "{ a: x, b: 8 }", "{ a: x, b: 6 }"),
        new(38, Pair("string", "integer, default: 5") + Rule("expression: '!has(this.a) || default(this.b) <= 4'"), "{ b: 5 }", "{ a: x }"),
        new(39, Pair("string", "string") + Rule("requires: { field: a, anyOf: [b] }"), "{ b: x }", "{ a: x }"),
        new(40, Pair("string", "array, items: { type: string }") + Rule("expression: 'this.a != \"image\" || size(default(this.b)) == 1'"), "{ a: image, b: [x] }", "{ a: image }"),
        new(42, Pair("string, default: auto", "string") + Rule("atMostOneOf: [a, b]"), "{ b: x }", "{ a: auto, b: x }"),
        new(43, Pair("string", "string") + Rule("exactlyOneOf: [a, b]"), "{ a: x }", "{}"),
        new(44, Pair("string", "string") + Rule("requires: { field: a, allOf: [b] }"), "{ a: x, b: x }", "{ a: x }"),
        new(45, Pair("string", "boolean, default: false") + Rule("expression: '!has(this.a) || default(this.b) == true'"), "{ a: x, b: true }", "{ a: x }"),
        new(46, Pair("string", "array, items: { type: string }") + Rule("atLeastOneOf: [a, b]"), "{ b: [x] }", "{ b: [] }"),
        new(47, Pair("array, items: { type: string }", "array, items: { type: string }") + Rule("totalItems: { of: [a, b], maximum: 2 }"), "{ a: [x], b: [x] }", "{ a: [x, x], b: [x] }"),
        new(50, Pair("string", "string") + Rule("severity: warning\n    excludes: { field: a, fields: [b] }"), "{ a: x, b: x }"),
        new(53, Pair("string", "string") + Rule("expression: 'has(this.a) && !has(this.b) || !has(this.a) && has(this.b)'"), "{ a: x }", "{ a: x, b: x }"),
        new(54, Pair("string", "array, items: { type: string }") + Rule("references: { field: a, token: \"@Image{n}\", to: b }"), "{ a: \"@Image1\", b: [x] }", "{ a: \"@Image2\", b: [x] }"),
    ];

    /// <summary>Kinds that the language reads and that the generator refuses for now.</summary>
    public static IReadOnlyList<KindSample> OnlyInTheLanguage { get; } =
    [
        new(29, Field("type: object") + Rule("expression: 'this.a.width * this.a.height <= 100'"), "{ a: { width: 10, height: 10 } }", "{ a: { width: 11, height: 10 } }"),
        new(48, Pair("array, items: { type: string }", "array, items: { type: string }") + Rule("expression: '!default(this.a).exists(i, i == \"x\") || size(default(this.b)) <= 1'"), "{ a: [x], b: [x] }", "{ a: [x], b: [x, x] }"),
        new(49, Pair("array, items: { type: object }", "integer") + Rule("expression: 'sum(this.a.map(p, p.duration)) == this.b'"), "{ a: [{ duration: 2 }, { duration: 3 }], b: 5 }", "{ a: [{ duration: 2 }], b: 5 }"),
        new(51, Field("type: object") + Rule("expression: '!has(this.a.bitrate) || this.a.format == \"mp3\"'"), "{ a: { bitrate: 1, format: mp3 } }", "{ a: { bitrate: 1, format: wav } }"),
    ];

    private static string Field(string keys) => $"properties:\n  a: {{ {keys} }}\n";

    private static string Pair(string a, string b) => $"properties:\n  a: {{ type: {a} }}\n  b: {{ type: {b} }}\n";

    private static string Rule(string lines) => $"rules:\n  - id: the-rule\n    message: The rule is broken.\n    {lines}\n";

    private static string Variants(string differences, int kind = 32) => FormattableString.Invariant($"variants:\n  full-{kind}: {{}}\n  mini-{kind}:\n    {differences}\n");
}
