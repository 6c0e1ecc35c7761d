namespace FoxGen.RandomSchemas.Tests;

/// <summary>Makes the constraints of strings: lists, lengths, patterns, formats, URL policies and media.</summary>
internal sealed class TextMaker(Dice dice)
{
    // Each makes a C# name of its own.
    private static readonly string[] s_words = ["std", "pro", "720p", "16:9", "a b", "no", "True", "4k", "ultra-hd", "1.0", "it's", "say \"hi\"", "x,y", "null", "42"];

    private static readonly string[][] s_formats =
        [["png"], ["jpeg", "png"], ["mp4", "mov"], ["mp3", "wav", "m4a"], ["pdf"], ["webp", "gif"], ["ogg"], ["mpeg", "webm"]];

    private static readonly string[] s_kinds = ["image", "image", "video", "audio", "document", "image", "audio", "video"];

    public Map Make() => dice.Below(10) switch
    {
        0 or 1 => Listed(Map.Of(("type", "string"))),
        2 => Vocabulary(),
        3 => Default(Map.Of(("type", "string"), ("pattern", new PatternMaker(dice).Make()))),
        4 or 5 => Uri(),
        6 => Map.Of(("type", "string"), ("format", dice.Pick("base64", "language"))),
        7 => Mixed(),
        _ => Default(Length(Map.Of(("type", "string")))),
    };

    /// <summary>Bounds of a length.</summary>
    public Map Length(Map value)
    {
        var low = dice.From(0, 6);
        value = dice.Chance(0.6) ? value.With("minLength", low) : value;
        return dice.Chance(0.6) ? value.With("maxLength", dice.Chance(0.04) ? Math.Max(0, low - 1) : low + dice.From(0, 8)) : value;
    }

    /// <summary>Some values of an enum.</summary>
    public Sequence Words(int most) => Sequence.Of(dice.Some(s_words, dice.From(1, most)));

    private Map Listed(Map value)
    {
        if (dice.Chance(0.15))
        {
            return value.With("const", dice.Pick(s_words));
        }

        var words = Words(4);
        value = value.With("enum", words);
        if (dice.Chance(0.25))
        {
            value = value.With("aliases", Map.Of(("other " + ((Scalar)words.Items[0]).Text, words.Items[0])));
        }

        return dice.Chance(0.3) ? value.With("default", dice.Pick(words.Items)) : value;
    }

    private Map Vocabulary()
    {
        var value = Map.Of(("type", "string"), ("vocabulary", "Look"));
        return dice.Chance(0.5) ? value.With("enum", Sequence.Of(dice.Some(SpecService.Looks, dice.From(1, 3)))) : value;
    }

    private Map Uri()
    {
        var value = Map.Of(("type", "string"), ("format", "uri"));
        if (dice.Chance(0.5))
        {
            var schemes = dice.Some(["http", "https", "data", "base64"], dice.From(1, 4));
            value = value.With("schemes", Sequence.Of(schemes));
            if (schemes.Any(scheme => scheme is "data" or "base64") && dice.Chance(0.6))
            {
                value = value.With("inline", Map.Of(("bytes", Map.Of(("maximum", dice.Pick<Node>("3", "6", "1KB", "24", "1KiB"))))));
            }
        }

        if (dice.Chance(0.3) && (value.Find("schemes") is null || value.Texts("schemes").Any(scheme => scheme.StartsWith("http", StringComparison.Ordinal))))
        {
            value = value.With("hosts", Sequence.Of(dice.Some(["kit.example", ".kit.example", "youtu.be"], dice.From(1, 2))));
        }

        return dice.Chance(0.4) ? value.With("media", Media()) : dice.Chance(0.15) ? Length(value) : value;
    }

    private Map Media()
    {
        var at = dice.Below(s_kinds.Length);
        var media = Map.Of(("kind", s_kinds[at]));
        if (dice.Chance(0.8))
        {
            media = media.With("formats", Sequence.Of(s_formats[at]));
            media = dice.Chance(0.5) ? media.With("extension", "required") : media;
        }

        return dice.Chance(0.3) ? media.With("bytes", new NumberMaker(dice).Bounded(Map.Of(("maximum", 30)), isWhole: false)) : media;
    }

    // What seldom comes together.
    private Map Mixed()
    {
        var value = Length(Map.Of(("type", "string")));
        value = dice.Chance(0.6) ? value.With("pattern", new PatternMaker(dice).Make()) : value;
        value = dice.Chance(0.4) ? value.With("format", dice.Pick("base64", "language")) : value;
        return dice.Chance(0.15) ? value.With("enum", Words(4)) : value;
    }

    private Map Default(Map value) => dice.Chance(0.15) ? value.With("default", dice.Pick("abc", "", "😀😀", "a b c d")) : value;
}
