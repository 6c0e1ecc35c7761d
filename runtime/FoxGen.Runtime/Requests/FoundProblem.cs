using FoxGen.CompilerServices;
using FoxGen.Rules.Primitives;

namespace FoxGen.Requests;

/// <summary>A problem of a nested object or of the request. Each enclosing object adds a prefix to its paths.</summary>
/// <param name="ruleId">The rule.</param>
/// <param name="severity">The severity.</param>
/// <param name="allowed">The allowed values of one field.</param>
/// <param name="words">The message of a rule between fields, with marked fields.</param>
/// <param name="owner">The request or object, which knows the C# names of its fields.</param>
/// <param name="hint">How to fix the problem in C#.</param>
internal sealed class FoundProblem(string ruleId, FoxSeverity severity, string? allowed, string? words, object? owner, string? hint = null)
{
    // The paths of the object that a rule belongs to, with their dots.
    private string _around = "";
    private string _aroundInCSharp = "";
    private string _inCSharp = "";

    public string RuleId => ruleId;

    public string Path { get; private set; } = "";

    /// <summary>Returns the C# name of a field. The name is derived unless the owner defines another one.</summary>
    public static string MemberOf(object? owner, string field) => (owner as IFoxMemberNames)?.NameOf(field) ?? MemberNames.DerivePath(field);

    public FoundProblem At(string field, string index)
    {
        (Path, _inCSharp) = (field + index, MemberOf(owner, field) + index);
        return this;
    }

    /// <summary>Adds the field of the enclosing object to the paths of the problem.</summary>
    public void Below(object? outer, string field, string index)
    {
        var (path, member) = (field + index, MemberOf(outer, field) + index);
        (Path, _inCSharp) = (Join(path, Path), Join(member, _inCSharp));
        (_around, _aroundInCSharp) = (Join(path, _around), Join(member, _aroundInCSharp));
    }

    public FoxProblem ToProblem(bool isWire)
    {
        var wire = Message(Path, name => Join(_around, name));
        return new(Path, ruleId, severity, isWire ? wire : Message(_inCSharp, name => Join(_aroundInCSharp, MemberOf(owner, name))), allowed) { WireMessage = wire, Hint = hint };
    }

    private string Message(string path, Func<string, string> name) =>
        words is not null ? FieldMarks.Write(words, name) : allowed is not null ? ProblemText.MustBe(path, allowed) : ProblemText.Required(path);

    private static string Join(string parent, string name) => parent.Length == 0 || name.Length == 0 || name[0] == '[' ? parent + name : parent + "." + name;
}
