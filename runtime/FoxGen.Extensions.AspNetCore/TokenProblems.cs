using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace FoxGen.AspNetCore;

/// <summary>Task tokens in routes and queries that could not be parsed.</summary>
internal static class TokenProblems
{
    private const string Allowed = "a task token, for example fox1:service:model:task-id";

    /// <summary>Returns the problem of a value that is not a token. The message does not quote it.</summary>
    public static FoxProblem Of(string name) => new(name, "format", FoxSeverity.Error, $"{name} must be {Allowed}.", Allowed);

    /// <summary>
    /// Finds the parameters of a minimal API whose value is not a token. The exception of a failed binding names the parameter only in its
    /// message. Therefore, this method parses the values again.
    /// </summary>
    public static IReadOnlyList<FoxProblem> Of(HttpRequest request, Endpoint? endpoint, RouteValueDictionary routeValues) =>
    [
        .. from parameter in endpoint?.Metadata.GetMetadata<MethodInfo>()?.GetParameters() ?? []
           where parameter.ParameterType == typeof(FoxTaskToken)
           let attributes = parameter.GetCustomAttributes()
           let name = attributes.OfType<IFromRouteMetadata>().FirstOrDefault()?.Name ?? attributes.OfType<IFromQueryMetadata>().FirstOrDefault()?.Name ?? parameter.Name
           where name is not null && IsWrong(routeValues[name] as string ?? (request.Query.TryGetValue(name, out var values) ? values.ToString() : null))
           select Of(name),
    ];

    private static bool IsWrong(string? text) => text is not null && !FoxTaskToken.TryParse(text, out _);
}
