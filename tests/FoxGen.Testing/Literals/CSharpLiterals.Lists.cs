using System.Collections;

namespace FoxGen.Testing;

// Lists and free JSON.
public sealed partial class CSharpLiterals
{
    private string List(IList list, Type itemType, bool isExact)
    {
        var form = random.Next(isExact ? 5 : 12);
        if (form > 4)
        {
            return Collection(list, itemType);
        }

        var items = list.Cast<object?>().Select(item => Value(item, itemType, isExact: false)).ToList();
        var type = CSharpNames.Of(itemType);
        var all = string.Join(", ", items);
        switch (form)
        {
            case 0 or 1:
                return items.Count == 0 && Chance(0.5) ? (Chance(0.5) ? $"new {type}[0]" : $"global::System.Array.Empty<{type}>()") : $"new {type}[] {{ {all} }}";
            case 2:
                return $"new global::System.Collections.Generic.List<{type}>{(Chance(0.5) ? "()" : "(4)")} {{ {all} }}";
            case 3:
                return $"new global::System.Collections.Generic.List<{type}> {{ {all} }}";
            default:
                return $"({type}[])[{all}]";
        }
    }

    // A collection expression: for a list, and for a union with one.
    private string Collection(IList list, Type itemType)
    {
        var items = list.Cast<object?>().Select(item => Value(item, itemType, isExact: false)).ToList();
        var type = CSharpNames.Of(itemType);
        var all = string.Join(", ", items);
        switch (random.Next(7))
        {
            case 0 when items.Count > 0:
                var at = random.Next(items.Count + 1);
                var inner = string.Join(", ", items.Take(at));
                return $"[.. {(Chance(0.5) ? $"new {type}[] {{ {inner} }}" : $"({type}[])[{inner}]")}, {string.Join(", ", items.Skip(at))}]".Replace(", ]", "]");
            case 1 when hides:
                // What is seen comes first, or its places would not be certain.
                return $"[{string.Join(", ", items.Take(random.Next(items.Count + 1)).Append(".. " + Parameter(type + "[]")))}]";
            default:
                return $"[{all}]";
        }
    }

    private string JsonObject(RuleValue json, bool isExact)
    {
        var entries = json.AsMap.Select(entry => (Key: CSharpTexts.Plain(entry.Key, random), Value: JsonNode(entry.Value))).ToList();
        var creation = isExact || Chance(0.5) ? "new global::System.Text.Json.Nodes.JsonObject()" : "new()";
        return entries.Count == 0 ? creation
            : Chance(0.8) ? $"{creation} {{ {string.Join(", ", entries.Select(entry => $"[{entry.Key}] = {entry.Value}"))} }}"
            : $"{creation} {{ {string.Join(", ", entries.Select(entry => $"{{ {entry.Key}, {entry.Value} }}"))} }}";
    }

    private string JsonNode(RuleValue json) => json.Kind switch
    {
        RuleValueKind.Null => "null",
        RuleValueKind.Boolean => Boolean(json.AsBoolean),
        RuleValueKind.Integer => Long(json.AsInteger, isExact: true),
        RuleValueKind.Number => Double(json.AsNumber, isExact: true),
        RuleValueKind.String => Text(json.AsString),
        RuleValueKind.List when json.AsList.Count > 1 && Chance(0.5) => $"new global::System.Text.Json.Nodes.JsonArray({string.Join(", ", json.AsList.Select(JsonNode))})",
        RuleValueKind.List => $"new global::System.Text.Json.Nodes.JsonArray {{ {string.Join(", ", json.AsList.Select(JsonNode))} }}",
        _ => JsonObject(json, isExact: true),
    };
}
