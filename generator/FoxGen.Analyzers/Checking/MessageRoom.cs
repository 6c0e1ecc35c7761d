using System.Globalization;
using FoxGen.Rules;
using Microsoft.CodeAnalysis;

namespace FoxGen.Analyzers.Checking;

/// <summary>Fits messages into <see cref="MessageLimit"/>.</summary>
internal static class MessageRoom
{
    /// <summary>Returns the number of characters that remain for a placeholder after the others are filled.</summary>
    public static int For(DiagnosticDescriptor descriptor, string[] arguments, int index) =>
        MessageLimit.Longest - MessageLimit.LengthOf(Format(descriptor), [.. arguments.Select((argument, i) => i == index ? "" : argument)]);

    /// <summary>Shortens the arguments of a message that is too long. It removes the last argument, the hint, first.</summary>
    public static string[] Fit(DiagnosticDescriptor descriptor, string[] arguments)
    {
        var format = Format(descriptor);
        return MessageLimit.Fit(format, MessageLimit.LengthOf(format, arguments) <= MessageLimit.Longest ? arguments : [.. arguments.Take(arguments.Length - 1), ""]);
    }

    private static string Format(DiagnosticDescriptor descriptor) => descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture);
}
