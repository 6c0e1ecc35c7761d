using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace FoxGen.Export.Tests;

/// <summary>Writes everything that a resolved model says, line by line, so that two can be held against each other.</summary>
internal static class ModelText
{
    /// <summary>All of it, but for what is set aside.</summary>
    /// <param name="value">A model, or a type of its file.</param>
    /// <param name="setAside">Replaces what cannot be equal; gives <c>false</c> for a member that is left out.</param>
    public static string Of(object? value, Func<MemberInfo, object?, (bool IsKept, object? Value)> setAside)
    {
        var text = new StringBuilder();
        Write(text, "", value, setAside);
        return text.ToString();
    }

    private static void Write(StringBuilder text, string path, object? value, Func<MemberInfo, object?, (bool IsKept, object? Value)> setAside)
    {
        switch (value)
        {
            case null:
                return;
            case string or Enum or bool or RuleValue or Expression:
                text.Append(CultureInfo.InvariantCulture, $"{path} = {value}\n");
                return;
            case IFormattable number:
                // 30 and 30.0 are one number.
                text.Append(CultureInfo.InvariantCulture, $"{path} = {(number is decimal exact ? exact.ToString("0.############", CultureInfo.InvariantCulture) : number.ToString(null, CultureInfo.InvariantCulture))}\n");
                return;
            case IEnumerable list:
                var i = 0;
                foreach (var item in list)
                {
                    Write(text, $"{path}[{i++}]", item, setAside);
                }

                return;
        }

        text.Append(CultureInfo.InvariantCulture, $"{path}: {value.GetType().Name}\n");
        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(one => one.GetIndexParameters().Length == 0 && one.Name != nameof(ValueSchema.Alternatives)))
        {
            var (isKept, kept) = setAside(property, property.GetValue(value));
            if (isKept)
            {
                Write(text, path + "." + property.Name, kept, setAside);
            }
        }
    }
}
