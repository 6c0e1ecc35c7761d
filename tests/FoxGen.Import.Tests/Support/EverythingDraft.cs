namespace FoxGen.Import.Tests.Support;

/// <summary>A draft that uses every member of the draft model.</summary>
internal static class EverythingDraft
{
    public static SpecDraft Make()
    {
        var draft = new SpecDraft
        {
            Service = "foxapi",
            Family = "videos",
            Result = "MediaResult",
            Title = new DraftText("Everything", "一切"),
            Description = new DraftText("A paragraph.", null),
            Documentation = "https://docs.example.com/m",
            MaxBodyBytes = 20_000_000,
            Timing = Map(("typicalSeconds", RuleValue.Of(90))),
            Modes = Map(("field", RuleValue.Of("mode")), ("values", Map(("text", Map(("count", Map(("image_urls", RuleValue.Of(0)))))), ("image", Map(("require", List("image_urls"))))))),
        };
        draft.Remarks.Add(new ImportRemark("#/paths", "", "a remark on the whole"));
        draft.Notes.Add(new DraftText("A note.", "说明。"));
        draft.Variants.Add(new DraftVariant("m-1"));
        draft.Variants.Add(Fast());
        draft.Fields.AddRange([Prompt(), Mode(), Duration(), Images(), Video(), Sound(), Words(), Setting(), Size()]);
        draft.Rules.Add(new DraftRule("images-or-video", "atMostOneOf", List("image_urls", "video_url")) { Message = new DraftText("One of them.", "二选一。") });
        draft.Rules.Add(new DraftRule("short-in-text-mode", "expression", RuleValue.Of("this.mode != \"text\" || default(this.duration) <= 10"))
        {
            At = "duration",
            Severity = Severity.Warning,
            Variants = ["m-1"],
            Message = new DraftText("Short.", null),
            Remarks = [new ImportRemark("line 9", "rule", "a remark on a rule")],
        });
        draft.Examples.Add(new DraftExample(Map(("model", RuleValue.Of("m-1")), ("prompt", RuleValue.Of("A street")), ("duration", RuleValue.Of(-1)), ("keep_sound", RuleValue.Of("no"))), new DraftText("A street", "街道"), "https://docs.example.com/e"));
        return draft;
    }

    private static DraftVariant Fast()
    {
        var fast = new DraftVariant("m-1-fast")
        {
            ClrName = "Quick",
            Title = new DraftText("Fast", "快速"),
            Description = new DraftText("The fast one.", null),
            Documentation = "https://docs.example.com/fast",
            Required = ["prompt", "mode"],
            Timing = Map(("typicalSeconds", RuleValue.Of(20.5))),
        };
        fast.Exclude.Add("size");
        fast.Notes.Add(new DraftText("Forgets.", null));
        fast.Remarks.Add(new ImportRemark("line 3", "fast", "a remark on a variant"));
        var part = new DraftField("prompt");
        part.Value.MaxLength = 300;
        fast.Overrides.Add(part);
        return fast;
    }

    private static DraftField Prompt()
    {
        var field = Field("prompt", ValueKind.String);
        field.IsRequired = true;
        (field.Value.MinLength, field.Value.MaxLength, field.Value.Pattern) = (1, 5000, "^[^<>]*$");
        field.UpstreamDefault = RuleValue.Of("A cat");
        field.Description = new DraftText("A short description of the example.", "内容。");
        field.Notes.Add(new DraftText("Be brief.", null));
        field.Remarks.Add(new ImportRemark("line 12", "prompt", "a remark on a field"));
        field.Examples.Add(RuleValue.Of("A street"));
        return field;
    }

    private static DraftField Mode()
    {
        var field = Field("mode", ValueKind.String);
        field.Value.Enum.AddRange([RuleValue.Of("text"), RuleValue.Of("image")]);
        field.Value.Aliases.Add(new WireAlias(RuleValue.Of("t2v"), RuleValue.Of("text")));
        field.Value.KnownValues.Add(new DraftKnownValue(RuleValue.Of("text"), new DraftText("From text.", "文本。"), "FromText"));
        field.Default = RuleValue.Of("text");
        field.IsDeprecated = true;
        return field;
    }

    private static DraftField Duration()
    {
        var field = Field("duration", ValueKind.Integer);
        field.Value.Format = "int64";
        field.Value.Range = NumberRange.Of(minimum: 4, exclusiveMaximum: 31);
        field.Value.Constraints["multipleOf"] = RuleValue.Of(2L);
        field.Value.Sentinels.Add(new DraftKnownValue(RuleValue.Of(-1), new DraftText("The model decides.", null)));
        field.Default = RuleValue.Of(6);
        field.Unit = "s";
        field.Advice = FieldAdvice.OmitUnlessNeeded;
        field.When.Add(Map(("if", RuleValue.Of("this.mode == \"image\"")), ("maximum", RuleValue.Of(8))));
        return field;
    }

    private static DraftField Images()
    {
        var field = Field("image_urls", ValueKind.Array);
        (field.Value.MinItems, field.Value.MaxItems, field.Value.UniqueItems, field.Value.MaxInlineItems) = (1, 9, true, 5);
        var item = new DraftValue { Kind = ValueKind.String, Format = "uri", MaxInlineBytes = 5 << 20, Media = new DraftMedia() };
        item.Schemes.AddRange(["https", "data"]);
        item.Media.Kinds.Add(MediaKind.Image);
        item.Media.Formats.AddRange(["jpeg", "png"]);
        item.Media.ExtensionIsRequired = true;
        item.Media.Limits["aspectRatio"] = new DraftLimit { Minimum = "1:2.5", Maximum = "2.5:1" };
        item.Media.Limits["shortEdge"] = new DraftLimit { Minimum = "300" };
        field.Value.Items = item;
        field.Value.Media = new DraftMedia { Limits = { ["bytes"] = new DraftLimit { ExclusiveMaximum = "50MB" } } };
        field.From = Map(("model", RuleValue.Of("other-1")), ("field", RuleValue.Of("url")));
        return field;
    }

    private static DraftField Video()
    {
        var field = Field("video_url", ValueKind.String);
        field.Value.Format = "uri";
        field.Value.Hosts.Add(".example.com");
        field.Value.Media = new DraftMedia { Limits = { ["seconds"] = new DraftLimit { Maximum = "30" } }, Pairs = { ["sameSizeAs"] = "video_url" } };
        field.Value.Media.Kinds.AddRange([MediaKind.Video, MediaKind.Image]);
        field.Value.Media.Limits["seconds"].When.Add(("this.mode == \"image\"", new DraftLimit { Maximum = "10" }));
        return field;
    }

    private static DraftField Sound()
    {
        var field = Field("keep_sound", ValueKind.Boolean);
        field.Value.Spelling = new BooleanSpelling("yes", "no");
        field.Default = RuleValue.Of("yes");
        return field;
    }

    private static DraftField Words()
    {
        var field = Field("strengths", ValueKind.Array);
        field.Value.Items = new DraftValue { Kind = ValueKind.Number, Range = NumberRange.Of(exclusiveMinimum: 0.5m, maximum: 2) };
        field.Value.Items.Sentinels.Add(new DraftKnownValue(RuleValue.Of(0), null));
        field.Examples.Add(RuleValue.Of([RuleValue.Of(0.75), RuleValue.Of(2)]));
        return field;
    }

    private static DraftField Setting()
    {
        var field = Field("setting", ValueKind.Object);
        field.Value.ClrName = "Setting";
        var voice = Field("voice", ValueKind.String);
        voice.IsRequired = true;
        voice.Value.Const = RuleValue.Of("anna");
        field.Value.Properties.AddRange([voice, Field("loud", ValueKind.Boolean)]);
        field.Value.Rules.Add(new DraftRule("loud-needs-voice", "requires", Map(("field", RuleValue.Of("loud")), ("allOf", List("voice")))));
        return field;
    }

    private static DraftField Size()
    {
        var field = Field("size", ValueKind.Union);
        field.Value.Discriminator = "kind";
        foreach (var kind in new[] { "preset", "custom" })
        {
            var one = new DraftValue { Kind = ValueKind.Object, ClrName = kind == "preset" ? "Preset" : "Custom", Description = new DraftText($"A {kind}.", null) };
            var key = Field("kind", ValueKind.String);
            key.IsRequired = true;
            key.Value.Const = RuleValue.Of(kind);
            one.Properties.Add(key);
            field.Value.Cases.Add(one);
        }

        return field;
    }

    private static DraftField Field(string name, ValueKind kind) => SettlerTests.Field(name, kind);

    private static RuleValue List(params string[] names) => RuleValue.Of(names.Select(RuleValue.Of));

    private static RuleValue Map(params (string Key, RuleValue Value)[] entries) => RuleValue.Of(entries.Select(entry => new KeyValuePair<string, RuleValue>(entry.Key, entry.Value)));
}
