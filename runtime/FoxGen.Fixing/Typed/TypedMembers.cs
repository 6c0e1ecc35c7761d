using System.Reflection;
using System.Runtime.CompilerServices;
using FoxGen.CompilerServices;
using FoxGen.Metadata;

namespace FoxGen.Typed;

/// <summary>The properties of generated types, by the metadata of the types.</summary>
internal static class TypedMembers
{
    // Weak, so that an assembly that contains requests can be unloaded.
    private static readonly ConditionalWeakTable<Type, IReadOnlyDictionary<string, PropertyInfo>> s_fields = [];
    private static readonly ConditionalWeakTable<Type, IReadOnlyList<PropertyInfo>> s_cases = [];

    /// <summary>Returns the properties of a request or an object, by the names of their fields on the wire.</summary>
    public static IReadOnlyDictionary<string, PropertyInfo> Fields(Type type) => s_fields.GetValue(type, static owner => owner.GetProperties()
        .Select(property => (property.GetCustomAttribute<FoxFieldAttribute>()?.Name, Property: property)).Where(one => one.Name is not null)
        .DistinctBy(one => one.Name).ToDictionary(one => one.Name!, one => one.Property, StringComparer.Ordinal));

    /// <summary>Returns the property of the alternative that a union contains; <c>null</c> if it contains none, or if the value is not a union.</summary>
    public static PropertyInfo? SetCase(object? value) => value is IFoxUnion ? Cases(value.GetType()).FirstOrDefault(property => property.GetValue(value) is not null) : null;

    /// <summary>Returns the properties of the alternatives of a union.</summary>
    public static IReadOnlyList<PropertyInfo> Cases(Type union) =>
        s_cases.GetValue(union, static owner => [.. owner.GetProperties().Where(property => property.IsDefined(typeof(FoxCaseAttribute)))]);
}
