using System.Text.Json.Nodes;
using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Simulator;

/// <summary>Makes the results of completed tasks, in the shape the service file gives them.</summary>
/// <param name="service">The service.</param>
/// <param name="enums">The enums scoped to models.</param>
/// <param name="files">Gives result files their URLs.</param>
internal sealed class ResultMaker(ResolvedService service, IEnumerable<ResolvedEnum> enums, ResultFileStore files)
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
        var item = new JsonObject();
        if (_shapes.TryGetValue(task.Model.Result, out var shape))
        {
            var url = baseUrl + files.PathOf(task);
            foreach (var property in shape.Properties)
            {
                item[property.Name] = property.Name == shape.FileField ? url : Value(task, property, url);
            }
        }

        return [item];
    }

    private JsonNode? Value(SimulatedTask task, ResolvedProperty property, string url)
    {
        // A number named as a field of the request tells what was used: what was asked for, unless it was "choose one" (-1).
        if (property.Type is ClrScalar { Kind: ClrScalarKind.Int32 or ClrScalarKind.Int64 }
            && task.Request.Find(property.Name) is { Kind: RuleValueKind.Integer, AsInteger: >= 0 and var asked })
        {
            return asked;
        }

        return Plausible(property.Type, $"{task.Id}/{property.Name}", property.Name, url);
    }

    private JsonNode? Plausible(ClrType type, string key, string name, string url) => type switch
    {
        ClrList list => new JsonArray(Plausible(list.Item, key, name, url)),
        ClrEnum { Name: var enumName } => _enums.TryGetValue(enumName, out var values) && values.Members.Count > 0
            ? JsonNode.Parse(values.Members[0].Wire.ToString())
            : name,
        ClrScalar scalar => scalar.Kind switch
        {
            ClrScalarKind.Int32 or ClrScalarKind.Int64 => Number(key),
            ClrScalarKind.Double => Number(key) % 1000 / 1000.0,
            ClrScalarKind.Boolean => true,
            ClrScalarKind.Media => url,
            ClrScalarKind.JsonObject => new JsonObject(),
            _ => $"{name}-{Number(key)}",
        },
        _ => null,
    };

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
