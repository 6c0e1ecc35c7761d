namespace FoxGen.Import;

/// <summary>A remark to check after an import. The YAML contains it as an <c># import:</c> comment.</summary>
/// <param name="Place">The position in the source: <c>line 94</c>, or a JSON pointer. Empty for the whole source.</param>
/// <param name="Quote">The quoted text; empty if there is none.</param>
/// <param name="Message">The reason why it is not a fact, or the fact that is used instead.</param>
public sealed record ImportRemark(string Place, string Quote, string Message)
{
    /// <summary>The wire name of the field, dotted for nested fields; <c>null</c> for the model.</summary>
    public string? Field { get; init; }

    /// <inheritdoc/>
    public override string ToString()
    {
        var head = (Place, Quote) switch
        {
            ("", "") => "",
            ("", _) => $"\"{Quote}\": ",
            (_, "") => Place + ": ",
            _ => $"{Place}, \"{Quote}\": ",
        };
        return head + Message;
    }
}
