using FoxGen.Rules;
using FoxGen.Specs.Checking;
using FoxGen.Specs.Syntax;

namespace FoxGen.Specs.Resolving.Properties;

/// <summary>Whether the alternatives of a union can be told apart.</summary>
internal sealed class UnionChecks(SpecReader spec)
{
    /// <summary>Reports alternatives a value could belong to alike, and a discriminator that is none.</summary>
    public void Check(IReadOnlyList<UnionAlternative> cases, ScalarNode? discriminator)
    {
        for (var i = 1; i < cases.Count; i++)
        {
            if (cases.Take(i).FirstOrDefault(earlier => AreAlike(earlier.Value.Schema, cases[i].Value.Schema)) is { } twin)
            {
                spec.Report(
                    SpecDiagnostics.AlternativesAlike,
                    cases[i].Node.Span,
                    cases[i].Name,
                    twin.Name,
                    TypeName(twin.Value.Schema));
            }
        }

        // Alternatives of other types are told apart by these; only objects need the discriminator.
        var objects = cases.Where(one => one.Value.Schema.JsonType is ValueKind.Object).DefaultIfEmpty(cases.FirstOrDefault());
        if (discriminator is not null && objects.FirstOrDefault(one => one is not null && Constant(one.Value.Schema, discriminator.Text) is null) is { } without)
        {
            spec.Report(SpecDiagnostics.BadDiscriminator, discriminator.Span, discriminator.Text, without.Name);
        }
    }

    // The first alternative that fits takes the value; so a number before a whole number leaves nothing to the latter.
    private static bool AreAlike(ValueSchema earlier, ValueSchema later)
    {
        var (first, second) = (earlier.JsonType, later.JsonType);
        return (first == second || (first is ValueKind.Number && second is ValueKind.Integer))
            && (first is not ValueKind.Object || !earlier.Constants.Any(field => Constant(later, field.Name) is { } twin && !field.Value.Allowed[0].Equals(twin)));
    }

    private static RuleValue? Constant(ValueSchema schema, string name) =>
        schema.Constants.FirstOrDefault(field => field.Name == name)?.Value.Allowed[0];

    private static string TypeName(ValueSchema schema) => ConstraintText.TypeName(schema.JsonType);
}
