namespace FoxGen.AspNetCore;

/// <summary>Paths of problems in a body that contains requests.</summary>
internal static class ProblemPaths
{
    /// <summary>Returns the problems of a body that could not be read, with their paths in the complete body.</summary>
    public static IEnumerable<FoxProblem> Of(FoxBodyException exception)
    {
        // The serializer sets the path of the request: "$" for the body, "$.video" or "$[2]" below it.
        var path = exception.Path?.TrimStart('$').TrimStart('.') ?? "";
        return Below(path, exception.Problems);
    }

    /// <summary>Prefixes the paths of the problems of a request with the path of the request in the body.</summary>
    public static IEnumerable<FoxProblem> Below(string path, IEnumerable<FoxProblem> problems) =>
        path.Length == 0 ? problems : problems.Select(problem => Below(path, problem));

    /// <summary>Returns the path of a member.</summary>
    public static string Join(string path, string name) =>
        path.Length == 0 || name.Length == 0 || name[0] == '[' ? path + name : path + "." + name;

    private static FoxProblem Below(string parent, FoxProblem problem)
    {
        var path = Join(parent, problem.Path);
        return problem with { Path = path, WireMessage = IsSubject(problem) ? path + problem.WireMessage[problem.Path.Length..] : problem.WireMessage };
    }

    // Sentences about one value begin with its path. Those of rules between fields are the spec's.
    private static bool IsSubject(FoxProblem problem) =>
        problem.Path.Length > 0 && problem.WireMessage.StartsWith(problem.Path + " ", StringComparison.Ordinal);
}
