using FoxGen.JsonSchema.Nodes;

namespace FoxGen.JsonSchema.Keys;

/// <summary>A piece of YAML that editors offer to insert.</summary>
/// <param name="Label">The name in the list of completions.</param>
/// <param name="Description">The description in the list of completions.</param>
/// <param name="Body">The YAML, written as JSON; <c>${1:text}</c> is the first cursor position.</param>
internal sealed record Snippet(string Label, string Description, string Body)
{
    /// <summary>Returns the keyword by which editors find snippets.</summary>
    public static (string Keyword, RuleValue? Value) Keyword(params Snippet[] snippets) => ("defaultSnippets", SchemaNode.List(snippets.Select(snippet => snippet.Schema)));

    private RuleValue Schema => SchemaNode.Of(("label", SchemaNode.Text(Label)), ("description", SchemaNode.Text(Description)), ("body", JsonReader.Read(Body)));
}
