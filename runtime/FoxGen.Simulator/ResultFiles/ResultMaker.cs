using System.Text;
using System.Text.Json.Nodes;
using FoxGen.Rules;
using FoxGen.Simulator.Bodies;
using FoxGen.Simulator.Replies;
using FoxGen.Simulator.Samples;
using FoxGen.Simulator.Tasks;
using FoxGen.Specs;

namespace FoxGen.Simulator.ResultFiles;

/// <summary>Makes the results of completed tasks, in the shape of their model.</summary>
/// <param name="service">The service.</param>
/// <param name="enums">The enums of model files.</param>
/// <param name="files">Gives result files their URLs.</param>
/// <param name="places">The results in example replies.</param>
/// <param name="count">How many results a task has, whatever its model says.</param>
internal sealed class ResultMaker(ResolvedService service, IEnumerable<ResolvedEnum> enums, ResultFileStore files, ResultPlaces places, int? count)
{
    private const int Most = 100;

    // Another service's models in the same specs may have enums of the same name; the vocabularies of this one come first.
    private readonly Dictionary<string, ResolvedEnum> _enums = service.Vocabularies.Concat(enums)
        .DistinctBy(item => item.ClrName, StringComparer.Ordinal)
        .ToDictionary(item => item.ClrName, StringComparer.Ordinal);

    /// <summary>The results of a task, the same at every query until the URL of its file expires.</summary>
    /// <param name="task">The completed task.</param>
    /// <param name="baseUrl">Where this simulator is reached, without a trailing slash.</param>
    public TaskResults Make(SimulatedTask task, string baseUrl)
    {
        var like = places.ItemOf(task.Model.Result) is { } item && JsonBody.TryRead(Encoding.UTF8.GetBytes(item.ToJsonString()), out var read, out _) ? read : null;
        var number = count ?? Math.Min(ResultCounts.Of(task.Model.Request, task.Request) ?? 1, Most);
        return new([.. Enumerable.Range(0, number).Select(i => MakeOne(task, task.Model.Result, i, baseUrl, like))]);
    }

    /// <summary>One event of a stream.</summary>
    public JsonObject MakeEvent(SimulatedTask task, ResultShape shape, int index, string baseUrl) => MakeOne(task, shape, index, baseUrl, null);

    /// <summary>What the file of a task contains.</summary>
    public SampleFile SampleOf(SimulatedTask task) => files.FileOf(task, 0).Sample;

    private JsonObject MakeOne(SimulatedTask task, ResultShape shape, int index, string baseUrl, RuleValue? like)
    {
        var file = files.FileOf(task, index);
        var url = baseUrl + file.Path;
        var known = shape.Properties.Zip(shape.Schema.Properties, (told, field) => (Told: told, Type: field.Value))
            .Where(field => shape.Example is not { } example || field.Told.Name == shape.FileField?.Split('.')[0] || example.Find(field.Told.Name) is not null)
            .Select(field => KeyValuePair.Create(field.Told.Name, Field(task, shape, $"{task.Id}/{index}", file, url, field.Told, field.Type, like)));

        // An example can contain fields that the spec does not know, as services send them.
        var others = shape.Example?.AsMap.Where(entry => shape.Properties.All(property => property.Name != entry.Key)) ?? [];
        var result = (JsonObject)JsonNode.Parse(RuleValue.Of(known.Concat(others)).ToString())!;
        if (shape.FileField is { } place)
        {
            ReplyFieldPath.Set(result, place, JsonValue.Create(shape.Content is ContentEncoding.Base64 ? Convert.ToBase64String(file.Sample.Bytes) : url));
        }

        return result;
    }

    private RuleValue Field(SimulatedTask task, ResultShape shape, string key, ResultFile file, string url, ResolvedProperty property, ValueSchema type, RuleValue? like) =>
         property.Name == shape.FileField ? RuleValue.Of(url)
            : Asked(task, property)
            ?? shape.Example?.Find(property.Name)
            ?? like?.Find(property.Name)
            ?? Constant(type)
            ?? OfFile(property.Name, file)
            ?? Plausible(shape, property.Type, $"{key}/{property.Name}", property.Name, url);

    private static RuleValue? Constant(ValueSchema schema) => schema.Allowed is [var only] ? only : null;

    // What is named as a field of the request tells what was used: what was asked for, unless it was "choose one" (-1).
    private RuleValue? Asked(SimulatedTask task, ResolvedProperty property) => property.Name == service.ModelField ? RuleValue.Of(task.ModelId) : (property.Type, task.Request.Find(property.Name)) switch
    {
        (ClrScalar { Kind: var kind }, { Kind: RuleValueKind.Integer, AsInteger: >= 0 } number) when ScalarTypes.Of(kind).Kind is ValueKind.Integer or ValueKind.Number => number,
        (ClrScalar { Kind: ClrScalarKind.String }, { Kind: RuleValueKind.String } text) => text,
        _ => null,
    };

    // What services usually tell of their files, under the names they usually do it.
    private static RuleValue? OfFile(string name, ResultFile file) => name switch
    {
        "content_type" => RuleValue.Of(file.Sample.ContentType),
        "file_name" => RuleValue.Of(Path.GetFileName(file.Path)),
        "file_size" => RuleValue.Of((long)file.Sample.Bytes.Length),
        "width" or "height" => file.Sample.Edge is { } edge ? RuleValue.Of((long)edge) : null,
        "duration" => file.Sample.Seconds is { } seconds ? RuleValue.Of((decimal)seconds) : null,
        _ => null,
    };

    private RuleValue Plausible(ResultShape shape, ClrType type, string key, string name, string url) => type.Match(
        scalar: one => ScalarTypes.Of(one.Kind).Simulate(new SimulatedField(name, Number(key), url)),
        @enum: one => _enums.TryGetValue(one.Name, out var values) && values.Members.Count > 0 ? values.Members[0].Wire : RuleValue.Of(name),
        @object: one => Object(shape, shape.Objects.First(candidate => candidate.ClrName == one.Name), key, url),
        union: _ => RuleValue.Null,
        list: one => RuleValue.Of([Plausible(shape, one.Item, key, name, url)]));

    private RuleValue Object(ResultShape shape, ResolvedObject type, string key, string url) => RuleValue.Of(type.Properties.Zip(type.Schema.Properties, (property, field) =>
        KeyValuePair.Create(property.Name, Constant(field.Value) ?? Plausible(shape, property.Type, $"{key}/{property.Name}", property.Name, url))));

    /// <summary>A number of 31 bits that hangs on the key alone (FNV-1a), so that asking twice gives it twice.</summary>
    private static int Number(string key)
    {
        var hash = 2166136261u;
        foreach (var c in key)
        {
            hash = unchecked((hash ^ c) * 16777619u);
        }

        return (int)(hash & int.MaxValue);
    }
}
