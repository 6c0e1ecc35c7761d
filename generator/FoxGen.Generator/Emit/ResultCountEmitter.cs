using FoxGen.Generator.Expressions;
using FoxGen.Generator.Writing;
using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Generator.Emit;

/// <summary>Writes the property with the number of results of a request.</summary>
internal static class ResultCountEmitter
{
    /// <summary>Writes the property, if the spec defines the number.</summary>
    public static void Write(SourceWriter writer, ResolvedModel model, CodeOwner owner, EmitContext context)
    {
        if (model.Request.ResultCount is not { } count)
        {
            return;
        }

        var isConstant = count is LiteralExpression;
        var value = new ExpressionEmitter(owner, context, CodeScope.Top).WholeNumber(count);
        writer.Lines(XmlDoc.Summary($"The number of results of this request{(isConstant ? "" : "; null if it is unknown")}. GenerateAllAsync returns all results."))
            .Line(isConstant ? $"public int ResultCount => {value};" : $"public int? ResultCount => {value} is >= 1 and <= int.MaxValue and var count ? (int)count : null;")
            .Line();
    }
}
