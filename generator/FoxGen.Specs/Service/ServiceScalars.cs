using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Service;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs;

/// <summary>The kinds of scalars in service files. The editor schemas must handle all kinds.</summary>
public enum ServiceScalarKind
{
    /// <summary>A string that is not empty.</summary>
    Text,

    /// <summary>Any scalar, empty or not.</summary>
    Scalar,

    /// <summary>A name whose format only its reader checks.</summary>
    Name,

    /// <summary>A text in one or two languages.</summary>
    Localized,

    /// <summary>An absolute http or https URL.</summary>
    Page,

    /// <summary>The base URL of a service.</summary>
    BaseUrl,

    /// <summary>A path below the base URL.</summary>
    Path,

    /// <summary>The path of a submit endpoint below the base URL, in which the model and properties of the request can stand.</summary>
    SubmitPath,

    /// <summary>A path below the base URL with <c>{task_id}</c>.</summary>
    TaskPath,

    /// <summary>A path below the base URL in which fields of a status response can stand.</summary>
    ResultPath,

    /// <summary>A path in a response: names joined by dots.</summary>
    Field,

    /// <summary>A path in a response, or a list of paths.</summary>
    Fields,

    /// <summary>The name of a request header.</summary>
    Header,

    /// <summary>The value of a request header.</summary>
    HeaderValue,

    /// <summary>A number above 0.</summary>
    Number,

    /// <summary>A list of words of a closed list.</summary>
    WordList,

    /// <summary>An example response, or a list of them.</summary>
    Replies,

    /// <summary>A constant of any JSON type.</summary>
    Constant,

    /// <summary>An integer number of seconds, 1 or more.</summary>
    WholeSeconds,

    /// <summary>A number of seconds above 0.</summary>
    Seconds,

    /// <summary><c>{ maximum: 50MB }</c>.</summary>
    Bytes,

    /// <summary>One of a closed list of words.</summary>
    Word,
}

/// <summary>The kinds of scalars, with their readers and their values in the runtime definition.</summary>
internal static class ServiceScalars
{
    public static ServiceScalar<string> Text { get; } = Of(ServiceScalarKind.Text, (spec, node, what) => spec.Nodes.Text(node, what));

    /// <summary>The value of <c>modelField</c> for a service whose bodies do not name the model.</summary>
    public const string NoModelField = "none";

    public static ServiceScalar<string> ModelField { get; } = new(
        ServiceScalarKind.Text,
        (spec, node, what) =>
        {
            if (node is ScalarNode { IsNull: true })
            {
                spec.Report(SpecDiagnostics.NoModelField, node.Span);
                return null;
            }

            return spec.Nodes.Text(node, what);
        },
        field => new RuntimeText(field == NoModelField ? "" : field));

    public static ServiceScalar<string> Scalar { get; } = Of(ServiceScalarKind.Scalar, (spec, node, what) => spec.Nodes.Scalar(node, what)?.Text);

    public static ServiceScalar<LocalizedText> Localized { get; } =
        new(ServiceScalarKind.Localized, (spec, node, what) => spec.Nodes.Localized(node, what), text => new RuntimeText(text.English));

    public static ServiceScalar<string> Page { get; } = Of(ServiceScalarKind.Page, UrlReader.Page);

    public static ServiceScalar<string> KeyUrl { get; } = Of(ServiceScalarKind.Page, UrlReader.WithKey);

    public static ServiceScalar<string> BaseUrl { get; } =
        new(ServiceScalarKind.BaseUrl, (spec, node, _) => UrlReader.Base(spec, node), url => new RuntimeUri(url));

    public static ServiceScalar<string> Path { get; } = Of(ServiceScalarKind.Path, (spec, node, what) => UrlReader.Path(spec, node, what));

    public static ServiceScalar<string> SubmitPath { get; } = Of(ServiceScalarKind.SubmitPath, PathTemplates.Submit);

    public static ServiceScalar<string> TaskPath { get; } = Of(ServiceScalarKind.TaskPath, PathTemplates.Task);

    public static ServiceScalar<string> ResultPath { get; } = Of(ServiceScalarKind.ResultPath, PathTemplates.Result);

    public static ServiceScalar<string> Field { get; } = Of(ServiceScalarKind.Field, FieldPaths.Read);

    public static ServiceScalar<EquatableArray<string>> Fields { get; } = new(
        ServiceScalarKind.Fields,
        (spec, node, what) => FieldPaths.ReadList(spec, node, what) is { Count: > 0 } paths ? paths : null,
        paths => new RuntimeList(paths.Select(path => (RuntimeValue)new RuntimeText(path)).ToEquatable()));

    public static ServiceScalar<string> Header { get; } = Of(ServiceScalarKind.Header, HeaderNames.Read);

    public static ServiceScalar<string> HeaderValue { get; } = Of(ServiceScalarKind.HeaderValue, HeaderNames.ReadValue);

    public static ServiceScalar<double> Number { get; } =
        new(ServiceScalarKind.Number, (spec, node, what) => spec.Scalars.Positive(node, what), number => new RuntimeDouble(number));

    public static ServiceScalar<EquatableArray<RuleValue>> Replies { get; } =
        new(ServiceScalarKind.Replies, ExampleReplies.Read, _ => throw new NotSupportedException("The runtime does not know example responses."));

    public static ServiceScalar<int> WholeSeconds { get; } =
        new(ServiceScalarKind.WholeSeconds, (spec, node, what) => spec.Scalars.Int(node, what, minimum: 1), seconds => new RuntimeSeconds(seconds));

    public static ServiceScalar<double> Seconds { get; } =
        new(ServiceScalarKind.Seconds, (spec, node, what) => spec.Scalars.Positive(node, what), seconds => new RuntimeSeconds(seconds));

    public static ServiceScalar<long> Bytes { get; } =
        new(ServiceScalarKind.Bytes, (spec, node, what) => ByteLimit.Read(spec, node, what), bytes => new RuntimeNumber(bytes));

    /// <summary>Returns a name whose format only its reader checks.</summary>
    public static ServiceScalar<string> Name(Func<SpecReader, SpecNode?, string, string?> read) => Of(ServiceScalarKind.Name, read);

    /// <summary>One of a closed list of words.</summary>
    /// <param name="runtimeEnum">The runtime enum. Its members have the names of the values.</param>
    /// <param name="words">The words with their meaning.</param>
    public static ServiceScalar<T> Word<T>(string runtimeEnum, params IReadOnlyList<(string Word, T Value)> words)
        where T : struct, Enum => new(
        ServiceScalarKind.Word,
        (spec, node, what) => spec.Scalars.Word(node, what, words),
        value => new RuntimeMember(runtimeEnum, value.ToString()))
        {
            Words = [.. words.Select(word => word.Word)],
        };

    /// <summary>A list of words of a closed list.</summary>
    /// <param name="runtimeEnum">The runtime enum. Its members have the names of the values.</param>
    /// <param name="words">The words with their meaning.</param>
    public static ServiceScalar<EquatableArray<T>> WordList<T>(string runtimeEnum, params IReadOnlyList<(string Word, T Value)> words)
        where T : struct, Enum => new(
        ServiceScalarKind.WordList,
        (spec, node, what) => spec.Nodes.TextList(node, what).Select(item => spec.Scalars.Word(item, $"an item of {what}", words)).OfType<T>().ToEquatable() is { Count: > 0 } list ? list : null,
        list => new RuntimeList(list.Select(value => (RuntimeValue)new RuntimeMember(runtimeEnum, value.ToString())).ToEquatable()))
        {
            Words = [.. words.Select(word => word.Word)],
        };

    private static ServiceScalar<string> Of(ServiceScalarKind kind, Func<SpecReader, SpecNode?, string, string?> read) =>
        new(kind, read, text => new RuntimeText(text));
}
