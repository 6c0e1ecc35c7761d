using System.Buffers;
using System.Text;
using FoxGen.CompilerServices;
using FoxGen.Rules;
using FoxGen.Rules.Repairs;

namespace FoxGen.Typed;

/// <summary>Reads requests as the rules see them.</summary>
internal static class TypedBody
{
    /// <summary>
    /// Returns the body. Fields that <see cref="IFoxRequest.Extra"/> replaces are unknown, and so are numbers that JSON cannot express. Other keys of Extra are omitted.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="model">The definition of its model.</param>
    /// <param name="schema">The schema of the body.</param>
    public static RuleValue Read(IFoxRequest request, FoxModelDefinition model, RequestSchema schema)
    {
        var numbers = FoxProblems.Of(request).Select(problem => problem.Path).Where(path => TypedEdit.Find(request, path) is double number && !double.IsFinite(number)).Distinct().ToList();
        var finite = numbers.Aggregate(request, (whole, path) => (IFoxRequest)TypedEdit.With(whole, path, 0.0));
        var json = new ArrayBufferWriter<byte>();
        FoxBodyWriter.WriteBody(json, model.Service.ModelField, model.Id, finite);

        var read = JsonReader.Read(Encoding.UTF8.GetString(json.WrittenSpan))!;
        var fields = schema.Fields.Select(field => (field.Name, Value: request.Extra?.ContainsKey(field.Name) == true ? RuleValue.Unknown : read.Find(field.Name)));
        var body = RuleValue.Of(fields.Where(field => field.Value is not null).Select(field => new KeyValuePair<string, RuleValue>(field.Name, field.Value!)));
        return numbers.Aggregate(body, (whole, path) => BodyEdit.With(whole, path, RuleValue.Unknown));
    }
}
