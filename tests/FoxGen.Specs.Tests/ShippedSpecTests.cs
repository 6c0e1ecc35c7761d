namespace FoxGen.Specs.Tests;

public sealed class ShippedSpecTests
{
    [Fact]
    public void All_shipped_files_compile_without_a_single_problem()
    {
        var set = SpecSet.Compile(SpecSources.Shipped);

        Assert.Equal("", string.Join("\n", set.Diagnostics));
        Assert.Equal("foxapi", Assert.Single(set.Services).Name);
        Assert.Contains(set.Models, model => model.Id == "seedance-2.0-reference-to-video");
    }

    [Fact]
    public void No_derived_name_begins_with_N_and_a_digit_and_no_value_is_called_Value()
    {
        var set = SpecSet.Compile(SpecSources.Shipped);
        var service = Assert.Single(set.Services);
        var enums = service.Vocabularies.Concat(set.Types.Enums).ToList();
        var names = set.Models.SelectMany(model => model.Properties.Select(field => field.ClrName).Prepend(model.ClrName))
            .Concat(enums.SelectMany(type => type.Members.Select(member => member.ClrName).Prepend(type.ClrName)))
            .Concat(set.Types.Objects.SelectMany(type => type.Properties.Select(field => field.ClrName).Prepend(type.ClrName)))
            .Concat(set.Types.Unions.SelectMany(type => type.Cases.Select(one => one.ClrName).Prepend(type.ClrName)))
            .Concat(service.Results.Concat(service.Queries.Select(query => query.Shape)).SelectMany(shape => shape.Properties.Select(field => field.ClrName).Prepend(shape.ClrName)))
            .Concat(service.Families.Select(family => family.ClrName))
            .ToList();

        Assert.True(names.Count > 100);
        Assert.All(names, name => Assert.DoesNotMatch("^(N[0-9]|Value[0-9]+[a-z])", name));
    }
}
