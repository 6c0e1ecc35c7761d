using System.Reflection;

namespace FoxGen.Export.Tests;

/// <summary>What OpenAPI cannot say, and what is done about it when models are compared. docs/openapi.md has the same table.</summary>
internal static class SetAside
{
    /// <summary>Whether a member is compared, and as what.</summary>
    public static (bool IsKept, object? Value) Of(MemberInfo member, object? value) => (member.DeclaringType?.Name, member.Name, value) switch
    {
        // Where a spec file holds something: another file.
        (_, "Source", SourceSpan) => (false, null),
        // Modes and when come back as the rules that they stand for.
        (nameof(Rule), nameof(Rule.Form), RuleForm form) when form == RuleForm.Modes || form == RuleForm.When => (true, RuleForm.Expression),
        // Messages come back as text, in which a name of one English word is no field. Message, with the names of the wire, is compared.
        (nameof(Rule), nameof(Rule.Words), _) => (false, null),
        _ => (true, value),
    };
}
