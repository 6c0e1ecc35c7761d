using FoxGen.Analyzers.Reading;
using FoxGen.Analyzers.Shapes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FoxGen.Analyzers.Checking;

/// <summary>Tells whether an object is written inside a request, where it is checked as a part of it.</summary>
internal static class EnclosingRequests
{
    /// <summary>Whether the reader of an enclosing request or object comes by here.</summary>
    public static bool IsPart(RequestExpression creation, RequestTypeCache shapes)
    {
        for (IOperation? child = creation.Operation, parent = creation.Operation.Parent; parent is not null; (child, parent) = (parent, parent.Parent))
        {
            switch (parent)
            {
                case IConversionOperation or IParenthesizedOperation or ICollectionExpressionOperation or IArrayInitializerOperation or IArrayCreationOperation
                    or ISpreadOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation or IObjectOrCollectionInitializerOperation:
                case IConditionalOperation conditional when conditional.Condition != child:
                case ISimpleAssignmentOperation { Parent: IObjectOrCollectionInitializerOperation }:
                case IArgumentOperation:
                case IInvocationOperation { TargetMethod.Name: "Add", Parent: IObjectOrCollectionInitializerOperation }:
                    break;
                case IObjectCreationOperation outer when shapes.Class(outer.Type) is not null:
                // The object that is copied is not read.
                case IWithOperation copy when copy.Operand != child && shapes.Class(copy.Type) is not null:
                    return true;
                case IObjectCreationOperation list when TypeFacts.Is(list.Type, "System.Collections.Generic", "List"):
                    break;
                default:
                    return false;
            }
        }

        return false;
    }
}
