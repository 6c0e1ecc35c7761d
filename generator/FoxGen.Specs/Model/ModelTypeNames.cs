namespace FoxGen.Specs.Model;

/// <summary>The names of the C# types that come from a model file.</summary>
internal static class ModelTypeNames
{
    /// <summary>Returns the name of a model's request type.</summary>
    public static string Request(string model) => model + "Request";

    /// <summary>Returns the name of the interface that the variants of a file share.</summary>
    public static string Interface(string group) => $"I{group}Request";

    /// <summary>The names of all types of a file, each with its place. The name of a type precedes the names derived from it.</summary>
    public static IEnumerable<(string Name, SourceSpan Source)> Of(ModelGroup? group, ScopedTypes types) => (group?.Models ?? default)
        .SelectMany(model => new[] { (model.ClrName, model.Source), (Request(model.ClrName), model.Source) })
        .Concat(types.Names);
}
