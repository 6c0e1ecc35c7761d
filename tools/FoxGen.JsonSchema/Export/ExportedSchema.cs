namespace FoxGen.JsonSchema;

/// <summary>The JSON Schema of one model id.</summary>
/// <param name="ModelId">The model id.</param>
/// <param name="Json">The schema, draft 2020-12, as indented JSON.</param>
/// <param name="EnforcedRuleIds">The ids of the rules that the schema enforces, each after the path of its object and a dot where it has one.</param>
/// <param name="UnenforcedRules">What the schema only tells: rules that JSON Schema cannot say, warnings, and facts about files.</param>
public sealed record ExportedSchema(string ModelId, string Json, EquatableArray<string> EnforcedRuleIds, EquatableArray<UnenforcedRule> UnenforcedRules);

/// <summary>A rule that a schema tells of but does not enforce. Listed in the schema under <c>x-foxgen-rules</c>.</summary>
/// <param name="Path">Where it is reported; <c>images[]</c> stands for every item, the empty text for the body.</param>
/// <param name="Id">The id of the rule.</param>
/// <param name="Severity">What breaking it means.</param>
/// <param name="Expression">The condition; <c>null</c> where a message says it all.</param>
/// <param name="Message">What to tell whoever breaks it.</param>
public sealed record UnenforcedRule(string Path, string Id, Severity Severity, string? Expression, LocalizedText Message);
