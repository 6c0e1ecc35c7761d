using System.Collections;
using System.Reflection;
using System.Text;

namespace FoxGen.Cli.Tests.Support;

/// <summary>Everything a resolved spec says, except where it stands.</summary>
internal static class SpecDump
{
    public static string Of(SpecSet set)
    {
        var text = new StringBuilder();
        Write(text, set with { Diagnostics = default }, "");
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value, string indent)
    {
        switch (value)
        {
            case null or string or RuleValue or ValueType and not IEnumerable or Expression:
                text.Append(indent).Append(value is Expression expression ? ExpressionText.Write(expression) : FormattableString.Invariant($"{value}")).Append('\n');
                break;
            case SourceSpan:
                break;
            case IEnumerable items:
                foreach (var item in items)
                {
                    Write(text, item, indent + "- ");
                }

                break;
            default:
                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
                {
                    text.Append(indent).Append(property.Name).Append('\n');
                    Write(text, property.GetValue(value), indent + "  ");
                }

                break;
        }
    }
}
