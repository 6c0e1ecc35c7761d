using System.ComponentModel;
using System.Globalization;

namespace FoxGen.CompilerServices;

/// <summary>Converts a token from and to a string, for configuration and binding. <see cref="FoxTaskToken"/> uses this converter.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FoxTaskTokenTypeConverter : TypeConverter
{
    /// <inheritdoc/>
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    /// <inheritdoc/>
    /// <exception cref="FormatException">The string is not a valid token.</exception>
    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? FoxTaskToken.Parse(text) : base.ConvertFrom(context, culture, value);

    /// <inheritdoc/>
    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        value is FoxTaskToken token && destinationType == typeof(string) ? token.ToString() : base.ConvertTo(context, culture, value, destinationType);
}
