using FoxGen.Generator.Expressions;
using FoxGen.Generator.Writing;
using FoxGen.Rules;
using FoxGen.Specs;

namespace FoxGen.Generator.Emit;

/// <summary>Writes the methods that read a request's JSON members: a line for each property. Fixed ones are only compared.</summary>
internal static class ReadEmitter
{
    /// <summary>Writes the method of a request or an object.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="name">The C# type.</param>
    /// <param name="owner">The members.</param>
    /// <param name="context">Names and enums.</param>
    /// <param name="isOpen">Whether members without a property go to <c>Extra</c>.</param>
    public static void Write(SourceWriter writer, string name, CodeOwner owner, EmitContext context, bool isOpen = false)
    {
        // The other keys are those that no reader above has read.
        string[] others = isOpen ? ["Extra = body.Others(),"] : [];
        var head = $"static {name} {Face(name)}.Read(C::FoxBodyReader body)";
        var all = owner.Properties.Zip(owner.Fields, (property, field) => (Property: property, Field: field)).ToList();
        var last = all.FindLastIndex(one => one.Field.IsFixed);
        if (last < 0)
        {
            writer.Open(head + " => new()").Lines(all.Select(one => $"{one.Property.ClrName} = {Call(one.Property, one.Field, context)},")).Lines(others).Close(";");
            return;
        }

        // In the order of the fields, which is the order of problems and hints.
        writer.Open(head)
            .Lines(all.Take(last + 1).Select(one => one.Field.IsFixed ? Fixed(one.Property, one.Field, context) : $"var {CSharp.Local(one.Property.ClrName)} = {Call(one.Property, one.Field, context)};"))
            .Open("return new()")
            .Lines(all.Where(one => !one.Field.IsFixed).Select(one => $"{one.Property.ClrName} = {(all.IndexOf(one) < last ? CSharp.Local(one.Property.ClrName) : Call(one.Property, one.Field, context))},"))
            .Lines(others)
            .Close(";")
            .Close();
    }

    private static string Call(ResolvedProperty property, FieldSchema field, EmitContext context) =>
        Call(CSharp.Literal(property.Name), property.Type, field.Value, property.IsRequired, context);

    private static string Fixed(ResolvedProperty property, FieldSchema field, EmitContext context)
    {
        // A URL is compared as the string that it is.
        var type = ClrFacts.IsMedia(property.Type) ? new ClrScalar(ClrScalarKind.String) : property.Type;
        var (name, value, allowed) = (CSharp.Literal(property.Name), ValueConditions.Code(field.Value.Allowed[0], type, field.Value, context), CSharp.Literal(ConstraintText.OneOf(field.Value.Allowed)));
        return $"body.Fixed({name}, {Call(name, type, field.Value, isRequired: false, context)}, {value}{(value == allowed ? "" : ", " + allowed)});";
    }

    /// <summary>Writes the method of a union: the first kind that the value is of.</summary>
    public static void WriteUnion(SourceWriter writer, ResolvedUnion type, EmitContext context)
    {
        var name = context.Global(type.ClrName);
        writer.Line($"static {name}? {Face(name)}.Read(C::FoxBodyReader body) =>");
        for (var i = 0; i < type.Cases.Count; i++)
        {
            var (one, schema) = (type.Cases[i], type.Schema.Cases[i].Value);
            writer.Line($"    {IsOf(schema)} ? new() {{ {one.ClrName} = {Call("\"\"", one.Type, schema, isRequired: false, context)} }} :");
        }

        writer.Line("    null;");
    }

    /// <summary>The interface of what can be read.</summary>
    public static string Face(string name) => $"C::IFoxReadable<{name}>";

    private static string Call(string name, ClrType type, ValueSchema schema, bool isRequired, EmitContext context)
    {
        var isValue = !ClrFacts.IsReference(type);
        var call = $"body.{(isRequired && isValue ? "Required" : "")}{Method(type, context)}({name}{Arguments(type, schema, context)})";
        if (type is ClrScalar && schema.Aliases.Count > 0)
        {
            call = $"({Canonical(call, schema)})";
        }

        // The runtime tells of what is absent; the type says it is there.
        return isRequired && !isValue ? call + "!" : call;
    }

    // One value, or a list of them: Int, Ints, Object<T>, Objects<T>.
    private static string Method(ClrType type, EmitContext context, string plural = "") => type.Match(
        scalar: one => ScalarTypes.Of(one.Kind).InRequest.Reader + plural,
        @enum: one => (context.IsNumberEnum(one) ? "NumberEnum" : "Enum") + plural,
        @object: one => $"Object{plural}<{context.TypeName(one)}>",
        union: one => $"Union{plural}<{context.TypeName(one)}>",
        list: one => Method(one.Item, context, "s"));

    private static string Arguments(ClrType type, ValueSchema schema, EmitContext context) => type switch
    {
        ClrEnum named => ", " + Parser(named, schema, context),
        ClrList { Item: ClrEnum named } => ", " + Parser(named, schema.Items!, context),
        ClrScalar { Kind: ClrScalarKind.Boolean } when schema.Spelling is { } spelling => Words(spelling),
        ClrList { Item: ClrScalar { Kind: ClrScalarKind.Boolean } } when schema.Items?.Spelling is { } spelling => Words(spelling),
        ClrList { Item: ClrScalar } when schema.Items is { Aliases.Count: > 0 } items => $", static wire => {Canonical("wire", items)}",
        ClrUnion => ", " + CSharp.Literal(ConstraintText.TypeName(schema)),
        _ => "",
    };

    private static string Canonical(string wire, ValueSchema schema) =>
        $"{wire} switch {{ {string.Concat(schema.Aliases.Select(alias => $"{CSharp.Constant(alias.Spelling)} => {CSharp.Constant(alias.Canonical)}, "))}var other => other }}";

    // Aliases that the property adds to those of the enum.
    private static string Parser(ClrEnum type, ValueSchema schema, EmitContext context)
    {
        var parse = context.WireClass(type) + ".Parse";
        var own = schema.Aliases.Where(alias => !context.Knows(type, alias.Spelling)).ToList();
        return own.Count == 0
            ? parse
            : $"static wire => wire switch {{ {string.Concat(own.Select(alias => $"{CSharp.Constant(alias.Spelling)} => {context.Member(type, alias.Canonical)}, "))}_ => {parse}(wire) }}";
    }

    private static string Words(BooleanSpelling spelling) => $", {CSharp.Literal(spelling.True)}, {CSharp.Literal(spelling.False)}";

    private static string IsOf(ValueSchema schema)
    {
        var conditions = new List<string>
        {
            schema.Kind switch
            {
                ValueKind.String => "body.IsText",
                ValueKind.Boolean when schema.Spelling is not null => "body.IsText",
                ValueKind.Integer => "body.IsWhole",
                ValueKind.Number => "body.IsNumber",
                ValueKind.Boolean => "body.IsBool",
                ValueKind.Array => "body.IsList",
                ValueKind.Object or ValueKind.Union => "body.IsObject",
            },
        };
        foreach (var constant in schema.Constants)
        {
            var spellings = new[] { constant.Value.Allowed[0] }.Concat(constant.Value.Aliases.Select(alias => alias.Spelling))
                .Select(wire => $"body.Holds({CSharp.Literal(constant.Name)}, {CSharp.Constant(wire)})").ToList();
            conditions.Add(spellings.Count == 1 ? spellings[0] : $"({string.Join(" || ", spellings)})");
        }

        return string.Join(" && ", conditions);
    }
}
