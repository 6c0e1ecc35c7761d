namespace FoxGen.PublicApi.Tests;

/// <summary>The listing shows what callers depend on, and nothing that they cannot reach.</summary>
public sealed class ApiListingTests
{
    private const string Code = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.ComponentModel;
        using System.Diagnostics.CodeAnalysis;
        namespace Shop
        {
            public enum Size : byte { Small = 1, Large = 200, Medium = 20 }
            [Flags] public enum Extras { None, Milk, Sugar }
            public delegate T? Choose<in TItem, out T>(TItem item, ref int count) where T : class;
            public interface IBean<out T> where T : notnull, new()
            {
                static abstract IBean<T> Create(string? name = null);
                T Roast(params int[] degrees);
                void Grind() { }
            }
            public readonly ref struct Cup { public readonly int Grams; public Cup(int grams) => Grams = grams; }
            public sealed record Bill(decimal Total, string? Note = "a\nb");
            [Obsolete("Use Bar")] public static class Old { public static string Twice(this string text) => text + text; }
            public abstract class Base<T> : List<T?>, IDisposable where T : struct
            {
                private protected Base() { }
                protected Base(IReadOnlyDictionary<string, (int Count, string? Name)?> named, double share = 0.5, Size size = Size.Large) { }
                public required string Name { get; init; }
                public int Count2 { get; protected set; }
                public int Count3 { get; internal set; }
                public const string Separator = "\"";
                public static readonly object? Nothing;
                protected internal virtual int this[int index] => index;
                public abstract event EventHandler? Changed;
                public static bool operator !(Base<T> value) => true;
                public static explicit operator int(Base<T> value) => 0;
                public bool TryGet([NotNullWhen(true)] out string? text) { text = ""; return true; }
                [EditorBrowsable(EditorBrowsableState.Never)] public sealed override string ToString() => "";
                void IDisposable.Dispose() { }
                internal void Hidden() { }
                protected class Inner { protected void Deep() { } }
                internal class Unseen { public void Far() { } }
            }
            [Experimental("SHOP1")] public sealed class Closed { internal Closed() { } internal interface IUnseen { } public async System.Threading.Tasks.Task RunAsync() => await System.Threading.Tasks.Task.Yield(); }
            internal sealed class Unseen { public void Far() { } }
        }
        """;

    [Fact]
    public void Of_one_library_with_everything() => Snapshot.Verify([KeyValuePair.Create("Shop.txt", ApiListing.Of(Libraries.Compile(Code).Library))]);

    [Theory]
    [InlineData("public static void Go(int to = 1) { }", "public static void Go(int to = 2) { }")]
    [InlineData("public static void Go(int to) { }", "public static void Go(int where) { }")]
    [InlineData("public static string Go() => null!;", "public static string? Go() => null;")]
    [InlineData("public static string Go { get; } = null!;", "public static string Go { get; set; } = null!;")]
    [InlineData("public static void Go<T>() { }", "public static void Go<T>() where T : notnull { }")]
    [InlineData("public static void Go() { }", "internal static void Go() { }")]
    [InlineData("public enum Way { Left, Right }", "public enum Way { Right, Left }")]
    public void A_change_that_callers_feel_changes_the_listing(string before, string after) =>
        Assert.NotEqual(ListingWith(before), ListingWith(after));

    [Theory]
    [InlineData("internal static void Go() { }", "internal static int Stay() => 1;")]
    [InlineData("public static int Go() => 1;", "public static int Go() => 2;")]
    public void A_change_that_callers_cannot_see_leaves_the_listing_alone(string before, string after) =>
        Assert.Equal(ListingWith(before), ListingWith(after));

    [Theory]
    [InlineData("fi-FI")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_culture_changes_nothing(string culture)
    {
        var (before, listing) = (System.Globalization.CultureInfo.CurrentCulture, ApiListing.Of(Libraries.Compile(Code).Library));
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new(culture);
            Assert.Equal(listing, ApiListing.Of(Libraries.Compile(Code).Library));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    private static string ListingWith(string member) => ApiListing.Of(Libraries.Compile($"#nullable enable\npublic static class Road {{ {member} }}").Library);
}
