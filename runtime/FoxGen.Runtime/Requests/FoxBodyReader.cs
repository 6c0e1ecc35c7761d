using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FoxGen.Json;
using FoxGen.Requests;
using FoxGen.Texts;

namespace FoxGen.CompilerServices;

/// <summary>
/// Reads the members of an object from JSON. A value of the wrong type is reported as the validator does, and reading continues; null
/// counts as absent. An empty name refers to the value itself. Used by generated code.
/// </summary>
public sealed partial class FoxBodyReader
{
    private const int LongestName = 100;
    private const int MostItems = 10_000;

    private readonly JsonElement _value;
    private readonly string _path;
    private readonly ReadingState _state;
    private readonly UnreadFields _unread = new();
    private readonly Dictionary<string, JsonElement>? _members;
    private readonly List<string> _known = [];

    internal FoxBodyReader(JsonElement value, string path, bool isObject, ReadingState state)
    {
        (_value, _path, _state) = (value, path, state);
        if (isObject)
        {
            _members = new(StringComparer.Ordinal);
            foreach (var member in value.EnumerateObject())
            {
                // As System.Text.Json does it: of two members with one name the last one counts.
                // U+FFFD stands for a name that does not consist of whole characters.
                _members[JsonTexts.NameOf(member) ?? "\uFFFD"] = member.Value;
            }
        }
    }

    /// <summary>Reads what the members make, then tells of members that nobody asked for.</summary>
    internal T? Read<T>()
        where T : class, IFoxReadable<T>
    {
        var made = T.Read(this);
        if (made is not (null or IFoxUnion))
        {
            TellUnknown();
        }

        if (made is not null && !_unread.IsEmpty)
        {
            _state.SetUnread(made, _unread);
        }

        return made;
    }

    /// <summary>Reads the field that names the model.</summary>
    internal void ReadModel(string field, string id)
    {
        if (field.Length > 0 && Find(field) is { } value && JsonTexts.TextOf(value) != id)
        {
            Tell(field, field, "enum", id);
        }

        // It is no field of the model: hints do not name it.
        _known.Remove(field);
        _members?.Remove(field);
    }

    private JsonElement? Find(string name)
    {
        if (name.Length == 0)
        {
            return _value;
        }

        _known.Add(name);
        return _members is not null && _members.TryGetValue(name, out var value) && value.ValueKind is not JsonValueKind.Null ? value : null;
    }

    private T? Inside<T>(string name, int index, JsonElement value, bool isObject)
        where T : class, IFoxReadable<T>
    {
        var inside = new FoxBodyReader(value, Join(index < 0 ? name : Item(name, index)), isObject, _state);
        var made = inside.Read<T>();
        if (!inside._unread.IsEmpty)
        {
            _unread.AddAround(name);
        }

        return made;
    }

    /// <summary>Reads the members of an open object that are not read yet.</summary>
    /// <returns>The members; <c>null</c> for none.</returns>
    public JsonObject? Others()
    {
        JsonObject? others = null;
        foreach (var name in Unasked())
        {
            _known.Add(name);
            if (name != "\uFFFD" && JsonTexts.TryCopy(_members![name], JsonTexts.DeepestObject, out var value))
            {
                (others ??= [])[name] = value;
            }
            else
            {
                Tell(name, ErrorText.Bounded(name, LongestName), "type", "JSON of at most 64 levels");
            }
        }

        return others;
    }

    private List<string> Unasked() => [.. _members?.Keys.Except(_known, StringComparer.Ordinal) ?? []];

    private void TellUnknown()
    {
        foreach (var name in Unasked())
        {
            if (_state.Problems.Count >= ReadingState.MostProblems)
            {
                return;
            }

            // Of an object with an unknown field nobody can say whether it equals another one.
            _unread.AddAround(name);
            var path = Join(ErrorText.Bounded(name, LongestName));
            _state.Add(FoxProblems.Unknown(path, name, isModel: _path.Length == 0, _known));
        }
    }

    private T? Wrong<T>(string name, string allowed, string ruleId = "type")
    {
        Tell(name, name, ruleId, allowed);
        return default;
    }

    private T? WrongItem<T>(string name, int index, string allowed, string ruleId = "type")
    {
        Tell(name, Item(name, index), ruleId, allowed);
        return default;
    }

    private void Tell(string field, string here, string ruleId, string allowed)
    {
        var path = Join(here);
        _unread.Add(field, here);
        _state.Add(FoxProblems.Wrong(path, ruleId, path, allowed));
    }

    private string Join(string here) =>
        _path.Length == 0 || here.Length == 0 || here[0] == '[' ? _path + here : $"{_path}.{here}";

    private static string Item(string name, int index) => string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]");
}
