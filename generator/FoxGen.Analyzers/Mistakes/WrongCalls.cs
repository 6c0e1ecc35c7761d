using FoxGen.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FoxGen.Analyzers.Mistakes;

/// <summary>Finds arguments of another type in calls that the compiler rejects (CS1503, CS1729, CS7036).</summary>
internal static class WrongCalls
{
    /// <summary>Returns the mistakes of the arguments of a call: of our methods, and of others that take our types.</summary>
    public static IEnumerable<Diagnostic> OfArguments(InvocationExpressionSyntax call, WrongValues values, SemanticModel model, RequestTypeCache shapes, CancellationToken cancellation)
    {
        var info = model.GetSymbolInfo(call, cancellation);
        var candidates = info.Symbol is IMethodSymbol only ? [only] : info.CandidateSymbols.OfType<IMethodSymbol>().ToList();
        for (var i = 0; i < call.ArgumentList.Arguments.Count; i++)
        {
            var argument = call.ArgumentList.Arguments[i];
            var parameters = candidates.Select(one => Parameter(one, argument, i)).OfType<IParameterSymbol>().ToList();
            var mine = parameters.FirstOrDefault(one => OurTypes.Takes(one.Type, shapes));
            var mistakes = mine is null || parameters.Any(one => Fits(argument.Expression, one, model)) ? [] : values.Of(argument.Expression, mine.ContainingSymbol.Name, mine.Type, null).ToList();
            if (mistakes.Count > 0)
            {
                return mistakes;
            }
        }

        return [];
    }

    /// <summary>Returns the mistakes of a creation: a client without a key, and arguments in place of an initializer.</summary>
    public static IEnumerable<Diagnostic> OfCreation(BaseObjectCreationExpressionSyntax creation, SemanticModel model, RequestTypeCache shapes, CancellationToken cancellation)
    {
        var (type, place) = (model.GetTypeInfo(creation, cancellation).Type, new Place(model, creation.SpanStart, shapes));
        var arguments = creation.ArgumentList?.Arguments.ToList() ?? [];
        if (arguments.Count == 0 && TypeFacts.IsClient(type) && type!.GetMembers("FromEnvironment").Any(one => one.IsStatic))
        {
            var name = place.Name(type);
            var value = new WrongValue(type, "apiKey", "apiKey", null);
            yield return MistakeWriter.Write(creation, type.Name, value, new Advice($"an API key; write {name}.FromEnvironment() or new {name}(apiKey)")
            {
                HidesFound = true,
                Write = _ => $"{name}.FromEnvironment()",
                IsCertain = creation.Initializer is null,
                IsSaid = true,
            });
        }
        else if (arguments.Count > 0 && shapes.Class(type) is { } shape && type!.GetMembers(WellKnownMemberNames.InstanceConstructorName).OfType<IMethodSymbol>().All(one => one.Parameters.IsEmpty || one.IsImplicitlyDeclared))
        {
            var value = WrongValue.Of(arguments[0].Expression, model);
            yield return MistakeWriter.Write(creation, shape.Type.Name, value ?? new WrongValue(shape.Type, WrongValue.Cut, WrongValue.Cut, null), RequestAdvice.ForArguments(creation, shape, value, place));
        }
    }

    private static bool Fits(ExpressionSyntax value, IParameterSymbol parameter, SemanticModel model) =>
        parameter.Type.TypeKind is TypeKind.Error || model.ClassifyConversion(value, parameter.Type) is { Exists: true, IsImplicit: true };

    private static IParameterSymbol? Parameter(IMethodSymbol method, ArgumentSyntax argument, int index) => argument.NameColon is { Name.Identifier.ValueText: var name }
        ? method.Parameters.FirstOrDefault(one => one.Name == name)
        : index < method.Parameters.Length && !method.Parameters[index].IsParams ? method.Parameters[index] : null;
}
