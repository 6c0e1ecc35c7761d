using System.Globalization;
using System.Text.Json.Nodes;
using FoxGen.Specs;

namespace FoxGen.Simulator.Replies;

/// <summary>The field that tells accepted requests from refused ones when both are answered with 200 (<c>refusal.unless</c>).</summary>
internal sealed class AcceptedMark(ResolvedService service)
{
    private readonly string? _field = service.Refusal?.Find(RefusalWords.Unless)?.Get(UnlessWords.Field);
    private readonly string _accepted = service.Refusal?.Find(RefusalWords.Unless)?.Get(UnlessWords.Is) ?? "";

    /// <summary>Whether the service refuses requests inside a 200.</summary>
    public bool Exists => _field is not null;

    /// <summary>Says that the request was accepted.</summary>
    public void Accept(JsonObject reply)
    {
        if (_field is not null && ReplyFieldPath.FindText(reply, _field) != _accepted)
        {
            ReplyFieldPath.Set(reply, _field, Typed(_accepted));
        }
    }

    /// <summary>Marks a reply as a refusal, unless it is marked already.</summary>
    public void Refuse(JsonObject reply)
    {
        if (_field is not null && (ReplyFieldPath.FindText(reply, _field) ?? _accepted) == _accepted)
        {
            ReplyFieldPath.Set(reply, _field, Typed(_accepted switch
            {
                "0" => "1",
                "true" => "false",
                "false" => "true",
                _ when IsNumber(_accepted) => "0",
                _ => "error",
            }));
        }
    }

    /// <summary>Whether a value at the field is a number.</summary>
    public bool IsNumberAt(string path) => IsAt(path) && IsNumber(_accepted);

    /// <summary>Whether a value at a path means that the request was accepted.</summary>
    public bool IsAccepted(string path, string value) => IsAt(path) && value == _accepted;

    /// <summary>Whether it is the field at a path.</summary>
    public bool IsAt(string path) => path == _field;

    /// <summary>Whether a reply has the field.</summary>
    public bool IsIn(JsonObject reply) => _field is not null && ReplyFieldPath.Has(reply, _field);

    private static bool IsNumber(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static JsonNode Typed(string text) =>
        text is "true" or "false" ? JsonValue.Create(text == "true")
        : IsNumber(text) ? JsonValue.Create(long.Parse(text, CultureInfo.InvariantCulture))
        : JsonValue.Create(text);
}
