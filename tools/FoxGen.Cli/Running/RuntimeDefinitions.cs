using System.Collections;
using System.Globalization;
using System.Reflection;
using FoxGen.CompilerServices;
using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Cli.Running;

/// <summary>What the runtime has to know of a service and a model, made from their specs at once. Generated code writes the same in C#.</summary>
internal static class RuntimeDefinitions
{
    public static FoxServiceDefinition Of(ResolvedService service)
    {
        var definition = (FoxServiceDefinition)Create(typeof(FoxServiceDefinition), RuntimeObject.Of(service.Facts).Properties);
        Set<IFoxMediaReader>(definition, nameof(definition.MediaReader), FoxMediaReader.Instance);
        return definition;
    }

    public static FoxModelDefinition<SpecRequest, FoxResult> Of(ResolvedModel model, ResolvedService service)
    {
        var file = model.Result.FileField;
        var family = service.Families.Single(family => family.Name == model.Family);
        var definition = (FoxModelDefinition<SpecRequest, FoxResult>)Create(
            typeof(FoxModelDefinition<SpecRequest, FoxResult>), [.. RuntimeObject.Of(family.Facts).Properties, .. model.Result.ToRuntime().Properties]);
        Set(definition, nameof(definition.Id), model.Id);
        Set(definition, nameof(definition.Service), Of(service));
        Set(definition, nameof(definition.MaxBodyBytes), model.Request.MaxBodyBytes);
        Set<IReadOnlyList<FoxMediaFacts>>(definition, nameof(definition.Media), [.. service.FilesOf(model).Select(facts => Of(facts, service))]);
        Set<IReadOnlyList<FoxPropertyPlace>>(definition, nameof(definition.Places), [.. model.Properties.Where(property => property.Place is not null).Select(Of)]);
        Set(definition, nameof(definition.Timing), Create(typeof(FoxTiming), RuntimeObject.Of(model.Timing).Properties));
        Set<Func<FoxResultSource, FoxResult>>(definition, nameof(definition.ReadResult), source =>
            model.Result.Content is not null ? new SpecContentResult(source, file)
            : file is null ? new SpecResult(source)
            : new SpecFileResult(source, file));
        return definition;
    }

    private static FoxPropertyPlace Of(ResolvedProperty property) =>
        new(property.Name, Enum.Parse<FoxRequestPart>(property.Place!.In.ToString()), property.Place.Name);

    private static FoxMediaFacts Of(FileFacts facts, ResolvedService service) => new(facts.Path, facts.MediaTypes)
    {
        Limits = [.. facts.Limits.Select(limit => new FoxMediaLimit(limit.Key, limit.Minimum, limit.Maximum) { When = limit.Condition is { } condition ? When(condition) : null })],
        Pairs = [.. facts.Pairs.Select(pair => new FoxMediaPair(pair.Key, pair.Field))],
        Inline = [.. service.InlineFormsOf(facts).Select(form => Enum.Parse<FoxInlineForm>(form.ToString()))],
        MaxInlineBytes = facts.InlineBytes,
    };

    private static Func<object, bool> When(Expression condition) => owner => owner is SpecRequest request && request.Holds(condition);

    private static object Create(Type type, IEnumerable<RuntimeEntry> properties)
    {
        var value = Activator.CreateInstance(type)!;
        foreach (var property in properties)
        {
            var target = Property(type, property.Name);
            target.SetValue(value, property.Value.Accept(new Maker(target.PropertyType)));
        }

        return value;
    }

    private static void Set<T>(object target, string name, T value) => Property(target.GetType(), name).SetValue(target, value);

    private static PropertyInfo Property(Type type, string name) =>
        type.GetProperty(name) ?? throw new InvalidOperationException($"{type.Name} of the runtime has no property {name}, which a key of service files requires.");

    // Makes values of the type of the property that holds them.
    private sealed class Maker(Type type) : IRuntimeValueVisitor<object>
    {
        public object Visit(RuntimeText text) => text.Value;

        public object Visit(RuntimeUri uri) => new Uri(uri.Value);

        public object Visit(RuntimeNumber number) => Convert.ChangeType(number.Value, Nullable.GetUnderlyingType(type) ?? type, CultureInfo.InvariantCulture);

        public object Visit(RuntimeSeconds seconds) => TimeSpan.FromSeconds(seconds.Value);

        public object Visit(RuntimeMember member) => Enum.Parse(type, member.Name);

        public object Visit(RuntimeDouble number) => number.Value;

        public object Visit(RuntimeFlag flag) => flag.Value;

        public object Visit(RuntimeList list)
        {
            var item = type.GetGenericArguments()[0];
            var values = Array.CreateInstance(item, list.Items.Count);
            for (var i = 0; i < values.Length; i++)
            {
                values.SetValue(list.Items[i].Accept(new Maker(item)), i);
            }

            return values;
        }

        public object Visit(RuntimeMap map)
        {
            var values = type.GetGenericArguments()[1];
            var dictionary = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), values))!;
            foreach (var entry in map.Entries)
            {
                dictionary.Add(entry.Name, entry.Value.Accept(new Maker(values)));
            }

            return dictionary;
        }

        public object Visit(RuntimeObject value) => Create(type, value.Properties);
    }
}
