using System.Diagnostics.CodeAnalysis;
using FoxGen.Changes;
using FoxGen.CompilerServices;
using FoxGen.Loading;
using FoxGen.Rules;
using FoxGen.Rules.Repairs;
using FoxGen.Typed;

namespace FoxGen;

/// <summary>Finds the nearest valid request. FoxGen never applies it by itself: you decide whether to send it.</summary>
public static class FoxFixing
{
    /// <summary>
    /// Returns the nearest valid request, and what differs. The request itself is not changed.
    /// </summary>
    /// <remarks>
    /// <para>Changed are: numbers, booleans, sizes and ratios; words with typing errors; the case of strings, blanks around them, and http to https; lists with too
    /// many items or with duplicates; optional strings and lists that are empty. For a rule between fields, a field can also get the documented default of the
    /// service, a boolean can be set, and a number, a boolean or an enum can be removed.</para>
    /// <para>Prompts, other texts and media are never invented. They are removed only from lists that are too long. Problems without a nearest value stay in <see cref="FoxFix{TRequest}.Remaining"/>. Fields
    /// in <see cref="IFoxRequest.Extra"/> are not changed. Local files stay local files. A result has at most 200 changes; problems that they do not fix stay.</para>
    /// <para>The rules come from the specs in the assembly of the request and from overlays in loaded assemblies. The first call for a request type compiles
    /// them.</para>
    /// </remarks>
    /// <typeparam name="TRequest">The request type.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="includeWarnings">Whether warnings are fixed, too (default: only errors).</param>
    /// <returns>The result. Without problems, it contains the same request and no changes.</returns>
    /// <exception cref="ArgumentNullException">The request is <c>null</c>.</exception>
    /// <exception cref="InvalidOperationException">The assembly of the request has no specs (<c>FoxGenEmbedSpecs</c> is <c>false</c>), or they have errors.</exception>
    [RequiresUnreferencedCode("Reads the properties of request types by reflection.")]
    [RequiresDynamicCode("Makes lists of item types that are known only at run time.")]
    public static FoxFix<TRequest> Fix<TRequest>(this TRequest request, bool includeWarnings = false)
        where TRequest : class, IFoxReadableRequest<TRequest>
    {
        ArgumentNullException.ThrowIfNull(request);

        // First, because it registers the validators of overlays.
        var schema = LoadedSpecs.SchemaOf(typeof(TRequest), TRequest.Model);
        if (Problems(request, includeWarnings).Count == 0)
        {
            return new(request, [], []);
        }

        var (result, changes) = ((TRequest)TypedCopy.WithPlainLists(request), new List<FoxChange>());
        var problems = FoxProblems.Of(result);
        foreach (var change in BodyFixer.Fix(schema, TypedBody.Read(result, TRequest.Model, schema), includeWarnings))
        {
            // The message of a rule can contain values, which earlier changes changed.
            problems = change.Problem.Rule is null && Find(problems, change.Problem) is not null ? problems : FoxProblems.Of(result);
            changes.Add(ChangeWriter.Write(change, TypedEdit.Member(result, change.Path), Find(problems, change.Problem)?.Message ?? change.Problem.Message));
            result = (TRequest)TypedEdit.With(result, change);
        }

        result = changes.Count == 0 ? request : result;
        return new(result, changes, Problems(result, includeWarnings));
    }

    private static FoxProblem? Find(IReadOnlyList<FoxProblem> problems, Violation problem) => problems.FirstOrDefault(one => one.Path == problem.Path && one.RuleId == problem.RuleId);

    private static IReadOnlyList<FoxProblem> Problems(IFoxRequest request, bool includeWarnings) =>
        [.. FoxProblems.Of(request).Where(problem => includeWarnings || problem.Severity is FoxSeverity.Error)];
}
