using System.Globalization;
using System.Text.RegularExpressions;

namespace FoxGen.Services.Tests.StandIns;

/// <summary>Reads the fields of a form as FastAPI does, and collects what it refuses.</summary>
/// <remarks>
/// github.com/fastapi/fastapi (dependencies/utils.py): the last of several parts with one name is the value, unless the field is a list; then each
/// part is an item. An empty text part is as good as none. Parts that no field asks for are ignored. All errors are in one list.
/// https://docs.pydantic.dev/latest/api/standard_library_types (the words for booleans) and …/errors/validation_errors (the types of errors).
/// github.com/elevenlabs/elevenlabs-js issues 76 and 274: ElevenLabs answers with such lists, with <c>input</c>, and refuses text in place of a file.
/// Tried with FastAPI 0.92 on Starlette 0.26: which values are accepted, and what is refused. Its words for errors are older ones.
/// From memory, not looked up: most texts. Newer versions are said to accept whole numbers like <c>1.0</c>; here they are refused, as in that version.
/// </remarks>
internal sealed class FormFields(IReadOnlyList<VendorPart> parts)
{
    private static readonly string[] s_true = ["1", "true", "t", "yes", "y", "on"];
    private static readonly string[] s_false = ["0", "false", "f", "no", "n", "off"];

    private readonly List<object> _errors = [];

    /// <summary>The refusal of the fields that were read so far.</summary>
    public Reply? Refusal => _errors is [] ? null : Reply.Json(422, new { detail = _errors });

    public static bool? AsFlag(string text) =>
        s_true.Contains(text, StringComparer.OrdinalIgnoreCase) ? true : s_false.Contains(text, StringComparer.OrdinalIgnoreCase) ? false : null;

    public string? Text(string name, bool isRequired = false)
    {
        if (Last(name) is not { } part)
        {
            if (isRequired)
            {
                Refuse(name, "missing", "Field required", null);
            }

            return null;
        }

        return IsText(part, "string_type", "Input should be a valid string") ? part.Text : null;
    }

    public bool Flag(string name, bool otherwise)
    {
        if (Last(name) is not { } part || !IsText(part, "bool_type", "Input should be a valid boolean"))
        {
            return otherwise;
        }

        if (AsFlag(part.Text) is not { } flag)
        {
            Refuse(name, "bool_parsing", "Input should be a valid boolean, unable to interpret input", part.Text);
            return otherwise;
        }

        return flag;
    }

    public double? Number(string name, double least, double most)
    {
        if (Last(name) is not { } part || !IsText(part, "float_type", "Input should be a valid number"))
        {
            return null;
        }

        if (!double.TryParse(part.Text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            Refuse(name, "float_parsing", "Input should be a valid number, unable to parse string as a number", part.Text);
            return null;
        }

        return Between(part, number, least, most);
    }

    public double? Whole(string name, double least, double most)
    {
        if (Last(name) is not { } part || !IsText(part, "int_type", "Input should be a valid integer"))
        {
            return null;
        }

        if (!Regex.IsMatch(part.Text.Trim(), "^[+-]?[0-9]{1,18}$"))
        {
            Refuse(name, "int_parsing", "Input should be a valid integer, unable to parse string as an integer", part.Text);
            return null;
        }

        return Between(part, double.Parse(part.Text, CultureInfo.InvariantCulture), least, most);
    }

    /// <summary>One of the values; the first is the default.</summary>
    public string Choice(string name, params string[] values)
    {
        if (Last(name) is not { } part)
        {
            return values[0];
        }

        if (part.FileName is null && values.Contains(part.Text))
        {
            return part.Text;
        }

        var list = string.Join(", ", values[..^1].Select(value => $"'{value}'"));
        Refuse(name, "literal_error", $"Input should be {list} or '{values[^1]}'", part.FileName is null ? part.Text : null);
        return values[0];
    }

    public IReadOnlyList<string> Texts(string name) =>
        [.. parts.Where(part => part.Name == name && IsText(part, "string_type", "Input should be a valid string")).Select(part => part.Text)];

    public VendorPart? File(string name)
    {
        if (Last(name) is not { FileName: null } part)
        {
            return Last(name);
        }

        Refuse(name, "value_error", "Value error, Expected UploadFile, received: <class 'str'>", part.Text);
        return null;
    }

    private VendorPart? Last(string name) =>
        parts.LastOrDefault(part => part.Name == name) is { } part && (part.FileName is not null || part.Bytes.Length > 0) ? part : null;

    private bool IsText(VendorPart part, string type, string message)
    {
        if (part.FileName is not null)
        {
            Refuse(part.Name, type, message, null);
        }

        return part.FileName is null;
    }

    private double? Between(VendorPart part, double number, double least, double most)
    {
        if (!(number >= least))
        {
            Refuse(part.Name, "greater_than_equal", string.Create(CultureInfo.InvariantCulture, $"Input should be greater than or equal to {least}"), part.Text);
        }
        else if (!(number <= most))
        {
            Refuse(part.Name, "less_than_equal", string.Create(CultureInfo.InvariantCulture, $"Input should be less than or equal to {most}"), part.Text);
        }

        return number;
    }

    private void Refuse(string name, string type, string message, string? input) =>
        _errors.Add(new { type, loc = new[] { "body", name }, msg = message, input });
}
