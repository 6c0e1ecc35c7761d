namespace FoxGen.JsonSchema;

/// <summary>The JSON Schema of one model id.</summary>
/// <param name="ModelId">The model id.</param>
/// <param name="Json">The schema, draft 2020-12, as indented JSON.</param>
/// <param name="EnforcedRuleIds">The ids of the enforced rules. The id of a rule of an object follows the path of the object and a dot.</param>
/// <param name="UnenforcedRules">The rules that the schema does not enforce: those that JSON Schema cannot express, warnings, and facts about
/// files.</param>
public sealed record ExportedSchema(string ModelId, string Json, EquatableArray<string> EnforcedRuleIds, EquatableArray<UnenforcedRule> UnenforcedRules);

/// <summary>A rule that a schema does not enforce. The schema lists it under <c>x-foxgen-rules</c>.</summary>
/// <param name="Path">The path of the violation; <c>images[]</c> for every item, empty for the body.</param>
/// <param name="Id">The id of the rule.</param>
/// <param name="Severity">The severity of a violation.</param>
/// <param name="Expression">The condition; <c>null</c> if there is only a message.</param>
/// <param name="Message">The message for callers.</param>
public sealed record UnenforcedRule(string Path, string Id, Severity Severity, string? Expression, LocalizedText Message);
