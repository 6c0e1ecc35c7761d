using FoxGen.Generator.Writing;
using FoxGen.Rules;
using FoxGen.Specs;
using FoxGen.Specs.Checking;

namespace FoxGen.Generator.Emit;

/// <summary>Writes a client's method for something the service can be asked.</summary>
internal static class QueryEmitter
{
    /// <summary>Writes the method.</summary>
    public static void Write(SourceWriter writer, ServiceQuery query, EmitContext context)
    {
        var shape = context.Global(query.Shape.ClrName);
        var returned = query.IsList ? $"G::IReadOnlyList<{shape}>" : shape;
        var parameters = query.Options.Select(option => $"string? {Parameter(option)} = null")
            .Append("global::System.Threading.CancellationToken cancellationToken = default");
        var arguments = new List<string> { CSharp.Literal(query.Path), query.At is { } at ? CSharp.Literal(at) : "null", $"{shape}.Read" };
        arguments.Add(query.Options.Count == 0 ? "[]" : $"[{string.Join(", ", query.Options.Select(option => $"new({CSharp.Literal(option.Name)}, {Parameter(option)})"))}]");
        arguments.Add("cancellationToken");
        writer.Lines(XmlDoc.Summary(query.Shape.Description is { } description ? context.Say(description) : $"Requests {query.Path}."));
        foreach (var option in query.Options)
        {
            writer.Line($"/// <param name=\"{Parameter(option).TrimStart('@')}\">{XmlDoc.Escape(About(option, context).Replace('\n', ' '))}</param>");
        }

        writer.Line("/// <param name=\"cancellationToken\">Stops the request.</param>")
            .Line("/// <exception cref=\"F::FoxException\">The service could not be reached or rejected the request; see the type of the exception.</exception>")
            .Line($"public global::System.Threading.Tasks.Task<{returned}> {query.ClrName}({string.Join(", ", parameters)}) =>")
            .Line($"    {(query.IsList ? "QueryListAsync" : "QueryAsync")}({string.Join(", ", arguments)});");
    }

    private static string Parameter(QueryOption option)
    {
        var name = char.ToLowerInvariant(option.ClrName[0]) + option.ClrName.Substring(1);
        return ClrNames.IsIdentifier(name) ? name : "@" + name;
    }

    private static string About(QueryOption option, EmitContext context)
    {
        var about = option.Description is { } description ? context.Say(description) : $"Sent as {option.Name}.";
        return option.Values.Count == 0 ? about : $"{about} One of {ConstraintText.Or(option.Values)}.";
    }
}
