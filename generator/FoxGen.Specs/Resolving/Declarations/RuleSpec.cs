using FoxGen.Rules;
using FoxGen.Rules.Primitives;
using FoxGen.Specs.Resolving.Scopes;

namespace FoxGen.Specs.Resolving.Declarations;

/// <summary>A rule as written, before variants take fields away from it.</summary>
/// <param name="Id">The id.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Severity">What breaking it means.</param>
/// <param name="Condition">The condition; <c>null</c> for a note in words alone.</param>
/// <param name="Words">Returns the message, as in <see cref="Rule.Words"/>, for the fields of the object or the variant.</param>
internal sealed record RuleSpec(string Id, SourceSpan Span, Severity Severity, Expression? Condition, Func<IReadOnlyList<FieldSchema>, LocalizedText> Words)
{
    /// <summary>Returns the message of a note, which is not checked, with wire names.</summary>
    public LocalizedText Note => Words([]).With(words => FieldMarks.Write(words, static name => name));

    /// <summary>The field to report it at; <c>null</c> for the first one the condition reads.</summary>
    public string? At { get; init; }

    /// <summary>What it was written as.</summary>
    public RuleForm Form { get; init; } = RuleForm.Expression;

    /// <summary>The model ids it is for; <c>null</c> for all.</summary>
    public VariantFilter? Variants { get; init; }

    /// <summary>Fields it forbids, at least under a condition, each with the place that says so.</summary>
    public IReadOnlyList<(string Field, SourceSpan Span)> Forbids { get; init; } = [];

    /// <summary>Whether anything of it is checked.</summary>
    public bool IsChecked => Condition is not null && Severity is not Severity.Note;

    /// <summary>The first of the forbidden fields that is required all the same.</summary>
    public (string Field, SourceSpan Span)? ForbiddenAmong(EquatableArray<FieldSchema> fields) =>
        Forbids.Where(forbidden => NamedField.Find(fields, forbidden.Field) is { IsRequired: true }).Select(forbidden => ((string, SourceSpan)?)forbidden).FirstOrDefault();
}
