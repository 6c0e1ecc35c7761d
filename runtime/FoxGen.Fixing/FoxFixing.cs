using System.Diagnostics.CodeAnalysis;
using FoxGen.Changes;
using FoxGen.CompilerServices;
using FoxGen.Loading;
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
    /// <para>Prompts, other texts and media are never invented or removed. Problems without a nearest value stay in <see cref="FoxFix{TRequest}.Remaining"/>. Fields
    /// in <see cref="IFoxRequest.Extra"/> are not changed. Local files stay local files.</para>
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

        var (result, changes) = (request, new List<FoxChange>());
        foreach (var change in BodyFixer.Fix(schema, TypedBody.Read(request, TRequest.Model, schema), includeWarnings))
        {
            var problem = FoxProblems.Of(result).FirstOrDefault(one => one.Path == change.Problem.Path && one.RuleId == change.Problem.RuleId);
            changes.Add(ChangeWriter.Write(change, TypedEdit.Member(result, change.Path), problem?.Message ?? change.Problem.Message));
            result = (TRequest)TypedEdit.With(result, change);
        }

        return new(result, changes, Problems(result, includeWarnings));
    }

    private static IReadOnlyList<FoxProblem> Problems(IFoxRequest request, bool includeWarnings) =>
        [.. FoxProblems.Of(request).Where(problem => includeWarnings || problem.Severity is FoxSeverity.Error)];
}
