using FoxGen.Rules;
using FoxGen.Simulator.Replies;
using FoxGen.Specs;
using Microsoft.AspNetCore.Http;

namespace FoxGen.Simulator.Bodies;

/// <summary>The body of a submit: JSON or a form, as its family says.</summary>
internal sealed class SubmittedBody
{
    private readonly RuleValue? _json;
    private readonly FormFields? _form;

    private SubmittedBody(byte[] bytes, RuleValue? json, FormFields? form) => (Bytes, _json, _form) = (bytes, json, form);

    /// <summary>Its bytes.</summary>
    public byte[] Bytes { get; }

    /// <summary>A map with the fields that do not depend on the model, such as its id.</summary>
    public RuleValue Map => _json ?? _form!.Raw;

    /// <summary>Reads the body of a request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="families">The families that it can be for.</param>
    /// <param name="options">The largest bodies.</param>
    public static async Task<(SubmittedBody? Body, Refusal? Refusal)> ReadAsync(HttpContext context, IEnumerable<EndpointFamily> families, FoxSimulatorOptions options)
    {
        if (families.Any(family => family.IsMultipart) && (FormParts.IsForm(context.Request, out _) || families.All(family => family.IsMultipart)))
        {
            var (parts, broken) = await FormParts.ReadAsync(context, options.MaxBodyBytes + options.MaxUploadBytes);
            return broken is null ? (new(parts.Bytes, null, new FormFields(parts.List)), null) : (null, broken);
        }

        var (bytes, refusal) = await RequestBody.ReadAsync(context, options.MaxBodyBytes);
        return refusal is null ? OfJson(bytes) : (null, refusal);
    }

    /// <summary>Reads a body of JSON.</summary>
    public static (SubmittedBody? Body, Refusal? Refusal) OfJson(byte[] bytes) =>
        JsonBody.TryRead(bytes, out var json, out var problem) ? (new(bytes, json, null), null)
            : (null, new Refusal(StatusCodes.Status400BadRequest, problem));

    /// <summary>The body for a model, with typed values, and what no body of it can have, as full sentences.</summary>
    public (RuleValue Body, IReadOnlyList<string> Problems) For(ResolvedModel model, EndpointFamily family) =>
        _form is null ? (_json!, []) : _form.Of(model, family.ArraySuffix);
}
