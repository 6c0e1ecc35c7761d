namespace FoxGen.Specs.Tests;

public sealed class NestedTests
{
    private const string Speech = """
          voice_setting:
            type: object
            required: [voice_id]
            description: How the voice sounds.
            properties:
              voice_id: { type: string }
              speed: { type: number, minimum: 0.5, maximum: 2, default: 1 }
              emotion: { type: string, enum: [happy, sad] }
              more: { type: object, properties: { depth: { type: integer } } }
            rules:
              - { id: sad-is-slow, expression: 'this.emotion != "sad" || default(this.speed) <= 1', message: Sad voices are slow. }
              - { id: told, severity: note, message: Whispering is not supported. }
          speakers:
            type: array
            items:
              type: object
              name: Speaker
              required: [id]
              properties:
                id: { type: string }
                role: { type: string, enum: [host, guest] }
          shots:
            type: array
            items: { type: object, properties: { duration: { type: integer } } }
        """;

    private readonly ModelFileResult _result = MiniSpec.Compile(MiniSpec.Model(Speech));

    [Fact]
    public void Objects_become_classes_named_after_the_file_and_the_property()
    {
        Assert.Equal("", string.Join("\n", _result.Diagnostics));
        Assert.Equal(
            ["AModelVoiceSettingMore", "AModelVoiceSetting", "AModelSpeaker", "AModelShotsItem"],
            _result.Types.Objects.Select(o => o.ClrName));
        Assert.Equal(["AModelVoiceSettingEmotion", "AModelSpeakerRole"], _result.Types.Enums.Select(e => e.ClrName));
        Assert.Equal(
            [new ClrObject("AModelVoiceSetting"), new ClrList(new ClrObject("AModelSpeaker")), new ClrList(new ClrObject("AModelShotsItem"))],
            _result.Group!.Models[0].Properties.Select(p => p.Type));
    }

    [Fact]
    public void The_class_holds_what_the_schema_holds()
    {
        var type = _result.Types.Objects.Single(o => o.ClrName == "AModelVoiceSetting");

        Assert.Equal(_result.Group!.Models[0].Request.Find("voice_setting")!.Value, type.Schema);
        Assert.Equal(["voice_id", "speed", "emotion", "more"], type.Properties.Select(p => p.Name));
        Assert.Equal(["voice_id"], type.Schema.Properties.Where(f => f.IsRequired).Select(f => f.Name));
        Assert.Equal(["voice_id"], type.Properties.Where(p => p.IsRequired).Select(p => p.Name));
        Assert.Equal(new ClrObject("AModelVoiceSettingMore"), type.Properties[3].Type);
        Assert.Equal("How the voice sounds.", type.Description!.English);
    }

    [Fact]
    public void Rules_of_an_object_read_its_own_fields_and_notes_go_to_its_property()
    {
        var rule = Assert.Single(_result.Group!.Models[0].Request.Find("voice_setting")!.Value.Rules);

        Assert.Equal(("sad-is-slow", "emotion"), (rule.Id, rule.Path));
        Assert.Equal(["emotion", "speed"], rule.Reads);
        Assert.Equal(["Whispering is not supported."], _result.Group.Models[0].Properties[0].Notes.Select(n => n.English));
    }

    [Fact]
    public void A_variant_that_changes_an_object_has_a_class_of_its_own()
    {
        var result = MiniSpec.Compile(MiniSpec.Model(
            "  size: { type: object, properties: { width: { type: integer }, mode: { type: string, enum: [a] } } }",
            variants: """
                  m1:
                  m2: { properties: { size: { properties: { width: { type: integer, maximum: 9 }, mode: { type: string, enum: [a, b] } } } } }
                  m3: { properties: { size: { description: Another text alone. } } }
                """));

        Assert.Equal("", string.Join("\n", result.Diagnostics));
        Assert.Equal(["AModelSize", "M2Size"], result.Types.Objects.Select(o => o.ClrName));
        Assert.Equal(
            [new ClrObject("AModelSize"), new ClrObject("M2Size"), new ClrObject("AModelSize")],
            result.Group!.Models.Select(m => m.Properties[0].Type));
        Assert.Equal(["A", "B"], Assert.Single(result.Types.Enums).Members.Select(m => m.ClrName));
    }

    [Fact]
    public void Defaults_and_examples_inside_objects_are_typed_by_their_schema()
    {
        var model = MiniSpec.Group(MiniSpec.Model(
            "  shots: { type: array, items: { type: object, properties: { on: { type: string }, n: { type: number } } }, examples: [[{ on: yes, n: 2 }]] }",
            "examples:\n  - body: { shots: [{ on: 8, n: 0.5 }] }")).Models[0];

        Assert.Equal("""[{"on":"yes","n":2}]""", Assert.Single(model.Properties[0].Examples).ToString());
        Assert.Equal("""{"shots":[{"on":"8","n":0.5}]}""", Assert.Single(model.Examples).Body.ToString());
    }

    [Fact]
    public void Objects_nest_as_deep_as_the_file_allows()
    {
        const int Depth = 25;
        var yaml = string.Concat(Enumerable.Repeat("{ type: object, properties: { o: ", Depth)) + "{ type: integer }" + string.Concat(Enumerable.Repeat(" } }", Depth));

        var result = MiniSpec.Compile(MiniSpec.Model($"  o: {yaml}"));

        Assert.Equal("", string.Join("\n", result.Diagnostics));
        Assert.Equal(Depth, result.Types.Objects.Count);
        Assert.Equal("AModel" + new string('O', Depth), result.Types.Objects[0].ClrName);
    }

    [Fact]
    [Trait("speed", "slow")]
    public void A_thousand_fields_of_a_thousand_objects_are_fine()
    {
        var properties = string.Join("\n", Enumerable.Range(1, 1_000).Select(i => $"  f{i}: {{ type: object, properties: {{ a: {{ type: integer, when: [{{ if: 'has(this.b)', maximum: {i} }}] }}, b: {{ type: string, enum: [x, y] }} }} }}"));

        var result = MiniSpec.Compile(MiniSpec.Model(properties));

        Assert.Empty(result.Diagnostics);
        Assert.Equal((1_000, 1_000), (result.Types.Objects.Count, result.Types.Enums.Count));
    }
}
