using static FoxGen.Rules.Tests.Make;

namespace FoxGen.Rules.Tests.Expressions;

public class ExpressionTypeCheckerTests
{
    private static readonly EquatableArray<FieldSchema> s_fields = new(
        Field("prompt", new ValueSchema(ValueKind.String)),
        Field("resolution", new ValueSchema(ValueKind.String) { Allowed = TextValues("480p", "720p", "1080p") }, @default: Text("720p")),
        Field("steps", new ValueSchema(ValueKind.Integer) { Allowed = new(Int(4), Int(8)) }),
        Field("duration", new ValueSchema(ValueKind.Integer), @default: Int(5)),
        Field("scale", new ValueSchema(ValueKind.Number)),
        Field("audio", new ValueSchema(ValueKind.Boolean)),
        Field("sound", new ValueSchema(ValueKind.Boolean) { Spelling = new("yes", "no") }),
        Field("images", new ValueSchema(ValueKind.Array) { Items = new(ValueKind.String) }),
        Field("maps", new ValueSchema(ValueKind.Array) { Items = new(ValueKind.String) { Allowed = TextValues("height", "normal") } }),
        Field("shots", new ValueSchema(ValueKind.Array) { Items = new(ValueKind.Object) { Properties = new(Field("seconds", new(ValueKind.Integer))) } }),
        Field("voice", new ValueSchema(ValueKind.Object) { Properties = new(Field("speed", new(ValueKind.Number))) }),
        Field("advanced", new ValueSchema(ValueKind.Object)),
        Field("size", new ValueSchema(ValueKind.Union)
        {
            Cases = new(new("Preset", new(ValueKind.String)), new("Exact", new(ValueKind.Object) { Properties = new(Field("width", new(ValueKind.Integer))) })),
        }),
        Field("preset", new ValueSchema(ValueKind.Union)
        {
            Cases = new(
                new("Preset", new(ValueKind.String) { Allowed = TextValues("small", "large") }),
                new("Custom", new(ValueKind.Object) { Properties = new(Field("width", new(ValueKind.Integer)), Field("fit", new(ValueKind.String))) }),
                new("Ratio", new(ValueKind.Object) { Properties = new(Field("ratio", new(ValueKind.Number)), Field("fit", new(ValueKind.Integer))) })),
        }),
        Field("stop", new ValueSchema(ValueKind.Union)
        {
            Cases = new(new("One", new(ValueKind.String)), new("Several", new(ValueKind.Array) { Items = new(ValueKind.String) { Allowed = TextValues("end", "line") } })),
        }),
        Field("blocks", new ValueSchema(ValueKind.Array)
        {
            Items = new(ValueKind.Union)
            {
                Cases = new(
                    new("Text", new(ValueKind.Object) { Properties = new(Field("type", new(ValueKind.String) { Allowed = TextValues("text") }), Field("text", new(ValueKind.String))) }),
                    new("Image", new(ValueKind.Object) { Properties = new(Field("type", new(ValueKind.String) { Allowed = TextValues("image") }), Field("url", new(ValueKind.String))) })),
            },
        }),
        Field("level", new ValueSchema(ValueKind.Union)
        {
            Cases = new(new("Number", new(ValueKind.Integer) { Allowed = new(Int(1), Int(2)) }), new("Word", new(ValueKind.String) { Allowed = TextValues("auto") })),
        }),
        Field("open", new ValueSchema(ValueKind.Union) { Cases = new(new("Word", new(ValueKind.String)), new("Any", new(ValueKind.Object))) }),
        Field("scene", new ValueSchema(ValueKind.Object)
        {
            Properties = new(Field("actors", new(ValueKind.Array) { Items = new(ValueKind.Object) { Properties = new(Field("name", new(ValueKind.String))) } })),
        }));

    [Theory]
    [InlineData("has(this.prompt) && size(this.prompt) > 1")]
    [InlineData("this.resolution == '480p' || this.resolution in ['720p', '1080p']")]
    [InlineData("this.steps == 8.0 && this.duration < this.scale")]
    [InlineData("default(this.resolution) == '720p' && size(default(this.images)) <= 4")]
    [InlineData("sum(this.shots.map(s, s.seconds)) == this.duration")]
    [InlineData("this.shots.filter(s, has(s.seconds)).all(s, s.seconds > 0)")]
    [InlineData("this.shots[0].seconds == 1")]
    [InlineData("this.voice.speed * 2 > 1 && 'speed' in this.voice")]
    [InlineData("this.advanced.anything.at.all == 1 && 'x' in this.advanced")]
    [InlineData("this.prompt.matches('^\\\\d+$')")]
    [InlineData("lastReference(this.prompt, '@Image', '') <= size(default(this.images))")]
    [InlineData("tokens(this.prompt, '@', '').all(n, n in default(this.shots).map(s, this.prompt))")]
    [InlineData("this.prompt.tokens('', ':').all(n, n in this.scene.actors.map(a, a.name))")]
    [InlineData("numbers(this.prompt, '<#', '#>').all(x, x >= 0.01 && x <= 99.99)")]
    [InlineData("sum(numbers(this.prompt, '<#', '#>')) < this.duration")]
    [InlineData("sum(this.shots.map(s, s.seconds)) % 2 == 0")]
    [InlineData("this.size == 'square' || this.size.width % 16 == 0")]
    [InlineData("this.scene.actors.exists(a, has(a.name) && a.name == 'x')")]
    [InlineData("this.sound == 'yes'")]
    [InlineData("'normal' in this.maps && this.maps.all(m, m != 'height')")]
    [InlineData("(this.audio ? this.duration : 5) % 2 == 0")]
    [InlineData("this.prompt in this.images")]
    [InlineData("[] == this.images")]
    [InlineData("this.preset in ['small', 'large'] || this.preset.width > 5 || this.preset.ratio > 0.5")]
    [InlineData("this.preset.fit == 'cover' || this.preset.fit == 3")]
    [InlineData("this.stop == 'x' || this.stop.all(s, s == 'end') || size(this.stop) < 4 || this.stop[0] == 'line'")]
    [InlineData("'end' in this.stop")]
    [InlineData("this.blocks.all(b, b.type == 'text' || b.url != 'x') && this.blocks.exists(b, has(b.text))")]
    [InlineData("this.level == 1 || this.level == 'auto' || this.level + 1 > 2")]
    [InlineData("this.open.anything == 1 || this.open == 3 || this.open + 1 == 2")]
    public void A_condition_that_makes_sense_has_no_problems(string text) =>
        Assert.Empty(ExpressionTypeChecker.Check(Parse(text), s_fields));

    [Theory]
    [InlineData("this.promt == 'x'", "promt", "Unknown field 'promt'; did you mean 'prompt'?")]
    [InlineData("has(this['no field'])", "['no field']", "Unknown field 'no field'.")]
    [InlineData("this.preset in ['lagre']", "'lagre'", "this.preset is never 'lagre'; did you mean 'large'?")]
    [InlineData("this.preset in [1, 2]", "this.preset in [1, 2]", "A string or an object is never in a list whose items are each an integer.")]
    [InlineData("!has(this.preset.widht)", "widht", "Unknown key 'widht'; did you mean 'width'?")]
    [InlineData("this.preset + 1 == 2", "this.preset", "The left side of '+' must be a number, not a string or an object.")]
    [InlineData("this.preset.width == 'big'", "this.preset.width == 'big'", "An integer is never equal to a string.")]
    [InlineData("this.preset.fit == true", "this.preset.fit == true", "A string or an integer is never equal to a boolean.")]
    [InlineData("this.stop.nope == 1", "nope", "'nope' cannot be read, because this.stop is a string or a list, not an object.")]
    [InlineData("this.stop.all(x, x > 5)", "x", "The left side of '>' must be a number, not a string.")]
    [InlineData("this.stop.all(x, x == 'ned')", "'ned'", "x is never 'ned'; did you mean 'end'?")]
    [InlineData("'ned' in this.stop", "'ned'", "this.stop is never 'ned'; did you mean 'end'?")]
    [InlineData("this.blocks.all(b, b.typo in ['text'])", "typo", "Unknown key 'typo'; did you mean 'type'?")]
    [InlineData("this.blocks.all(b, b.type in ['txt'])", "'txt'", "b.type is never 'txt'; did you mean 'text'?")]
    [InlineData("this.level == 3", "3", "this.level is never 3; it is one of 1, 2.")]
    [InlineData("this.level == 'atuo'", "'atuo'", "this.level is never 'atuo'; did you mean 'auto'?")]
    [InlineData("this.level == true", "this.level == true", "An integer or a string is never equal to a boolean.")]
    [InlineData("sum(this.stop) == 1", "this.stop", "Each item of 'sum' must be a number, not a string.")]
    [InlineData("this.preset && this.audio", "this.preset", "The left side of '&&' must be a boolean, not a string or an object.")]
    [InlineData("this.voice.sped > 1", "sped", "Unknown key 'sped'; did you mean 'speed'?")]
    [InlineData("this.prompt.x == 1", "x", "'x' cannot be read, because this.prompt is a string, not an object.")]
    [InlineData("this.duration", "this.duration", "The condition must be a boolean, not an integer.")]
    [InlineData("this.duration == '5'", "this.duration == '5'", "An integer is never equal to a string.")]
    [InlineData("this.audio == 'yes'", "this.audio == 'yes'", "A boolean is never equal to a string.")]
    [InlineData("this.prompt == null", "this.prompt == null", "A field cannot be compared with null; use 'has(this.field)' to test whether it is set.")]
    [InlineData("this.resolution == '1800p'", "'1800p'", "this.resolution is never '1800p'; did you mean '1080p'?")]
    [InlineData("'4k' != this.resolution", "'4k'", "this.resolution is never '4k'; it is one of 480p, 720p, 1080p.")]
    [InlineData("this.resolution in ['480p', '2k']", "'2k'", "this.resolution is never '2k'; it is one of 480p, 720p, 1080p.")]
    [InlineData("default(this.resolution) == '2k'", "'2k'", "default(this.resolution) is never '2k'; it is one of 480p, 720p, 1080p.")]
    [InlineData("this.steps == 5", "5", "this.steps is never 5; it is one of 4, 8.")]
    [InlineData("this.sound == 'y'", "'y'", "this.sound is never 'y'; it is one of yes, no.")]
    [InlineData("'depth' in this.maps", "'depth'", "this.maps is never 'depth'; it is one of height, normal.")]
    [InlineData("this.prompt in [1]", "this.prompt in [1]", "A string is never in a list whose items are each an integer.")]
    [InlineData("this.prompt in this.duration", "this.duration", "The right side of 'in' must be a list, not an integer.")]
    [InlineData("this.prompt < 1", "this.prompt", "The left side of '<' must be a number, not a string.")]
    [InlineData("this.audio && this.duration", "this.duration", "The right side of '&&' must be a boolean, not an integer.")]
    [InlineData("!this.prompt", "this.prompt", "The operand of '!' must be a boolean, not a string.")]
    [InlineData("-this.prompt > 0", "this.prompt", "The operand of '-' must be a number, not a string.")]
    [InlineData("this.scale % 2 == 0", "this.scale % 2", "'%' requires integers.")]
    [InlineData("this.duration ? true : false", "this.duration", "The condition of '?' must be a boolean, not an integer.")]
    [InlineData("has(size(this.prompt))", "size(this.prompt)", "'has' requires a field, such as 'has(this.field)'.")]
    [InlineData("default(this.voice.speed) > 1", "speed", "'voice.speed' has no documented default.")]
    [InlineData("default(this.prompt) == 'x'", "prompt", "'prompt' has no documented default.")]
    [InlineData("size(this.duration) > 1", "this.duration", "'size' requires a string, a list or an object; this is an integer.")]
    [InlineData("sum(this.images) > 1", "this.images", "Each item of 'sum' must be a number, not a string.")]
    [InlineData("sum(this.scale) > 1", "this.scale", "The argument of 'sum' must be a list, not a number.")]
    [InlineData("matches(this.prompt, this.prompt)", "this.prompt", "The pattern of 'matches' must be a quoted string.")]
    [InlineData("matches(this.prompt, '(?=x)')", "'(?=x)'", "At character 2 of the pattern: only '(…)' and '(?:…)' are portable groups; lookarounds, named groups and options are not.")]
    [InlineData("lastReference(this.prompt, '', '') > 1", "''", "The prefix of 'lastReference' must be a non-empty quoted string.")]
    [InlineData("tokens(this.prompt, '', '') == []", "''", "The prefix of 'tokens' must be a non-empty quoted string.")]
    [InlineData("tokens(this.prompt, this.prompt, '') == []", "this.prompt", "The prefix of 'tokens' must be a non-empty quoted string.")]
    [InlineData("tokens(this.duration, '@', '') == []", "this.duration", "The string of 'tokens' must be a string, not an integer.")]
    [InlineData("numbers(this.prompt, '', '#>') == []", "''", "The prefix of 'numbers' must be a non-empty quoted string.")]
    [InlineData("numbers(this.prompt, '<#', 1) == []", "1", "The suffix of 'numbers' must be a quoted string.")]
    [InlineData("numbers(this.prompt, '<#', '#>').all(x, x == 'a')", "x == 'a'", "A number is never equal to a string.")]
    [InlineData("tokens(this.prompt, '@', '').all(n, n in this.shots.map(s, s.seconds))", "n in this.shots.map(s, s.seconds)", "A string is never in a list whose items are each an integer.")]
    [InlineData("this.scene.actors.all(a, a.nam == 'x')", "nam", "Unknown key 'nam'; did you mean 'name'?")]
    [InlineData("this.scene.acters.all(a, a.name == 'x')", "acters", "Unknown key 'acters'; did you mean 'actors'?")]
    [InlineData("sum(numbers(this.prompt, '<#', '#>')) % 2 == 0", "sum(numbers(this.prompt, '<#', '#>')) % 2", "'%' requires integers.")]
    [InlineData("this.prompt.all(x, true)", "this.prompt", "The target of 'all' must be a list, not a string.")]
    [InlineData("this.images.all(x, x)", "x", "The condition of 'all' must be a boolean, not a string.")]
    [InlineData("this.images.exists(x, x == 1)", "x == 1", "A string is never equal to an integer.")]
    [InlineData("this.images['0'] == 'x'", "['0']", "'0' cannot be read, because this.images is a list, not an object.")]
    [InlineData("this.images[this.prompt] == 'x'", "this.prompt", "The index must be an integer, not a string.")]
    [InlineData("size(this) > 1", "this", "'this' cannot be used by itself; read a field, such as 'this.field'.")]
    public void A_condition_that_makes_no_sense_is_told_with_its_place(string text, string marked, string message)
    {
        var problem = Assert.Single(ExpressionTypeChecker.Check(Parse(text), s_fields));
        Assert.Equal(message, problem.Message);
        Assert.Equal(marked, text.Substring(problem.Position, problem.Length));
    }

    [Fact]
    public void All_problems_are_told_at_once() =>
        Assert.Equal(3, ExpressionTypeChecker.Check(Parse("this.a == 1 && this.b == 2 && this.prompt == 3"), s_fields).Count);

    [Fact]
    public void Trees_that_were_not_parsed_have_problems_without_a_place()
    {
        var tree = new CallExpression(ExpressionFunctions.Has, new(new MemberExpression(new ThisExpression(), "gone")));
        Assert.Equal(-1, Assert.Single(ExpressionTypeChecker.Check(tree, s_fields)).Position);
    }
}
