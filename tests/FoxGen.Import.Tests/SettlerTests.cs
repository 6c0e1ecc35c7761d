using FoxGen.Import.Tests.Support;

namespace FoxGen.Import.Tests;

/// <summary>What the compiler refuses of a draft becomes a comment with its reason, and nothing else changes.</summary>
public sealed class SettlerTests
{
    private static readonly ImportOptions s_options = new() { Service = TestPages.Service };

    [Fact]
    public void A_default_outside_the_enum_is_left_out_and_quoted()
    {
        var field = Field("size", ValueKind.String);
        field.Value.Enum.AddRange([RuleValue.Of("small"), RuleValue.Of("large")]);
        field.Default = RuleValue.Of("medium");

        var result = DraftRepairer.Settle(Draft(field), s_options, TestContext.Current.CancellationToken);

        var model = Assert.Single(TestPages.Compile(result).Models);
        Assert.Empty(result.Problems);
        Assert.Null(model.Request.Fields[0].Default);
        Assert.Equal(2, model.Request.Fields[0].Value.Allowed.Count);
        var remark = Assert.Single(result.Remarks);
        Assert.Equal("size", remark.Field);
        Assert.Equal("default: medium", remark.Quote);
        Assert.Contains("# import: \"default: medium\": omitted", result.Yaml);
    }

    [Fact]
    public void An_example_that_breaks_the_spec_is_left_out_as_a_whole()
    {
        var field = Field("seed", ValueKind.Integer);
        field.Value.Range = NumberRange.Of(minimum: 1);
        var draft = Draft(field);
        draft.Examples.Add(new DraftExample(PageJsonMap("model", RuleValue.Of("m-1"), "seed", RuleValue.Of(5))));
        draft.Examples.Add(new DraftExample(PageJsonMap("model", RuleValue.Of("m-1"), "seed", RuleValue.Of(0))));

        var result = DraftRepairer.Settle(draft, s_options, TestContext.Current.CancellationToken);

        Assert.Equal(["{\"seed\":5}"], TestPages.Compile(result).Models[0].Examples.Select(example => example.Body.ToString()));
        Assert.Contains("seed: 0", Assert.Single(result.Remarks).Quote);
    }

    [Fact]
    public void One_bad_sample_leaves_the_others()
    {
        var field = Field("seed", ValueKind.Integer);
        field.Value.Range = NumberRange.Of(minimum: 1);
        field.Examples.AddRange([RuleValue.Of(7), RuleValue.Of(0), RuleValue.Of(8)]);

        var result = DraftRepairer.Settle(Draft(field), s_options, TestContext.Current.CancellationToken);

        Assert.Contains("examples: [7, 8]", result.Yaml);
        Assert.Equal("0", Assert.Single(result.Remarks).Quote);
    }

    [Fact]
    public void A_field_that_cannot_be_is_left_out_everywhere()
    {
        var bad = Field("urls", ValueKind.Array);
        bad.IsRequired = true;
        bad.Remarks.Add(new ImportRemark("line 5", "urls", "kept"));
        var good = Field("prompt", ValueKind.String);
        good.IsRequired = true;

        var result = DraftRepairer.Settle(Draft(bad, good), s_options, TestContext.Current.CancellationToken);

        Assert.Empty(result.Problems);
        Assert.Equal(["prompt"], TestPages.Compile(result).Models[0].Request.Fields.Select(f => f.Name));
        Assert.Contains("required: [prompt]", result.Yaml);
        Assert.Contains("# import: line 5, \"urls\": kept", result.Yaml);
    }

    [Fact]
    public void Names_are_authored_where_derived_ones_clash()
    {
        var field = Field("ratio", ValueKind.String);
        field.Value.Enum.AddRange(new[] { "1:69", "16:9", "±", "a b" }.Select(RuleValue.Of));
        field.Value.KnownValues.Add(new DraftKnownValue(RuleValue.Of("16:9"), new DraftText("Wide.", null)));
        var taken = Field("validate", ValueKind.String);

        var result = DraftRepairer.Settle(Draft(field, taken), s_options, TestContext.Current.CancellationToken);

        var set = TestPages.Compile(result);
        Assert.Empty(result.Problems);
        Assert.Equal(["N1x69", "N16x9", "U00B1", "AB"], Assert.Single(set.Types.Enums).Members.Select(member => member.ClrName));
        Assert.Equal("ValidateValue", set.Models[0].Properties[1].ClrName);
        Assert.Equal(2, result.Remarks.Count);
        Assert.All(result.Remarks, remark => Assert.Contains("# import: " + remark, result.Yaml));
    }

    [Fact]
    public void A_family_that_the_service_lacks_is_for_the_author()
    {
        var draft = Draft(Field("prompt", ValueKind.String));
        draft.Family = "holograms";

        var result = DraftRepairer.Settle(draft, s_options, TestContext.Current.CancellationToken);

        Assert.Equal("FOX0202", Assert.Single(result.Problems).Descriptor.Id);
    }

    [Fact]
    public void A_service_file_with_errors_is_refused()
    {
        var broken = new ImportOptions { Service = TestPages.Service with { Content = "service: [" } };

        var problem = Assert.Throws<ArgumentException>(() => DraftRepairer.Settle(Draft(Field("prompt", ValueKind.String)), broken, TestContext.Current.CancellationToken));

        Assert.Contains("FOX0001", problem.Message);
    }

    internal static SpecDraft Draft(params DraftField[] fields)
    {
        var draft = new SpecDraft { Service = "foxapi", Family = "images", Result = "MediaResult", Title = new DraftText("M", null) };
        draft.Variants.Add(new DraftVariant("m-1"));
        draft.Fields.AddRange(fields);
        return draft;
    }

    internal static DraftField Field(string name, ValueKind kind) => new(name) { Value = new DraftValue { Kind = kind } };

    private static RuleValue PageJsonMap(string key, RuleValue value, string other, RuleValue second) =>
        RuleValue.Of([new KeyValuePair<string, RuleValue>(key, value), new KeyValuePair<string, RuleValue>(other, second)]);
}
