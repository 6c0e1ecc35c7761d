using System.Text.Json.Nodes;
using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Simulator;

/// <summary>Makes the results of completed tasks, in the shape the service file gives them.</summary>
/// <param name="service">The service.</param>
/// <param name="enums">The enums scoped to models.</param>
/// <param name="files">Gives result files their URLs.</param>
/// <param name="count">How many results a task has.</param>
internal sealed class ResultMaker(ResolvedService service, IEnumerable<ResolvedEnum> enums, ResultFileStore files, int count)
{
    private readonly Dictionary<string, ResultShape> _shapes = service.Results.ToDictionary(shape => shape.ClrName, StringComparer.Ordinal);

    // Another service's models in the same specs may have enums of the same name; the vocabularies of this one come first.
    private readonly Dictionary<string, ResolvedEnum> _enums = service.Vocabularies.Concat(enums)
        .DistinctBy(item => item.ClrName, StringComparer.Ordinal)
        .ToDictionary(item => item.ClrName, StringComparer.Ordinal);

    /// <summary>The results of a task, the same at every query until the URL of its file expires.</summary>
    /// <param name="task">The completed task.</param>
    /// <param name="baseUrl">Where this simulator is reached, without a trailing slash.</param>
    public JsonArray Make(SimulatedTask task, string baseUrl)
    {
        var results = new JsonArray();
        for (var i = 0; i < count; i++)
        {
            results.Add(MakeOne(task, i, baseUrl));
        }

        return results;
    }

    private JsonObject MakeOne(SimulatedTask task, int index, string baseUrl)
    {
        var item = new JsonObject();
        if (_shapes.TryGetValue(task.Model.Result, out var shape))
        {
            var file = files.FileOf(task, index);
            foreach (var property in shape.Properties)
            {
                item[property.Name] = property.Name == shape.FileField ? baseUrl + file.Path : Asked(task, property) ?? OfFile(property.Name, file) ?? Plausible(
                    shape, property.Type, $"{task.Id}/{index}/{property.Name}", property.Name, baseUrl + file.Path);
            }
        }

        return item;
    }

    // What is named as a field of the request tells what was used: what was asked for, unless it was "choose one" (-1).
    private static JsonNode? Asked(SimulatedTask task, ResolvedProperty property) => (property.Type, task.Request.Find(property.Name)) switch
    {
        (ClrScalar { Kind: ClrScalarKind.Int32 or ClrScalarKind.Int64 or ClrScalarKind.Double }, { Kind: RuleValueKind.Integer, AsInteger: >= 0 and var number }) => number,
        (ClrScalar { Kind: ClrScalarKind.String }, { Kind: RuleValueKind.String, AsString: var text }) => text,
        _ => null,
    };

    // What services usually tell of their files, under the names they usually do it.
    private static JsonNode? OfFile(string name, ResultFile file) => name switch
    {
        "content_type" => file.Sample.ContentType,
        "file_name" => Path.GetFileName(file.Path),
        "file_size" => file.Sample.Bytes.Length,
        "width" or "height" => file.Sample.Edge,
        "duration" => file.Sample.Seconds,
        _ => null,
    };

    private JsonNode? Plausible(ResultShape shape, ClrType type, string key, string name, string url) => type.Match<JsonNode?>(
        scalar: one => one.Kind switch
        {
            ClrScalarKind.String => $"{name}-{Number(key)}",
            ClrScalarKind.Int32 or ClrScalarKind.Int64 => Number(key),
            ClrScalarKind.Double => Number(key) % 1000 / 1000.0,
            ClrScalarKind.Boolean => true,
            ClrScalarKind.Media => url,
            ClrScalarKind.JsonObject => new JsonObject(),
        },
        @enum: one => _enums.TryGetValue(one.Name, out var values) && values.Members.Count > 0 ? JsonNode.Parse(values.Members[0].Wire.ToString()) : name,
        @object: one => Object(shape, shape.Objects.First(candidate => candidate.ClrName == one.Name), key, url),
        union: _ => null,
        list: one => new JsonArray(Plausible(shape, one.Item, key, name, url)));

    private JsonObject Object(ResultShape shape, ResolvedObject type, string key, string url)
    {
        var item = new JsonObject();
        foreach (var property in type.Properties)
        {
            item[property.Name] = Plausible(shape, property.Type, $"{key}/{property.Name}", property.Name, url);
        }

        return item;
    }

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
