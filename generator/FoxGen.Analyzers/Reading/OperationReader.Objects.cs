using FoxGen.Analyzers.Operations;
using FoxGen.Analyzers.Shapes;
using FoxGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FoxGen.Analyzers.Reading;

// Requests and the objects inside them.
internal sealed partial class OperationReader
{
    private const string Extra = "Extra";

    // Each copy of a copy reads all earlier objects again.
    private const int DeepestCopy = 8;

    /// <summary>Reads an object that is created or copied with an initializer.</summary>
    /// <param name="creation">The expression.</param>
    /// <param name="shape">Its class.</param>
    /// <param name="path">Where it stands in the body; empty for the body itself.</param>
    /// <param name="display">How C# names it; empty for the body itself.</param>
    public RuleValue Object(RequestExpression creation, RequestTypeInfo shape, string path, string display)
    {
        var entries = new Dictionary<string, RuleValue>(StringComparer.Ordinal);
        var (others, extra) = (new List<string>(), (IOperation?)null);
        foreach (var initializer in creation.Initializer?.Initializers ?? [])
        {
            if (Member(initializer) is not { } property)
            {
                continue;
            }

            if (shape.Find(property.Name) is { Field: var field })
            {
                entries[field.Name] = initializer is ISimpleAssignmentOperation assignment
                    ? Read(assignment.Value, field.Value, Join(path, field.Name), NameOf(assignment), Join(display, property.Name))
                    : RuleValue.Unknown;
            }
            else if (shape.HasExtra && property.Name == Extra)
            {
                extra = (initializer as ISimpleAssignmentOperation)?.Value ?? initializer;
            }
            else
            {
                others.Add(property.Name);
            }
        }

        var more = (RuleValue?)null;
        var own = new HashSet<string>(entries.Keys, StringComparer.Ordinal);
        if (others.Count == 0 && Copied(creation, shape, path) is { } copied)
        {
            more = copied;
            if (path.Length == 0)
            {
                site.SetByCopy = own;
            }

            foreach (var entry in copied.AsMap.Where(entry => !entries.ContainsKey(entry.Key)))
            {
                entries[entry.Key] = entry.Value;
                site.Elsewhere.Add(Join(path, entry.Key));
            }
        }

        // A constructor, a property of the user's own part of the class, or the copied object may set anything.
        else if (creation.HasMore || others.Count > 0)
        {
            more = RuleValue.Unknown;
            foreach (var field in shape.Schema.Fields.Where(field => !entries.ContainsKey(field.Name)))
            {
                entries[field.Name] = RuleValue.Unknown;
            }
        }

        foreach (var property in shape.Properties)
        {
            if (property.Fixed is { } sent)
            {
                entries[property.Field.Name] = sent;
            }
        }

        if (extra is not null)
        {
            Replace(entries, own, shape, extra, path);
        }

        // In the order of the fields, as they are sent.
        return RuleValue.Of(shape.Schema.Fields.Where(field => entries.ContainsKey(field.Name))
            .Select(field => new KeyValuePair<string, RuleValue>(field.Name, entries[field.Name]))
            .Concat(shape.IsOpen ? OtherKeys(shape, extra is null ? more : JsonValueReader.Read(Inner(extra)) ?? RuleValue.Unknown) : []));
    }

    // The body of the object that a with expression copies, where it is created in the same method.
    private RuleValue? Copied(RequestExpression creation, RequestTypeInfo shape, string path)
    {
        if (creation.Operation is not IWithOperation { Operand: var operand } || Expression(OperationFacts.Inner(operand), out _) is not { } source || _depth >= DeepestCopy)
        {
            return null;
        }

        var other = new CallSite();
        var body = new OperationReader(shapes, choices, other, flow) { _depth = _depth + 1 }.Object(source, shape, "", "");
        site.Replaced.UnionWith(other.Replaced.Select(field => Join(path, field)));
        return body;
    }

    // What Extra replaces is not known, and what cannot be read may replace anything.
    private void Replace(Dictionary<string, RuleValue> entries, HashSet<string> own, RequestTypeInfo shape, IOperation extra, string path)
    {
        var inner = Inner(extra);
        if (IsNull(inner))
        {
            return;
        }

        var keys = JsonValueReader.Keys(inner);
        foreach (var field in shape.Schema.Fields)
        {
            if (keys is not null && !keys.ContainsKey(field.Name))
            {
                continue;
            }

            if (keys is not null && own.Contains(field.Name) && entries[field.Name] is var value && value.Kind is not (RuleValueKind.Null or RuleValueKind.Unknown))
            {
                site.SetTwice.Add((Join(path, field.Name), keys[field.Name]));
            }

            entries[field.Name] = RuleValue.Unknown;
            site.Replaced.Add(Join(path, field.Name));
        }
    }

    // The keys of an open object that are no fields. Of those that cannot be read, one stands for all.
    private static IEnumerable<KeyValuePair<string, RuleValue>> OtherKeys(RequestTypeInfo shape, RuleValue? extra) => extra switch
    {
        { Kind: RuleValueKind.Map } => extra.AsMap.Where(entry => shape.Schema.Find(entry.Key) is null),
        null or { Kind: RuleValueKind.Null } => [],
        _ => [new(Extra, RuleValue.Unknown)],
    };

    private IOperation Inner(IOperation extra)
    {
        var schema = new ValueSchema(ValueKind.Object);
        return Unwrap(extra, ref schema).Inner;
    }

    private static IPropertySymbol? Member(IOperation initializer) => initializer switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } => property,
        IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation { Property: var property } } => property,
        _ => null,
    };

    private static SyntaxNode? NameOf(ISimpleAssignmentOperation assignment) =>
        assignment.Syntax is AssignmentExpressionSyntax { Left: var left } ? left : assignment.Target.Syntax;

    private static string Join(string parent, string name) => parent.Length == 0 ? name : parent + "." + name;
}
