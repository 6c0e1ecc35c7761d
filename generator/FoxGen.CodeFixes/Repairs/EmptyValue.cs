using FoxGen.CodeFixes.Proving;
using FoxGen.CodeFixes.Reading;
using FoxGen.CodeFixes.Writing;
using FoxGen.Rules.Checking;
using FoxGen.Rules.Repairs;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FoxGen.CodeFixes.Repairs;

/// <summary>Takes an optional member out that holds nothing: unset is what was meant.</summary>
internal static class EmptyValue
{
    /// <summary>The repair of an empty text or list.</summary>
    public static IEnumerable<Repair> Of(BrokenRequest request)
    {
        var violation = request.Violation;
        if (BodyPath.Find(request.Site.Body, violation.Path) is { } actual
            && NearestValues.IsUnset(violation.Constraint, actual)
            && request.Site.Find(violation.Path) is { Name: IdentifierNameSyntax { Parent.Parent.Parent: BaseObjectCreationExpressionSyntax creation } name }
            && request.Verdict.IsBetterWithout(violation.Path))
        {
            var member = name.Identifier.ValueText;
            yield return new Repair($"Remove {member}", "FoxGen.RemoveEmpty", MemberEdit.Remove(request.Code.Text, creation.Initializer, member));
        }
    }
}
