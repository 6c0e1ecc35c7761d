namespace FoxGen.RandomSchemas.Tests;

/// <summary>What overlays can do, one row each. <c>§</c> is the number of the row.</summary>
internal static class OverlayRows
{
    /// <summary>The model of a row.</summary>
    public const string Model = """
        service: random
        family: all
        result: MediaResult
        title: Row
        variants:
          row-§:
        required: [prompt]
        properties:
          prompt: { type: string, maxLength: 40 }
          negative: { type: string, maxLength: 40, pattern: '^[a-z]' }
          seconds: { type: integer, minimum: 4, maximum: 15, sentinels: { -1: Any }, default: 5 }
          look: { type: string, vocabulary: Look }
          style: { type: string, enum: [film, clay, pixel] }
          width: { type: integer, multipleOf: 8, minimum: 8, maximum: 800 }
          frames: { type: integer, enum: [24, 30, 60] }
          weight: { type: number, minimum: 0, maximum: 1 }
          sound: { type: boolean, default: false }
          image_url: { type: string, format: uri }
          images: { type: array, maxItems: 4, items: { type: string, format: uri } }
          tags: { type: array, items: { type: string } }
          sizes: { type: array, items: { type: integer, vocabulary: Size } }
          box: { type: object, properties: { x: { type: integer }, y: { type: integer } } }
        rules:
          - { id: sound-or-images, message: m, expression: '!default(this.sound) || size(default(this.images)) == 0' }
        """;

    /// <summary>Overlays that apply.</summary>
    public static IReadOnlyList<OverlayRow> All { get; } =
    [
        new("a smaller maximum", "properties: { seconds: { maximum: 10 } }",
            ("Seconds = 10", ""), ("Seconds = 11", "range seconds"), ("Seconds = 99", "range seconds"), ("Seconds = 3", "range seconds"), ("Seconds = -1", "")),
        new("a larger minimum", "properties: { seconds: { minimum: 6 } }\nrequired: [seconds]",
            ("Seconds = 6", ""), ("Seconds = 5", "range seconds"), ("", "seconds-required seconds")),
        new("an exclusive bound", "properties: { seconds: { exclusiveMaximum: 10 } }", ("Seconds = 9", ""), ("Seconds = 10", "range seconds")),
        new("both bounds", "properties: { seconds: { minimum: 5, maximum: 5 } }", ("Seconds = 5", ""), ("Seconds = 6", "range seconds"), ("Seconds = 4", "range seconds")),
        new("bounds of a number with a fraction", "properties: { weight: { exclusiveMinimum: 0, maximum: 0.5 } }",
            ("Weight = 0.5", ""), ("Weight = 0.51", "range weight"), ("Weight = 0", "range weight"), ("Weight = 2", "range weight")),
        new("a coarser step", "properties: { width: { multipleOf: 16 } }",
            ("Width = 32", ""), ("Width = 24", "multipleOf width"), ("Width = 20", "multipleOf width"), ("Width = 816", "range width")),
        new("a step where there is none", "properties: { seconds: { multipleOf: 5 } }", ("Seconds = 10", ""), ("Seconds = 8", "multipleOf seconds"), ("Seconds = -1", "")),
        new("a constant number", "properties: { seconds: { const: 8 } }\nrequired: [seconds]",
            ("Seconds = 8", ""), ("Seconds = 9", "enum seconds"), ("", "seconds-required seconds")),
        new("fewer values of a vocabulary", "properties: { look: { enum: [film, clay] } }",
            ("Look = Look.Clay", ""), ("Look = Look.Wide", "enum look")),
        new("fewer values of an own enum", "properties: { style: { enum: [clay] } }", ("Style = Row§Style.Clay", ""), ("Style = Row§Style.Pixel", "enum style")),
        new("one value of a vocabulary", "properties: { look: { const: film } }", ("Look = Look.Film", ""), ("Look = Look.Clay", "enum look")),
        new("fewer numbers", "properties: { frames: { enum: [24, 30] } }", ("Frames = 24", ""), ("Frames = 60", "enum frames"), ("Frames = 25", "enum frames")),
        new("a bound of a list of numbers", "properties: { frames: { maximum: 30 } }", ("Frames = 30", ""), ("Frames = 60", "enum frames")),
        new("a boolean that must be off", "properties: { sound: { const: false } }", ("Sound = false", ""), ("Sound = true", "enum sound")),
        new("a shorter text", "properties: { prompt: { maxLength: 5 } }",
            ("Prompt = \"12345\"", ""), ("Prompt = \"123456\"", "length prompt"), ("Prompt = \"0123456789012345678901234567890123456789x\"", "length prompt")),
        new("a longer text", "properties: { negative: { minLength: 3 } }", ("Negative = \"abc\"", ""), ("Negative = \"ab\"", "length negative"), ("Negative = \"A\"", "length negative;pattern negative")),
        new("a pattern", "properties: { prompt: { pattern: '^[A-Z]' } }", ("Prompt = \"Ab\"", ""), ("Prompt = \"ab\"", "pattern prompt")),
        new("a value out of a list for a string", "properties: { prompt: { enum: [one, two] } }", ("Prompt = \"one\"", ""), ("Prompt = \"three\"", "enum prompt")),
        new("fewer items", "properties: { images: { maxItems: 1 } }",
            ("Images = [\"https://a.example/1\"]", ""), ("Images = [\"https://a.example/1\", \"https://a.example/2\"]", "count images")),
        new("at least some items", "properties: { tags: { minItems: 2 } }", ("Tags = [\"a\", \"b\"]", ""), ("Tags = [\"a\"]", "count tags"), ("Tags = []", "count tags")),
        new("no item twice", "properties: { tags: { uniqueItems: true } }", ("Tags = [\"a\", \"b\"]", ""), ("Tags = [\"a\", \"a\"]", "uniqueItems tags")),
        new("shorter items", "properties: { tags: { items: { maxLength: 3 } } }", ("Tags = [\"abc\"]", ""), ("Tags = [\"abc\", \"abcd\"]", "length tags[1]")),
        new("fewer values of items", "properties: { sizes: { items: { enum: [512] } } }", ("Sizes = [Size.S512]", ""), ("Sizes = [Size.S512, Size.S1024]", "enum sizes[1]")),
        new("items and their count", "properties: { tags: { maxItems: 2, items: { pattern: '^#' } } }",
            ("Tags = [\"#a\"]", ""), ("Tags = [\"#a\", \"b\", \"#c\"]", "count tags;pattern tags[1]")),
        new("a pattern of URLs", "properties: { image_url: { pattern: '^https://cdn\\.' } }",
            ("ImageUrl = \"https://cdn.example/1\"", ""), ("ImageUrl = \"https://a.example/1\"", "pattern image_url"), ("ImageUrl = \"no\"", "format image_url;pattern image_url")),
        new("a pattern of the URLs in an array", "properties: { images: { items: { pattern: '^https://cdn\\.' } } }",
            ("Images = [\"https://cdn.example/1\"]", ""), ("Images = [\"https://cdn.example/1\", \"https://a.example/1\"]", "pattern images[1]")),
        new("a required field", "required: [style, tags]", ("Style = Row§Style.Film, Tags = [\"a\"]", ""), ("Style = Row§Style.Film", "tags-required tags"), ("", "style-required style;tags-required tags")),
        new("a field that nobody may set", "exclude: [look, box]", ("", ""), ("Look = Look.Film", "look-excluded look"), ("Box = new() { X = 1 }", "box-excluded box")),
        new("a relation", "rules: [{ id: one-picture, atMostOneOf: [image_url, images] }]",
            ("ImageUrl = \"https://a.example/1\"", ""), ("ImageUrl = \"https://a.example/1\", Images = [\"https://a.example/2\"]", "one-picture image_url")),
        new("an expression over two fields", "rules:\n  - { id: wide-is-short, message: Wide is short., at: width, expression: 'this.width <= 400 || this.seconds <= 8' }",
            ("Width = 400, Seconds = 15", ""), ("Width = 408, Seconds = 9", "wide-is-short width"), ("Width = 408", "")),
        new("an expression over a default", "rules:\n  - { id: long, message: Long., expression: 'default(this.seconds) > 5' }", ("Seconds = 6", ""), ("", "long seconds"), ("Seconds = 5", "long seconds")),
        new("an expression over the items of an array", "rules:\n  - { id: no-hash, message: No hash., expression: '!this.tags.exists(t, t == \"#\" || t == this.prompt)' }",
            ("Tags = [\"a\"]", ""), ("Tags = [\"a\", \"#\"]", "no-hash tags"), ("Prompt = \"p\", Tags = [\"p\"]", "no-hash tags")),
        new("an expression inside of an object", "rules:\n  - { id: small-box, message: Small., expression: 'this.box.x * this.box.y <= 100' }",
            ("Box = new() { X = 10, Y = 10 }", ""), ("Box = new() { X = 10, Y = 11 }", "small-box box.x"), ("Box = new() { X = 10 }", "")),
        new("a warning", "rules:\n  - { id: soft, severity: warning, message: Soft., expression: '!has(this.look)' }", ("", ""), ("Look = Look.Film", "soft look (warning)")),
        new("everything together", "required: [seconds]\nexclude: [negative]\nproperties: { seconds: { maximum: 8 }, style: { enum: [film, clay] } }\nrules: [{ id: no-both, atMostOneOf: [look, style] }]",
            ("Seconds = 8", ""), ("Seconds = 9, Negative = \"a\", Style = Row§Style.Pixel, Look = Look.Film", "enum style;negative-excluded negative;no-both look;range seconds")),
        new("beside a rule of the model", "properties: { images: { maxItems: 2 } }",
            ("Sound = true, Images = [\"https://a.example/1\", \"https://a.example/2\", \"https://a.example/3\"]", "count images;sound-or-images sound")),
        new("two overlays of one property", "properties: { seconds: { maximum: 12 } }",
            ("Seconds = 10", ""), ("Seconds = 11", "range seconds"), ("Seconds = 5", "range seconds"), ("Seconds = 13", "range seconds"))
        {
            Second = "properties: { seconds: { minimum: 6, maximum: 10 } }\nrequired: [seconds]",
        },
        new("two overlays with rules", "rules: [{ id: no-both, atMostOneOf: [look, style] }]",
            ("Look = Look.Film, Style = Row§Style.Film, Sound = true", "no-both look;no-sound sound"))
        {
            Second = "rules:\n  - { id: no-sound, message: No sound., expression: 'this.sound == false' }",
        },
    ];

    /// <summary>Overlays that are refused, with the id of the error.</summary>
    public static IReadOnlyList<(string Name, string Overlay, string Id)> Refused { get; } =
    [
        ("a larger maximum", "properties: { seconds: { maximum: 20 } }", "FOX0510"),
        ("a value that the model does not have", "properties: { look: { enum: [film, 8k] } }", "FOX0510"),
        ("a contradiction", "properties: { seconds: { minimum: 16 } }", "FOX0503"),
        ("a rule that every request violates", "rules:\n  - { id: never, message: m, expression: '!has(this.prompt)' }", "FOX0506"),
        ("a default that is not allowed", "properties: { seconds: { minimum: 6 } }", "FOX0501"),
        ("another type", "properties: { seconds: { type: string } }", "FOX0109"),
    ];
}
