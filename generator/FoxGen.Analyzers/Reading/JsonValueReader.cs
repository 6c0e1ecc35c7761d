using System.Globalization;
using FoxGen.Analyzers.Operations;
using FoxGen.Analyzers.Shapes;
using FoxGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FoxGen.Analyzers.Reading;

/// <summary>Reads JSON that is put together in C#: <c>new JsonObject { ["key"] = value }</c>.</summary>
internal static class JsonValueReader
{
    private const string Nodes = "System.Text.Json.Nodes";

    /// <summary>The value; <c>null</c> when it is not known.</summary>
    public static RuleValue? Read(IOperation operation)
    {
        operation = WithoutConversions(operation);
        return operation switch
        {
            { ConstantValue: { HasValue: true, Value: var constant } } => Scalar(constant),
            IObjectCreationOperation creation when TypeFacts.Is(creation.Type, Nodes, "JsonObject") => Object(creation),
            IObjectCreationOperation creation when TypeFacts.Is(creation.Type, Nodes, "JsonArray") => Array(creation),
            _ => null,
        };
    }

    /// <summary>The keys of an object with the places they are written at; <c>null</c> when they are not all known.</summary>
    public static IReadOnlyDictionary<string, SyntaxNode>? Keys(IOperation operation) =>
        operation is IObjectCreationOperation creation && TypeFacts.Is(creation.Type, Nodes, "JsonObject") && Entries(creation) is { } entries
            ? entries.GroupBy(entry => entry.Key).ToDictionary(group => group.Key, group => group.First().Syntax)
            : null;

    private static RuleValue? Object(IObjectCreationOperation creation)
    {
        if (Entries(creation) is not { } entries)
        {
            return null;
        }

        var values = new List<KeyValuePair<string, RuleValue>>();
        foreach (var (key, value, _) in entries)
        {
            values.RemoveAll(entry => entry.Key == key);
            values.Add(new(key, Read(value) ?? RuleValue.Unknown));
        }

        return RuleValue.Of((IEnumerable<KeyValuePair<string, RuleValue>>)values);
    }

    private static List<(string Key, IOperation Value, SyntaxNode Syntax)>? Entries(IObjectCreationOperation creation)
    {
        var entries = new List<(string, IOperation, SyntaxNode)>();
        if (creation.Arguments.Any(argument => argument.ArgumentKind is ArgumentKind.Explicit && !TypeFacts.Is(argument.Parameter?.Type.OriginalDefinition, Nodes, "JsonNodeOptions") && !IsOptions(argument)))
        {
            return null;
        }

        foreach (var initializer in creation.Initializer?.Initializers ?? [])
        {
            var (key, value) = initializer switch
            {
                ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [var index] }, Value: var assigned } => (index.Value, assigned),
                IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var name, var added] } => (name.Value, added.Value),
                _ => (null, null),
            };
            if (key?.ConstantValue is not { HasValue: true, Value: string text })
            {
                return null;
            }

            entries.Add((text, value!, key.Syntax));
        }

        return entries;
    }

    // JsonObject(JsonNodeOptions?) says how keys are compared, JsonObject(IEnumerable<…>) what is in it.
    private static bool IsOptions(IArgumentOperation argument) => argument.Parameter?.Type is INamedTypeSymbol { TypeArguments: [{ Name: "JsonNodeOptions" }] };

    private static RuleValue? Array(IObjectCreationOperation creation)
    {
        var items = new List<IOperation>();
        foreach (var argument in creation.Arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.ParamArray, Value: IArrayCreationOperation { Initializer: { } list } })
            {
                items.AddRange(list.ElementValues);
            }
            else if (argument.ArgumentKind is ArgumentKind.Explicit)
            {
                return null;
            }
        }

        return OperationFacts.Added(creation.Initializer, items) ? RuleValue.Of(items.Select(item => Read(item) ?? RuleValue.Unknown)) : null;
    }

    private static IOperation WithoutConversions(IOperation operation)
    {
        while (true)
        {
            if (operation.ConstantValue.HasValue)
            {
                return operation;
            }

            if (operation is IConversionOperation { OperatorMethod.ContainingType: { } type } conversion && TypeFacts.Is(type, Nodes, "JsonNode"))
            {
                operation = conversion.Operand;
            }
            else if (OperationFacts.WithoutConversion(operation) is { } operand)
            {
                operation = operand;
            }
            else
            {
                return operation;
            }
        }
    }

    private static RuleValue? Scalar(object? constant) => constant switch
    {
        null => RuleValue.Null,
        string text => RuleValue.Of(text),
        bool flag => RuleValue.Of(flag),
        sbyte or byte or short or ushort or int or uint or long => RuleValue.Of(Convert.ToInt64(constant, CultureInfo.InvariantCulture)),
        double number when !double.IsNaN(number) && !double.IsInfinity(number) => RuleValue.Of(number),
        _ => null,
    };
}
