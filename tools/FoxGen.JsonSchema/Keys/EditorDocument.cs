using FoxGen.JsonSchema.Nodes;

namespace FoxGen.JsonSchema.Keys;

/// <summary>Writes the schema of one kind of file.</summary>
internal static class EditorDocument
{
    // Language servers support this draft completely, and later ones in part.
    private const string Draft = "http://json-schema.org/draft-07/schema#";

    /// <summary>Returns the schema as JSON.</summary>
    /// <param name="name">The last part of the id.</param>
    /// <param name="title">The title that editors show.</param>
    /// <param name="description">The description that editors show.</param>
    /// <param name="root">The keys of the file as a whole.</param>
    /// <param name="definitions">All definitions that the keys refer to, in the order of the schema.</param>
    public static string Write(string name, string title, string description, RuleValue root, params IEnumerable<Definition> definitions) => JsonWriter.Write(
        SchemaNode.Of(
            ("$schema", SchemaNode.Text(Draft)),
            ("$id", SchemaNode.Text("urn:foxgen:editor:" + name)),
            ("$comment", SchemaNode.Text("Generated from the tables in tools/FoxGen.JsonSchema/Editor: FOXGEN_UPDATE=1 dotnet test --project tests/FoxGen.Schemas.Tests")),
            ("title", SchemaNode.Text(title)),
            ("description", SchemaNode.Text(description)))
        .With(root)
        .With(("definitions", SchemaNode.Of([.. definitions.Select(definition => (definition.Name, (RuleValue?)definition.Schema))]))));
}
