using System.Text.Json.Nodes;

namespace FoxGen.Kinds.Tests;

/// <summary>A request that C# can express, and the method that makes it.</summary>
/// <param name="Model">Its model.</param>
/// <param name="Body">Its body, without the field that names the model and without what <c>Extra</c> replaces.</param>
/// <param name="Request">The request.</param>
/// <param name="Literals">What wrote the method.</param>
/// <param name="Code">The method, with <c>§</c> for its name.</param>
internal sealed record LiteralRequest(ResolvedModel Model, RuleValue Body, IFoxRequest Request, CSharpLiterals Literals, string Code)
{
    /// <summary>The bodies of a stream that C# can express, as requests; some of them replace fields by <c>Extra</c>.</summary>
    /// <param name="bodies">The bodies.</param>
    /// <param name="random">Picks the ways of writing.</param>
    /// <param name="hides">Whether values become variables.</param>
    public static IEnumerable<LiteralRequest> Of(IEnumerable<(ResolvedModel Model, RuleValue Body)> bodies, Random random, bool hides)
    {
        foreach (var (model, body) in bodies)
        {
            if (TypedRequests.Make(model, body).Request is { } request)
            {
                if (random.Next(8) == 0)
                {
                    Replace(request, ExtraOf(model, random));
                }

                // These have no body, from which other values could be tried.
                if (!hides && random.Next(8) == 0)
                {
                    OnlyInCSharp.Change(request, random);
                }

                var literals = new CSharpLiterals(random, hides);
                yield return new(model, body, request, literals, literals.Method("§", request));
            }
        }
    }

    /// <summary>What the validator says when the hidden fields hold what another body has; <c>null</c> when C# has no such request.</summary>
    public IReadOnlyList<string>? VerdictWith(RuleValue other)
    {
        var entries = Body.AsMap.ToDictionary(entry => entry.Key, entry => entry.Value);
        foreach (var (field, mayBeNull) in Literals.HiddenFields)
        {
            if (other.Find(field) is { Kind: not RuleValueKind.Null } value)
            {
                entries[field] = value;
            }
            else if (mayBeNull)
            {
                entries.Remove(field);
            }
        }

        if (TypedRequests.Make(Model, RuleValue.Of((IEnumerable<KeyValuePair<string, RuleValue>>)entries)).Request is not { } completed)
        {
            return null;
        }

        Replace(completed, (JsonObject?)Request.Extra?.DeepClone());
        return Verdicts.Generated(completed);
    }

    private static JsonObject ExtraOf(ResolvedModel model, Random random)
    {
        var extra = new JsonObject();
        for (var left = random.Next(3); left > 0; left--)
        {
            extra[model.Request.Fields[random.Next(model.Request.Fields.Count)].Name] = random.Next(3) switch
            {
                0 => null,
                1 => random.Next(10),
                _ => new JsonObject { ["new"] = new JsonArray("a", 1.5, true) },
            };
        }

        extra["unheard_of"] = random.Next(2) == 0 ? "x" : null;
        return extra;
    }

    private static void Replace(IFoxRequest request, JsonObject? extra) => request.GetType().GetProperty("Extra")!.SetValue(request, extra);
}
