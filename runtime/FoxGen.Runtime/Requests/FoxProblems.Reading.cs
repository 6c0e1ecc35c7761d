using FoxGen.Requests;
using FoxGen.Rules.Primitives;

namespace FoxGen.CompilerServices;

// Problems of bodies that are read: what the validator tells of stand-ins is not told.
public partial struct FoxProblems
{
    private FoxProblems(IFoxRequest request, ReadingState reading)
        : this(request) => (_reading, _unread) = (reading, reading.UnreadOf(request));

    internal static IReadOnlyList<FoxProblem> Of(IFoxRequest request, ReadingState reading)
    {
        var problems = new FoxProblems(request, reading);
        problems.Run(request);
        return problems.Told();
    }

    internal static FoxProblem Wrong(string path, string ruleId, string subject, string allowed) =>
        new(path, ruleId, FoxSeverity.Error, ProblemText.MustBe(subject, allowed), allowed);

    internal static FoxProblem Missing(string path) => new(path, ProblemText.RequiredId, FoxSeverity.Error, ProblemText.Required(path));

    internal static FoxProblem Unknown(string path, string name, bool isModel, IEnumerable<string> known) =>
        new(path, ProblemText.UnknownFieldId, FoxSeverity.Error, ProblemText.UnknownField(path, name, isModel, known));

    // A list with stand-ins may hold one twice.
    private readonly bool IsLeftOut(string field, string path, string ruleId) =>
        (_reading is not null && _found?.Count >= ReadingState.MostProblems)
        || (_unread is not null && (_unread.HasStandIn(path) || (ruleId == "uniqueItems" && _unread.IsIncomplete(field))));

    private readonly bool IsLeftOut(string reads) => _unread is { } unread && reads.Split(' ').Any(unread.IsIncomplete);
}
