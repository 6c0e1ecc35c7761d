using FoxGen.Generator.Expressions;
using FoxGen.Generator.Writing;
using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Generator.Emit;

/// <summary>Writes what files given to the fields of a model must be, as far as a look into a file can tell.</summary>
internal sealed class MediaFactsEmitter(ResolvedModel model, EmitContext context)
{
    private const string Never = "false";
    private const string Owner = "owner";

    /// <summary>The lines of the initialiser; none when there is nothing to check.</summary>
    public IReadOnlyList<string> Lines()
    {
        var facts = context.Service.FilesOf(model).Select(fact => $"    {Write(fact)},").ToList();
        return facts.Count == 0 ? [] : ["Media =", "[", .. facts, "],"];
    }

    private string Write(FileFacts fact)
    {
        string[] members =
        [
            .. List(nameof(fact.Limits), fact.Limits.Select(limit => Limit(fact, limit)).OfType<string>()),
            .. List(nameof(fact.Pairs), fact.Pairs.Select(pair => $"new({CSharp.Literal(pair.Key)}, {CSharp.Literal(pair.Field)})")),
            .. List("Inline", context.Service.InlineFormsOf(fact).Select(form => $"C::FoxInlineForm.{form}")),
            .. fact.InlineBytes is { } bytes ? [$"MaxInlineBytes = {CSharp.Integer(bytes)}"] : Array.Empty<string>(),
        ];
        return $"new({CSharp.Literal(fact.Path)}, {CSharp.Literal(fact.MediaTypes)}){(members.Length == 0 ? "" : $" {{ {string.Join(", ", members)} }}")}";
    }

    private static IEnumerable<string> List(string name, IEnumerable<string> items) => items.ToList() is { Count: > 0 } list ? [$"{name} = [{string.Join(", ", list)}]"] : [];

    private string? Limit(FileFacts fact, FileLimit limit)
    {
        var bounds = $"new({CSharp.Literal(limit.Key)}{Bound("minimum", limit.Minimum)}{Bound("maximum", limit.Maximum)})";
        if (limit.Condition is not { } condition)
        {
            return bounds;
        }

        var cases = OwnersOf(fact.Path).Select((owner, i) => Case(owner, condition, $"{Owner}{i}")).OfType<string>().ToList();
        return cases.Count == 0 ? null : $"{bounds} {{ When = static {Owner} => {string.Join(" || ", cases)} }}";
    }

    // A field that Extra replaces has an unknown value.
    private string? Case((string Type, CodeOwner Members) owner, Expression condition, string local)
    {
        var holds = new ExpressionEmitter(owner.Members, context, CodeScope.Of(local + ".")).Holds(condition);
        var replaced = owner.Type == RequestEmitter.TypeName(model.ClrName)
            ? string.Concat(ExpressionFacts.FieldsRead(condition).Select(field => $" && {local}.Extra?.ContainsKey({CSharp.Literal(field)}) is not true"))
            : "";
        return holds == Never ? null : $"({Owner} is {context.Global(owner.Type)} {local}{replaced} && {holds})";
    }

    // The classes with the field: several when a union on the way has several objects.
    private IEnumerable<(string Type, CodeOwner Members)> OwnersOf(string path)
    {
        var names = path.Replace("[]", "").Split('.');
        IEnumerable<(string Type, CodeOwner Members)> owners = [(RequestEmitter.TypeName(model.ClrName), new CodeOwner(model.Request.Fields, model.Properties))];
        foreach (var name in names.Take(names.Length - 1))
        {
            owners = owners.SelectMany(owner => owner.Members.Properties.Where(property => property.Name == name)).SelectMany(property => ObjectsOf(property.Type));
        }

        return owners.Where(owner => owner.Members.Properties.Any(property => property.Name == names[^1]));
    }

    private IEnumerable<(string Type, CodeOwner Members)> ObjectsOf(ClrType type) => type switch
    {
        ClrObject one => [(one.Name, new CodeOwner(context.Find(one).Schema.Properties, context.Find(one).Properties))],
        ClrUnion union => context.Find(union).Cases.SelectMany(one => ObjectsOf(one.Type)),
        ClrList list => ObjectsOf(list.Item),
        _ => [],
    };

    private static string Bound(string name, decimal? bound) => bound is { } number ? $", {name}: {CSharp.Decimal(number)}" : "";
}
