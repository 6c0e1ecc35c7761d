using System.Globalization;

namespace FoxGen.Testing;

// Texts, media, numbers, booleans and members of enums.
public sealed partial class CSharpLiterals
{
    private string Text(string text)
    {
        switch (random.Next(16))
        {
            case 0:
                return Constant("string", CSharpTexts.Literal(text, random));
            case 1 or 2:
                // Also between the two halves of a surrogate pair.
                var at = random.Next(text.Length + 1);
                var first = CSharpTexts.Plain(text[..at], random);
                return $"({(Chance(0.5) ? first : Constant("string", first))} + {CSharpTexts.Plain(text[at..], random)})";
            case 3 when text.Length == 0:
                return "string.Empty";
            case 4 when text.Length > 0 && text.All(c => c == text[0]) && char.IsAsciiLetter(text[0]):
                return string.Create(CultureInfo.InvariantCulture, $"new string('{text[0]}', {text.Length})");
            default:
                return CSharpTexts.Literal(text, random);
        }
    }

    private string Media(string url, bool isExact) => random.Next(10) switch
    {
        0 => $"global::FoxGen.FoxMedia.FromUrl({Text(url)})",
        1 => $"(global::FoxGen.FoxMedia)({Text(url)})",
        2 when Uri.TryCreate(url, UriKind.Absolute, out var address) && address.AbsoluteUri == url =>
            isExact || Chance(0.5) ? $"global::FoxGen.FoxMedia.FromUrl(new global::System.Uri({Text(url)}))" : $"new global::System.Uri({Text(url)})",
        _ => Text(url),
    };

    private string Boolean(bool flag) => random.Next(8) switch
    {
        0 => flag ? "!false" : "!true",
        1 => Constant("bool", flag ? "true" : "false"),
        2 => flag ? "(1 < 2)" : "(1 == 2)",
        _ => flag ? "true" : "false",
    };

    private string Integer(int number)
    {
        switch (random.Next(12))
        {
            case 0:
                return Constant("int", Plain(number));
            case 1 when number is > -1_000_000 and < 1_000_000:
                var part = random.Next(-20, 20);
                return $"({Plain(number - part)} + {Plain(part)})";
            case 2 when number >= 0:
                return string.Create(CultureInfo.InvariantCulture, $"0x{number:X}");
            case 3 when number is >= short.MinValue and <= short.MaxValue:
                return Constant("short", Plain(number)) + " + 0";
            case 4:
                return $"(int)({Plain(number)}L)";
            case 5 when number is >= 0 and < 100_000:
                return $"({Plain(number * 2)} / 2)";
            default:
                return Plain(number);
        }
    }

    private string Long(long number, bool isExact) => random.Next(6) switch
    {
        0 when !isExact && number is >= int.MinValue and <= int.MaxValue => Plain(number),
        1 => Constant("long", Plain(number) + "L"),
        _ => Plain(number) + "L",
    };

    private string Double(double number, bool isExact)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        var isWhole = text.All(c => char.IsAsciiDigit(c) || c == '-');
        var literal = isWhole || Chance(0.1) ? text + (isWhole && Chance(0.5) ? ".0" : "d") : text;
        return random.Next(8) switch
        {
            0 when !isExact && isWhole && text != "-0" && Math.Abs(number) < int.MaxValue => text,
            1 when !isExact && (float)number == number => text + "f",
            2 => Constant("double", literal),
            3 when number * 2 / 2 == number && Math.Abs(number) < 1e15 => $"({(number * 2).ToString("R", CultureInfo.InvariantCulture)} / 2d)",
            _ => literal,
        };
    }

    private string Member(object value, Type type)
    {
        var cast = $"({CSharpNames.Of(type)})({Convert.ToInt64(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)})";
        var name = Enum.IsDefined(type, value) ? $"{CSharpNames.Of(type)}.{value}" : cast;
        return random.Next(10) switch
        {
            0 => Constant(CSharpNames.Of(type), name),
            1 => cast,
            _ => name,
        };
    }

    private static string Plain(long number) => number.ToString(CultureInfo.InvariantCulture);
}
