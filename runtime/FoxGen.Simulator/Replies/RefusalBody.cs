using System.Globalization;
using System.Text.Json.Nodes;
using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Simulator.Replies;

/// <summary>Writes the bodies of refusals of one service, from its examples if it has some.</summary>
internal sealed class RefusalBody(ResolvedService service, ReplyExamples examples, AcceptedMark mark)
{
    private readonly EquatableArray<string>? _message = Places(service, RefusalWords.Message, ErrorWords.Message);
    private readonly EquatableArray<string>? _type = Places(service, RefusalWords.Type, ErrorWords.Type);
    private readonly EquatableArray<string>? _code = Places(service, RefusalWords.Code, ErrorWords.Code);
    private readonly EquatableArray<string>? _requestId = Places(service, RefusalWords.RequestId, ErrorWords.RequestId);
    private readonly EquatableArray<ServiceEntry<RefusalKind>> _kinds = service.Refusal?.FindValue(RefusalWords.Kinds) ?? default;

    /// <summary>The body of a refusal.</summary>
    public JsonObject Of(Refusal refusal, string requestId)
    {
        var kind = KindOf(refusal.Status);
        var (example, fits) = Pick(kind, refusal.Status);
        var body = example ?? [];
        if (_type is { } types && Type(refusal, body, ReplyFieldPath.Choose(body, types), example is not null, fits) is { } type)
        {
            ReplyFieldPath.Set(body, ReplyFieldPath.Choose(body, types), type);
        }

        if (_code is { } codes)
        {
            Code(body, ReplyFieldPath.Choose(body, codes), refusal.Code ?? _kinds.FirstOrDefault(entry => entry.Value == kind)?.Name, kind);
        }

        if (_requestId is { } ids)
        {
            ReplyFieldPath.Set(body, ReplyFieldPath.Choose(body, ids), requestId);
        }

        if (_message is { } messages)
        {
            ReplyFieldPath.Set(body, ReplyFieldPath.Choose(body, messages), refusal.Message);
        }

        mark.Refuse(body);
        return body;
    }

    private static EquatableArray<string>? Places(ResolvedService service, ServiceWord<EquatableArray<string>> own, ServiceWord<EquatableArray<string>> general) =>
        service.Refusal?.FindValue(own) ?? service.TaskErrors.FindValue(general);

    private static RefusalKind? KindOf(int status) => status switch
    {
        401 => RefusalKind.Authentication,
        402 => RefusalKind.Quota,
        429 => RefusalKind.RateLimit,
        _ => null,
    };

    // An example of the same kind of refusal says it all; of another one, only the words that do not tell the kind.
    private static string? Type(Refusal refusal, JsonObject body, string place, bool isExample, bool fits) =>
        refusal.Type ?? (isExample && (fits || !ReplyFieldPath.Has(body, place)) ? null : ErrorClass.Of(refusal.Status).Type);

    private void Code(JsonObject body, string place, string? code, RefusalKind? kind)
    {
        if (code is null && ReplyFieldPath.FindText(body, place) is { } said && Kind(said) is { } other && other != kind)
        {
            code = FreeCode(place);
        }

        if (code is not null)
        {
            var isNumber = mark.IsNumberAt(place) && long.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out _);
            ReplyFieldPath.Set(body, place, isNumber ? JsonValue.Create(long.Parse(code, CultureInfo.InvariantCulture)) : JsonValue.Create(code));
        }
    }

    private (JsonObject? Example, bool Fits) Pick(RefusalKind? kind, int status)
    {
        var all = examples.Of(ReplyExampleWords.Refused);
        var same = kind is null ? null : all.FirstOrDefault(reply => KindIn(reply) == kind);
        same ??= all.FirstOrDefault(reply => KindIn(reply) is null && ErrorClass.Of(status).Fits(Said(reply)));
        return (same ?? all.FirstOrDefault(reply => KindIn(reply) is null) ?? all.FirstOrDefault(), same is not null);
    }

    private string Said(JsonObject reply) => string.Join(' ', new[] { _type, _code, _message }.OfType<EquatableArray<string>>().SelectMany(paths => paths).Select(path => ReplyFieldPath.FindText(reply, path)));

    private RefusalKind? KindIn(JsonObject reply) =>
        (_code ?? default).Select(path => ReplyFieldPath.FindText(reply, path)).OfType<string>().Select(Kind).FirstOrDefault(kind => kind is not null);

    private RefusalKind? Kind(string code) => _kinds.FirstOrDefault(entry => entry.Name == code)?.Value;

    // A code that has no meaning in the service file.
    private string FreeCode(string place) =>
        Enumerable.Range(1, int.MaxValue - 1).Select(number => number.ToString(CultureInfo.InvariantCulture)).First(code => Kind(code) is null && !mark.IsAccepted(place, code));
}
