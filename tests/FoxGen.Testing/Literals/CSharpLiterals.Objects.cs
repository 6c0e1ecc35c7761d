using System.Reflection;
using FoxGen.CompilerServices;
using FoxGen.Metadata;

namespace FoxGen.Testing;

// Requests and the objects inside them.
public sealed partial class CSharpLiterals
{
    private string Object(object value, Type type, bool isExact)
    {
        _depth++;
        var members = type.GetProperties()
            .Where(property => property.CanWrite && property.IsDefined(typeof(FoxFieldAttribute)))
            .Select(property => Member(value, property))
            .OfType<string>()
            .ToArray();
        _depth--;

        // Written in any order, they are sent in that of the fields.
        if (Chance(0.3))
        {
            random.Shuffle(members);
        }

        if ((value switch { IFoxRequest request => request.Extra, FoxOpenObject open => open.Extra, _ => null }) is { } extra)
        {
            members = [.. members, $"Extra = {JsonObject(RuleJson.Parse(extra.ToJsonString()), isExact: false)}"];
        }

        var creation = isExact || Chance(0.4) ? "new " + CSharpNames.Of(type) : "new";
        return members.Length == 0 ? creation + "()" : $"{creation}{(creation == "new" || Chance(0.2) ? "()" : "")} {{ {string.Join(", ", members)} }}";
    }

    // Null when it is left out.
    private string? Member(object parent, PropertyInfo property)
    {
        var (value, type) = (property.GetValue(parent), property.PropertyType);
        var isRequired = property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute));
        var isOfRequest = _depth == 1;
        if (hides && Chance(value is null ? 0.1 : 0.25))
        {
            var (variable, mayBeNull) = Hidden(value, type);
            if (isOfRequest)
            {
                HiddenFields.Add(property.GetCustomAttribute<FoxFieldAttribute>()!.Name, mayBeNull);
            }

            return $"{property.Name} = {variable}";
        }

        return value is not null ? $"{property.Name} = {Value(value, type, isExact: false)}"
            : isRequired || Chance(0.08) ? $"{property.Name} = {Null(type)}"
            : null;
    }

    private string Null(Type type) => random.Next(4) switch
    {
        0 => "default!",
        1 => $"default({CSharpNames.Of(type)})!",
        2 => $"({CSharpNames.OrNull(type)})null!",
        _ => "null!",
    };

    // A variable that the value, or anything else, may be in.
    private (string Variable, bool MayBeNull) Hidden(object? value, Type type)
    {
        if (value is not null && type.IsValueType && (Chance(0.5) || Nullable.GetUnderlyingType(type) is null))
        {
            return (Parameter(CSharpNames.Of(CSharpNames.Below(type))), false);
        }

        return value is FoxMedia && Chance(0.5) ? (Parameter("string"), false) : (Parameter(CSharpNames.OrNull(type)), true);
    }

    // An expression of which something is seen; null when there is none for such a value.
    private string? HalfHidden(object value, Type declared, bool isExact)
    {
        var type = CSharpNames.Below(declared);
        // Nothing converts from an interface.
        var mayBeVariable = !isExact || !type.IsInterface;
        switch (random.Next(4))
        {
            case 0 when type.IsValueType:
                return $"({Parameter(CSharpNames.OrNull(type))} ?? {Written(value, type, isExact: true)})";
            case 1 when (value as string ?? (value as FoxMedia)?.Url) is { Length: > 0 } text:
                return $"({CSharpTexts.Literal(text[..random.Next(text.Length)], random)} + {Parameter("string")})";
            case 2 when mayBeVariable && CanBranch(2):
                return $"(flag ? {Parameter(CSharpNames.Of(type))} : {Written(value, type, isExact)})";
            case 3 when mayBeVariable:
                return Parameter(CSharpNames.Of(type));
            default:
                return null;
        }
    }
}
