using FoxGen.JsonSchema.Editor.Values;
using FoxGen.JsonSchema.Keys;
using FoxGen.JsonSchema.Nodes;
using static FoxGen.JsonSchema.Keys.Shapes;

namespace FoxGen.JsonSchema.Editor.Shared;

/// <summary>The keys of service files, from the words that the compiler reads them by.</summary>
internal sealed class ServiceKeys : IServiceValueVisitor<RuleValue>
{
    private static readonly ServiceKeys s_instance = new();

    /// <summary>Returns the shape of a group.</summary>
    public static RuleValue Shape(ServiceGroup group) => s_instance.Group(group);

    /// <summary>Returns the keys of a group.</summary>
    /// <param name="words">The words.</param>
    /// <param name="section">Returns the shape of a section.</param>
    public static IEnumerable<Key> Of(IEnumerable<ServiceWord> words, Func<string, RuleValue>? section = null) => words.Select(word =>
        Of(word, word.Value is ServiceSection ? section!(word.Key) : word == ServiceWords.Timing ? TimingPlace.Definition : word.Value.Accept(s_instance)));

    /// <inheritdoc/>
    public RuleValue Scalar(ServiceScalarKind kind, IReadOnlyList<string> words) => kind switch
    {
        ServiceScalarKind.Text or ServiceScalarKind.Name or ServiceScalarKind.Header => Text,
        ServiceScalarKind.Scalar => Shapes.Scalar,
        ServiceScalarKind.Localized => TextShapes.Localized,
        ServiceScalarKind.Page or ServiceScalarKind.BaseUrl => Url,
        ServiceScalarKind.Path => ReplyShapes.UrlPath,
        ServiceScalarKind.SubmitPath or ServiceScalarKind.ResultPath => ReplyShapes.UrlTemplate,
        ServiceScalarKind.TaskPath => ReplyShapes.TaskPath,
        ServiceScalarKind.Field => ReplyShapes.ReplyPath,
        ServiceScalarKind.Fields => Either(ReplyShapes.ReplyPath, List(ReplyShapes.ReplyPath, atLeast: 1)),
        ServiceScalarKind.HeaderValue => Typed(["string", "number", "boolean"], @"^[!-~]([ -~]*[!-~])?$"),
        ServiceScalarKind.Number => PositiveNumber,
        ServiceScalarKind.WordList => List(Word(words), atLeast: 1),
        ServiceScalarKind.Replies => Either(Typed(["object"]), List(Typed(["object"]), atLeast: 1)),
        ServiceScalarKind.Constant => SchemaNode.Anything,
        ServiceScalarKind.WholeSeconds => PositiveCount,
        ServiceScalarKind.Seconds => PositiveNumber,
        ServiceScalarKind.Bytes => LimitPlace.MaximumSize("20MB"),
        ServiceScalarKind.Word => Word(words),
    };

    /// <inheritdoc/>
    public RuleValue Map(ServiceValue item, IReadOnlyList<string> needed)
    {
        var shape = Shapes.Map(item.Accept(this));
        return needed.Count == 0 ? shape : shape.With(Given.All([.. needed.Select(word => Among(word, item))]));
    }

    /// <inheritdoc/>
    public RuleValue Group(ServiceGroup group)
    {
        var choice = group.Words.Select(word => word.OnlyWith).FirstOrDefault(choice => choice is not null);
        if (choice is null)
        {
            return Mapping(Of(group.Words));
        }

        // One form for each set of words that goes with the same values of the word that decides.
        var deciding = choice.Word;
        var forms = deciding.Value.Accept(new WordsOf()).GroupBy(value => string.Join(' ', group.Words.Where(word => Goes(word, value)).Select(word => word.Key)));
        return SchemaNode.Of(("oneOf", SchemaNode.List([.. forms.Select(form => Mapping(group.Words.Where(word => Goes(word, form.First()))
            .Select(word => word == deciding ? Of(word, SchemaNode.OneOf([.. form.Select(SchemaNode.Text)])) : Of(word, word.Value.Accept(this)))))])));
    }

    /// <inheritdoc/>
    public RuleValue Section() => throw new NotSupportedException("A section has its own schema.");

    private static Key Of(ServiceWord word, RuleValue shape)
    {
        var sentence = ServiceText.Sentence(word) + DefaultOf(word);
        return word.IsRequired ? Key.Required(word.Key, sentence, shape) : Key.Optional(word.Key, sentence, shape);
    }

    private static string DefaultOf(ServiceWord word) =>
        word.DefaultValue is null or ServiceFacts ? "" : word.DefaultValue is Enum value ? $" The default is {WordOf(word.Value.Accept(new WordsOf()), value)}." : FormattableString.Invariant($" The default is {word.DefaultValue}.");

    // A word that is no name, such as a media type, stands at the place of its value.
    private static string WordOf(IReadOnlyList<string> words, Enum value) =>
        words.FirstOrDefault(one => one.Equals(value.ToString(), StringComparison.OrdinalIgnoreCase)) ?? words[Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture)];

    private static bool Goes(ServiceWord word, string value) => word.OnlyWith is not { } choice || choice.Values.Any(one => one.Word == value);

    // A map without the word has other words only.
    private static RuleValue Among(string needed, ServiceValue item) => SchemaNode.Not(SchemaNode.Of(
        ("additionalProperties", SchemaNode.OneOf([.. item.Accept(new WordsOf()).Where(word => word != needed).Select(SchemaNode.Text)]))));

    private sealed class WordsOf : IServiceValueVisitor<IReadOnlyList<string>>
    {
        public IReadOnlyList<string> Scalar(ServiceScalarKind kind, IReadOnlyList<string> words) => words;

        public IReadOnlyList<string> Map(ServiceValue item, IReadOnlyList<string> needed) => [];

        public IReadOnlyList<string> Group(ServiceGroup group) => [];

        public IReadOnlyList<string> Section() => [];
    }
}
