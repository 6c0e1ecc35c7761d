using FoxGen.Analyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FoxGen.Analyzers.Flow;

/// <summary>How a method uses its variables, and its expressions that create lists. One walk over the method finds both.</summary>
internal sealed class MethodFacts
{
    private readonly Dictionary<ISymbol, VariableFacts> _variables = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxNode, IOperation> _lists = [];
    private readonly Dictionary<SyntaxNode, IInvocationOperation> _additions = [];

    /// <summary>Walks over a method, a property or an initializer of a field.</summary>
    public MethodFacts(IOperation root)
    {
        foreach (var operation in root.Descendants())
        {
            Read(operation);
        }
    }

    /// <summary>Returns how the method uses a variable; <c>null</c> for a variable of another method.</summary>
    public VariableFacts? Find(ISymbol variable) => _variables.TryGetValue(variable, out var facts) ? facts : null;

    /// <summary>Returns the expression that creates a list, as in the source: control-flow graphs rewrite the expression.</summary>
    public IOperation? List(SyntaxNode syntax) => _lists.TryGetValue(syntax, out var list) ? list : null;

    /// <summary>Returns the call of a list's method, with its arguments as in the source.</summary>
    public IInvocationOperation? Addition(SyntaxNode syntax) => _additions.TryGetValue(syntax, out var call) ? call : null;

    /// <summary>Returns whether no call changes a list after an expression read it, so that a request with the list does not change.</summary>
    public bool IsSettled(ISymbol variable, SyntaxNode reference) => Find(variable) is { ListEscapes: false } facts && facts.ListChanges.All(change =>
        change.SpanStart < reference.SpanStart
        && !change.Ancestors().Any(loop => loop is WhileStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax or DoStatementSyntax or LabeledStatementSyntax && loop.Span.Contains(reference.Span)));

    private void Read(IOperation operation)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation declarator:
                Declare(declarator);
                break;
            case ILocalReferenceOperation { Local: var local }:
                Use(Of(local), local, operation);
                break;
            case IParameterReferenceOperation { Parameter: var parameter }:
                Use(Of(parameter), parameter, operation);
                break;
            // A pattern assigns in one branch only.
            case IDeclarationPatternOperation { DeclaredSymbol: { } symbol }:
                Of(symbol).Writes += 2;
                break;
            case IRecursivePatternOperation { DeclaredSymbol: { } symbol }:
                Of(symbol).Writes += 2;
                break;
            case IListPatternOperation { DeclaredSymbol: { } symbol }:
                Of(symbol).Writes += 2;
                break;
            case ICollectionExpressionOperation or IArrayCreationOperation or IObjectCreationOperation:
                _lists[operation.Syntax] = operation;
                break;
            case IInvocationOperation call when ListCalls.Changes(call):
                _additions[call.Syntax] = call;
                break;
        }
    }

    private void Declare(IVariableDeclaratorOperation declarator)
    {
        var facts = Of(declarator.Symbol);
        facts.Definition = declarator.GetVariableInitializer()?.Value;
        facts.IsShared |= declarator.Symbol.RefKind is not RefKind.None;
        facts.Writes += declarator.Parent is IForEachLoopOperation ? 2 : facts.Definition is null ? 0 : 1;
        if (declarator.Symbol.RefKind is not RefKind.None && Variable(facts.Definition) is { } referred)
        {
            Of(referred).IsShared = true;
        }
    }

    private void Use(VariableFacts facts, ISymbol variable, IOperation reference)
    {
        var isCaptured = IsCaptured(variable, reference);
        var (operation, parent) = (reference, reference.Parent);
        while (parent is IConversionOperation { OperatorMethod: null } or IParenthesizedOperation or ITupleOperation or IDeclarationExpressionOperation)
        {
            (operation, parent) = (parent, parent.Parent);
        }

        var use = VariableUse.Of(operation, parent);
        facts.Writes += use is Usage.Write ? 1 : 0;
        facts.IsShared |= use is Usage.Reference || (use is Usage.Write && isCaptured);
        facts.IsCompared |= use is Usage.Comparison;
        facts.ListEscapes |= isCaptured || use is Usage.Reference or Usage.Other;
        if (use is Usage.ListChange)
        {
            facts.ListChanges.Add(parent!.Syntax);
        }
    }

    private VariableFacts Of(ISymbol variable)
    {
        if (!_variables.TryGetValue(variable, out var facts))
        {
            // Every method of the class can assign a parameter of its primary constructor.
            _variables.Add(variable, facts = new() { IsShared = variable is IParameterSymbol { RefKind: not RefKind.None } || IsOfPrimaryConstructor(variable) });
        }

        return facts;
    }

    private static bool IsOfPrimaryConstructor(ISymbol variable) =>
        variable is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor, DeclaringSyntaxReferences: [var declaration] } }
        && declaration.GetSyntax() is TypeDeclarationSyntax;

    // Whether a lambda or a local function reads a variable from outside of it.
    private static bool IsCaptured(ISymbol variable, IOperation reference)
    {
        for (var operation = reference.Parent; operation is not null; operation = operation.Parent)
        {
            var function = operation switch
            {
                IAnonymousFunctionOperation lambda => lambda.Symbol,
                ILocalFunctionOperation local => local.Symbol,
                _ => null,
            };
            if (function is not null)
            {
                return !SymbolEqualityComparer.Default.Equals(function, variable.ContainingSymbol);
            }
        }

        return false;
    }

    /// <summary>Returns the variable that an expression reads; <c>null</c> for any other expression.</summary>
    public static ISymbol? Variable(IOperation? operation) => operation is null ? null : OperationFacts.Inner(operation) switch
    {
        ILocalReferenceOperation { Local: var local } => local,
        IParameterReferenceOperation { Parameter: var parameter } => parameter,
        _ => null,
    };
}
