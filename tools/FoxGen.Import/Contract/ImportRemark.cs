namespace FoxGen.Import;

/// <summary>Something to look at after an import. It stands as an <c># import:</c> comment in the YAML too.</summary>
/// <param name="Place">Where in the source: <c>line 94</c>, or a JSON pointer. Empty for the whole of it.</param>
/// <param name="Quote">What stands there; empty when there is nothing to quote.</param>
/// <param name="Message">Why it was not taken as a fact, or what was taken instead.</param>
public sealed record ImportRemark(string Place, string Quote, string Message)
{
    /// <summary>The wire name of the field it is about, dotted below a field; <c>null</c> for the model.</summary>
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
