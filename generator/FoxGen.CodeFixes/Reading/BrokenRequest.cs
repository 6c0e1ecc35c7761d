using FoxGen.Analyzers.Checking;
using FoxGen.Analyzers.Flow;
using FoxGen.Analyzers.Reading;
using FoxGen.Analyzers.Shapes;
using FoxGen.Rules;
using FoxGen.Rules.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FoxGen.CodeFixes.Reading;

/// <summary>A request with a problem, read again where a diagnostic stands.</summary>
internal sealed class BrokenRequest
{
    private BrokenRequest(Code code, RequestExpression creation, RequestTypeInfo shape, RequestTypeCache shapes, CallSite site, Violation violation)
    {
        (Code, Creation, Shape, Shapes, Site, Violation) = (code, creation, shape, shapes, site, violation);
        Verdict = new BodyVerdict(shape.Schema, site.Body, violation);
    }

    /// <summary>The file it stands in.</summary>
    public Code Code { get; }

    /// <summary>The expression that makes the request, or an object that is made outside of one.</summary>
    public RequestExpression Creation { get; }

    /// <summary>Its class.</summary>
    public RequestTypeInfo Shape { get; }

    /// <summary>The metadata of types.</summary>
    public RequestTypeCache Shapes { get; }

    /// <summary>What is known of it, in the branches that show the problem.</summary>
    public CallSite Site { get; }

    /// <summary>The problem.</summary>
    public Violation Violation { get; }

    /// <summary>Judges other bodies.</summary>
    public BodyVerdict Verdict { get; }

    /// <summary>Finds the problem that a diagnostic tells of; <c>null</c> when it is gone.</summary>
    public static BrokenRequest? Find(Code code, Diagnostic diagnostic)
    {
        var shapes = new RequestTypeCache(code.Model.Compilation);
        if (Creations.Around(code, diagnostic.Location.SourceSpan, shapes) is not var (creation, shape)
            || !diagnostic.Properties.TryGetValue(Finding.RuleKey, out var rule)
            || !diagnostic.Properties.TryGetValue(Finding.PathKey, out var path))
        {
            return null;
        }

        var (choices, flow) = (new BranchEnumerator(), new FlowCache().Of(creation.Operation));
        var writer = new FindingWriter(creation, shape, shapes);
        do
        {
            var site = CallSiteChecker.Read(creation, shape, shapes, choices, flow);
            foreach (var violation in CallSiteChecker.Violations(site, shape))
            {
                if (violation.RuleId == rule && violation.Path == path && writer.Write(violation, site).Location.SourceSpan == diagnostic.Location.SourceSpan)
                {
                    return new BrokenRequest(code, creation, shape, shapes, site, violation);
                }
            }
        }
        while (choices.Next());

        return null;
    }

    /// <summary>
    /// The object that a rule applies to, with its path in the body: the request, or an object inside it. For a copy, the syntax is <c>null</c>, and no
    /// members are added or removed: a member that <c>with</c> does not set has the value of the copied object.
    /// </summary>
    public (BaseObjectCreationExpressionSyntax? Syntax, RequestTypeInfo Shape, string Path)? Owner()
    {
        var owner = Violation.Rule is null ? Violation.Path : Violation.Owner;
        if (owner.Length == 0)
        {
            return (Creation.Syntax as BaseObjectCreationExpressionSyntax, Shape, "");
        }

        return Site.Find(owner)?.Value is { } inner
            && RequestExpression.Of(Code.Model.GetOperation(inner, Code.Cancellation)) is { Type: var type }
            && Shapes.Class(type) is { } shape ? (inner as BaseObjectCreationExpressionSyntax, shape, owner) : null;
    }
}
